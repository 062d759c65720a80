import type { Click, ScriptCall } from '../schemas/click'
import type { Pixel, Platform } from '../schemas/platform'
import { pixelOfUrl } from './filters'
import { type Parameters, parametersOf } from './parameters'

/** What a call can tell of a conversion. */
export type PixelField = keyof Pixel['fields']

/** A call that told of a conversion, with what it told: '' for what it did not. */
export interface ReadPixel {
  call: ScriptCall
  /** The page that made it. */
  clickId: string
  platform: Platform
  pixel: Pixel
  told: Record<PixelField, string>
}

const FIELDS: readonly PixelField[] = ['dataset', 'event', 'id', 'orderId', 'clickId', 'value', 'currency']

/** The calls of these clicks' pages that told of conversions, oldest first; those of no known platform are left out. */
export function readPixels(clicks: readonly Pick<Click, 'id' | 'landing'>[]): ReadPixel[] {
  return clicks
    .flatMap(({ id, landing }) => landing.pixels.flatMap((call) => readPixel(call, id) ?? []))
    .sort((one, other) => one.call.at - other.call.at)
}

/** What one call told; undefined for a URL of no known platform. Never throws. */
export function readPixel(call: ScriptCall, clickId = ''): ReadPixel | undefined {
  const known = pixelOfUrl(call.url, call.fields !== undefined)
  if (!known) return undefined
  const { pixel, platform } = known
  const parameters = parametersOf(call.url, call.fields)
  const told = FIELDS.map((field) => [field, textOf(pixel.fields[field] ?? [], parameters)])
  const read: Record<PixelField, string> = Object.fromEntries(told)
  return { call, clickId, platform, pixel, told: { ...read, value: sumOf(read.value, pixel, parameters) } }
}

function textOf(names: readonly string[], parameters: Parameters): string {
  return (
    names.map((name) => parameters.get(name.toLowerCase()) ?? inJson(name, parameters)).find(Boolean) ?? ''
  )
}

function inJson(name: string, parameters: Parameters): string {
  const [outer = '', inner] = name.split('.', 2)
  const text = parameters.get(outer.toLowerCase())
  if (inner === undefined || !text?.startsWith('{')) return ''
  try {
    const value: unknown = JSON.parse(text)[inner]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  } catch {
    return ''
  }
}

/** A sum that cannot be made of what stands there is shown as it stands. */
function sumOf(value: string, { lines, separator, unit }: Pixel, parameters: Parameters): string {
  const listed = value === '' && lines ? sumOfLines(lines, parameters) : value
  const parts = separator ? listed.split(separator) : [listed]
  const divided = unit === 'minor' ? 100 : 1
  if ((parts.length === 1 && divided === 1) || !parts.every(isNumber)) return listed
  return plain(parts.reduce((sum, part) => sum + Number(part), 0) / divided)
}

function sumOfLines({ amount, quantity }: NonNullable<Pixel['lines']>, parameters: Parameters): string {
  const texts: [string, string][] = []
  for (let number = 1; ; number++) {
    const at = (name: string) => parameters.get(name.replace('#', String(number)).toLowerCase())
    const price = at(amount)
    if (price === undefined) break
    texts.push([price, at(quantity) || '1'])
  }
  const wrong = texts.flat().find((text) => !isNumber(text))
  if (texts.length === 0 || wrong !== undefined) return wrong ?? ''
  return plain(texts.reduce((sum, [price, count]) => sum + Number(price) * Number(count), 0))
}

function isNumber(text: string): boolean {
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(text)
}

/** Without the last digits of a sum in binary. */
function plain(sum: number): string {
  return String(Math.round(sum * 1e6) / 1e6)
}
