import crc32 from 'crc-32'

interface Messages {
  getMessage(name: string, values: string[]): string
}

type Scope = { browser?: { i18n?: Messages }; chrome?: { i18n?: Messages } }

/** What is undefined is left out. */
type Value = string | number | undefined

/** None where the code runs without a browser: then the texts are those of the code, which are English. */
const messages = (globalThis as Scope).browser?.i18n ?? (globalThis as Scope).chrome?.i18n
/** One for each place in the code. */
const names = new WeakMap<TemplateStringsArray, string>()

/**
 * A text in the language of the browser, as `public/_locales` has it, with the values put in; in English, as it stands
 * in the code, where there is no translation. At most nine values:
 * https://developer.chrome.com/docs/extensions/reference/api/i18n#method-getMessage
 */
export function t(parts: TemplateStringsArray, ...values: Value[]): string {
  return (
    messages?.getMessage(
      nameOf(parts),
      values.map((value) => String(value ?? '')),
    ) || filled(parts, values)
  )
}

function filled(parts: TemplateStringsArray, values: readonly Value[]): string {
  return parts.map((part, index) => `${part}${values[index] ?? ''}`).join('')
}

function nameOf(parts: TemplateStringsArray): string {
  const known = names.get(parts)
  if (known !== undefined) return known
  const name = messageName(parts)
  names.set(parts, name)
  return name
}

/** `a`, `a and b`, `a, b and c`. */
export function allOf(words: readonly string[]): string {
  const [first, last] = parted(words)
  return first === '' ? last : t`${first} and ${last}`
}

/** `a`, `a or b`, `a, b or c`. */
export function anyOf(words: readonly string[]): string {
  const [first, last] = parted(words)
  return first === '' ? last : t`${first} or ${last}`
}

function parted(words: readonly string[]): [first: string, last: string] {
  return [words.slice(0, -1).join(', '), words.at(-1) ?? '']
}

const LONGEST_SLUG = 40

/**
 * The name of a message: its first words, for the translator's eye, and a checksum of all of it, since case counts for
 * nothing in a name: https://developer.chrome.com/docs/extensions/how-to/ui/localization-message-formats#name
 */
export function messageName(parts: readonly string[]): string {
  const text = parts.join('$')
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return `${words.join('_').slice(0, LONGEST_SLUG)}_${(crc32.str(text) >>> 0).toString(36)}`
}
