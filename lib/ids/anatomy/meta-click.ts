import { t } from '../../text'
import { leadingBytes } from './leading-bytes'
import type { Format, Part } from './reading'

/** Seconds of a click count from 2024-01-01 20:29:36 UTC. */
const epochSeconds = 1_704_140_976

/** How long the value of a field is, in bytes; of a string the first byte says, of a map each key and value have theirs. */
type FieldType = 'time' | 'u32' | 'u64' | 'u8' | 'string' | 'map'
const sizes: Readonly<Partial<Record<FieldType, number>>> = { time: 4, u32: 4, u64: 8, u8: 1 }

const names: Readonly<Record<FieldType, readonly string[]>> = {
  time: 'clck tdcp tdex tdsv tdsh omcp omex ftsh igrd aoex aosb sscp bocl igdl ioex'.split(' '),
  u32: ['tsaf'],
  u64: ['adid', 'usrm'],
  u8: ['pdof'],
  string: ['brid', 'afdk', 'fdid'],
  map: ['extn', 'srtc'],
}
const types = new Map(
  (Object.keys(names) as FieldType[]).flatMap((type) => names[type].map((name) => [name, type] as const)),
)

const products: Readonly<Record<string, string>> = { Iw: 'Facebook', PA: 'Instagram' }

/** Meta's own, as its Graph API names them. */
const apps = new Map([
  ['2220391788200892', t`Facebook in a browser`],
  ['256281040558', t`Facebook in a browser`],
  ['350685531728', t`Facebook for Android`],
  ['6628568379', t`Facebook for iPhone`],
  ['173847642670370', t`Facebook for iPad`],
  ['275254692598279', t`Facebook Lite`],
  ['437626316973788', t`Messenger for iOS`],
  ['124024574287414', 'Instagram'],
  ['567067343352427', t`Instagram for Android`],
  ['936619743392459', t`Instagram in a browser`],
])

/** Meta's click ID: two letters for the product, then named fields in base64url, of which those before 2024 have none. */
export const metaClick: Format = {
  name: /^fbclid$/,
  pattern: /^(Iw|PA)([A-Za-z0-9_-]{20,500})$/,
  source: 'https://github.com/RyanDFIR/unfurl/blob/main/unfurl/parsers/parse_facebook.py',
  since: 2018,
  read: ([, product = '', rest = '']) => [
    { kind: 'text', label: t`Made by`, value: products[product] ?? product },
    ...partsOf(leadingBytes(rest.split('_aem_', 1)[0] ?? '')),
  ],
}

/** The same under a name that merchants gave it. */
export const metaClickByShape: Format = {
  ...metaClick,
  name: undefined,
  pattern: /^(Iw|PA)([A-Za-z0-9_-]{40,400}_aem_[A-Za-z0-9_-]{20,24})$/,
}

function partsOf(bytes: string): Part[] {
  const parts: Part[] = []
  // A field begins with its name of four letters; what follows the last is not known.
  for (let at = 0; ; ) {
    const name = bytes.slice(at, at + 4)
    const type = types.get(name.toLowerCase())
    if (!type) return parts
    const start = at + 4
    at = type === 'map' ? endOfMap(bytes, start) : start + (sizes[type] ?? 1 + bytes.charCodeAt(start))
    if (!(at <= bytes.length)) return parts
    parts.push(...partOf(name, type, bytes.slice(start, at)))
  }
}

/** Behind the byte 0 that ends the map; NaN where the text is cut off before it. */
function endOfMap(bytes: string, start: number): number {
  let at = start
  while (bytes.charCodeAt(at) > 0) at += 1 + bytes.charCodeAt(at)
  return at < bytes.length ? at + 1 : Number.NaN
}

function partOf(name: string, type: FieldType, content: string): Part[] {
  if (type === 'time') {
    const seconds = Array.from(content).reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0)
    const label = name.toLowerCase() === 'clck' ? 'Clicked' : 'Made'
    return [{ kind: 'time', label, at: (epochSeconds + seconds) * 1_000 }]
  }
  if (name === 'adid')
    return [{ kind: 'text', label: t`From`, value: t`an ad`, note: t`it has the field of ads` }]
  const app = /app_id.(\d{6,20})/s.exec(content)?.[1]
  return app ? [{ kind: 'text', label: t`App`, value: apps.get(app) ?? app }] : []
}
