import type { Header } from '../schemas/click'
import type { CallBody } from '../schemas/event'
import type { Pixel } from '../schemas/platform'
import { readParameters } from '../url/parts'
import { pixelOfUrl } from './filters'
import { namedIn } from './named'
import { parametersOf } from './parameters'

/**
 * What the body of a call tells of a conversion, with nothing in it but what its platform's file names; undefined
 * where it tells of none. Of several conversions in one body the first is told. Never throws.
 */
export function fieldsOfBody(url: string, body: CallBody): Header[] | undefined {
  const { pixel } = pixelOfUrl(url, true) ?? {}
  if (!pixel) return undefined
  const isNamed = namedIn(pixel)
  return READERS[pixel.body ?? 'form'](body)
    .map((fields) => fields.filter(({ name }) => isNamed(name)))
    .find((fields) => isNoted(pixel, url, fields))
}

/** Each conversion that a body may tell of, as parameters. */
const READERS: Readonly<Record<NonNullable<Pixel['body']>, (body: CallBody) => Header[][]>> = {
  form: ({ fields, text }) => [fields ?? queryOf(text ?? '')],
  lines: ({ fields, text }) => (fields ? [fields] : (text ?? '').split(/\r?\n/).map(queryOf)),
  // A page that posts JSON without saying so has the browser read it as a form: then it is no JSON any more.
  json: ({ text }) => [parsed(text ?? '')].flat().map((value) => leavesOf(value)),
}

function isNoted({ fields: { event = [] }, events = [] }: Pixel, url: string, fields: Header[]): boolean {
  const parameters = parametersOf(url, fields)
  return event.some((name) => events.includes(parameters.get(name.toLowerCase()) ?? ''))
}

function queryOf(text: string): Header[] {
  return readParameters(text).map(({ name, value }) => ({ name, value }))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Deeper than anything that a platform's file names. */
const DEEPEST = 8

/** Texts and numbers with the names on the way to them: `context.pixel.code`. */
function leavesOf(value: unknown, path = '', depth = 0): Header[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ name: path, value: String(value) }]
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth === DEEPEST) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, path === '' ? key : `${path}.${key}`, depth + 1),
  )
}
