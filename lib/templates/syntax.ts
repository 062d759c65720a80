import { macroFamilies } from '../url/macro-shape'

/** One way of writing a macro, as it is found inside a template. */
export interface MacroSyntax {
  /** How it is written, `x` being the name; `word` for a bare word that asks for a value. */
  family: string
  open: string
  close: string
  /** Regular expression source of the macro as written. */
  source: string
}

/** The family of a bare word that stands where a value belongs, as in `cid=REPLACE`. */
export const PLACEHOLDER_FAMILY = 'word'

// A value begins after `=`, or after the quote of a JSON string, and lasts to the next delimiter.
const VALUE_START = '(?<==|:\\s*")'
const VALUE_END = '(?=$|[&#;"\\s])'

/** Where inside a template a macro may stand is another question than whether a whole value is one. */
const IN_TEMPLATES: Readonly<Record<string, string>> = {
  // `%C3%A9tude%20` holds no macro: a later byte of an escaped letter does not begin one.
  '%x%': '(?<!%[0-9A-Fa-f]{2})%(?![0-9A-Fa-f]{2}%)[A-Za-z_][A-Za-z0-9_.-]{1,40}%',
  // Two in a row are two.
  __x__: '__[A-Z](?:_?[A-Z0-9]){0,40}__',
  '(x)': '\\([A-Z][A-Z0-9_]{2,40}\\)',
  // Not an IPv6 host, and not the index of an array parameter such as `user[name]=`.
  '[x]': '\\[(?![0-9A-Fa-f]*:[0-9A-Fa-f:.]*\\]):?[A-Za-z_][^[\\]]{0,60}\\](?![[=])',
}

/** Words that vendors print in place of a value, beyond those of the detector. */
const MORE_WORDS = '(?:replace|INSERT_HERE|YOUR[A-Z-]+|your-?(?:value|parameter)|AID-FROM-DASHBOARD)'

const NOTATION = /^(\W+|__|xx)(?:x|NAME)(\W+|__|xx)$/

/** In the order in which they are tried: the longer delimiter before the shorter one it begins with. */
export const macroSyntaxes: readonly MacroSyntax[] = [
  ...macroFamilies.map(({ notation, pattern }) => {
    const [, open = '', close = ''] = NOTATION.exec(notation) ?? []
    const source = withinOneValue(IN_TEMPLATES[notation] ?? asWholeValue(pattern.source))
    return { family: open ? notation : PLACEHOLDER_FAMILY, open, close, source }
  }),
  { family: PLACEHOLDER_FAMILY, open: '', close: '', source: asWholeValue(`^${MORE_WORDS}$`) },
]

/** A brace left open must not swallow the next parameter, nor a JSON body be taken for one macro. */
function withinOneValue(source: string): string {
  return source.replaceAll('[^', '[^&"\\r\\n')
}

/** What the detector ties to the ends of a value is tied to the ends of a parameter's value here. */
function asWholeValue(source: string): string {
  return source.replace(/^\^/, VALUE_START).replace(/\$$/, VALUE_END)
}
