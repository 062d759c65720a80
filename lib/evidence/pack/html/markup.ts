const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A piece of HTML that is right as it stands. Only `html` makes one. */
export class Markup {
  private constructor(readonly text: string) {}

  /** The template's own text as it is; every value in it as text, however it looks. */
  static html(strings: TemplateStringsArray, ...values: Value[]): Markup {
    const pieces = strings.map(
      (piece, index) => piece + (index < values.length ? written(values[index]) : ''),
    )
    return new Markup(pieces.join(''))
  }
}

/** What may stand in a template: a list is written item by item, `undefined` and `false` not at all. */
export type Value = Markup | string | number | false | undefined | readonly Value[]

export const { html } = Markup

function written(value: Value): string {
  if (value === undefined || value === false) return ''
  if (value instanceof Markup) return value.text
  if (typeof value === 'object') return value.map(written).join('')
  return visible(String(value)).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
}

/**
 * Signs that would turn text around for the eye, or that HTML cannot hold, as the code of what they are.
 * https://trojansource.codes
 */
function visible(text: string): string {
  return text.toWellFormed().replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
