import crc32 from 'crc-32'

interface Messages {
  getMessage(name: string, values: string[]): string
  getUILanguage(): string
}

type Scope = { browser?: { i18n?: Messages }; chrome?: { i18n?: Messages } }

/** A number as a person reads it, which still decides the plural. */
export interface Counted {
  readonly count: number
  /** `26,520`, as the language of the browser writes it. */
  toString(): string
}

/** What is undefined is left out. */
type Value = string | number | Counted | undefined

/** None where the code runs without a browser: then the texts are those of the code, which are English. */
const messages = (globalThis as Scope).browser?.i18n ?? (globalThis as Scope).chrome?.i18n
const language = messages?.getUILanguage() ?? 'en'
const numbers = new Intl.NumberFormat(language)
const plurals = new Intl.PluralRules(language)
/** One for each place in the code. */
const names = new WeakMap<TemplateStringsArray, string>()

/**
 * A text in the language of the browser, as `public/_locales` has it, with the values put in; in English, as it stands
 * in the code, where there is no translation. At most nine values:
 * https://developer.chrome.com/docs/extensions/reference/api/i18n#method-getMessage
 */
export function t(parts: TemplateStringsArray, ...values: Value[]): string {
  return translated(nameOf(parts), values) || filled(parts, values)
}

/** A number that may be big, for a text or by itself; not for what a machine reads. */
export function counted(count: number): Counted {
  return { count, toString: () => numbers.format(count) }
}

/** In the plural that the numbers ask for, where the translation has it, else as it is for any number. */
function translated(name: string, values: readonly Value[]): string | undefined {
  if (!messages) return undefined
  const texts = values.map((value) => String(value ?? ''))
  const plural = pluralName(name, values)
  return (plural && messages.getMessage(plural, texts)) || messages.getMessage(name, texts)
}

/** `hops_1x2y3z_few`, with a category of `Intl.PluralRules` for each number; none where all are `other`. */
function pluralName(name: string, values: readonly Value[]): string | undefined {
  const categories = values.flatMap((value) => {
    const count = typeof value === 'object' ? value.count : value
    return typeof count === 'number' ? plurals.select(count) : []
  })
  return categories.every((category) => category === 'other') ? undefined : [name, ...categories].join('_')
}

function filled(parts: TemplateStringsArray, values: readonly Value[]): string {
  return parts.map((part, index) => `${part}${String(values[index] ?? '')}`).join('')
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
