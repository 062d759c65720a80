import { LONGEST_VALUE } from '../../schemas/pattern-cost'
import { lookupName } from '../lookup-name'
import { formats } from './formats'
import type { Format, Part, Reading, Sighting } from './reading'
import { utcText } from './utc-text'

interface NamedValue {
  name: string
  value: string
}

/** An ID in a cookie in a linker is the deepest form known. */
const deepest = 3
/** How far the clock that made a value may be ahead of this browser's. */
const clockErrorMs = 24 * 60 * 60 * 1_000

/** What an identifier's value itself tells, in the order in which it stands there; never throws. */
export function readAnatomy(id: NamedValue, sighting: Sighting): Reading[] {
  return readValue(id, sighting, 0)
}

function readValue({ name, value }: NamedValue, sighting: Sighting, depth: number, of?: string): Reading[] {
  if (value.length > LONGEST_VALUE || depth > deepest) return []
  const key = lookupName(name)
  for (const format of formats) {
    const match = format.name && !format.name.test(key) ? null : format.pattern.exec(value)
    const parts = match ? format.read(match, sighting) : []
    const readings = parts.flatMap((part) => readPart(part, format, sighting, depth, of))
    if (readings.length > 0) return readings
  }
  return []
}

function readPart(
  part: Part,
  { source, since }: Format,
  sighting: Sighting,
  depth: number,
  of?: string,
): Reading[] {
  if (part.kind === 'text') return [{ label: part.label, value: part.value, note: part.note, source, of }]
  if (part.kind === 'inner') {
    return [
      { label: part.name, value: part.value, source, of },
      ...readValue(part, sighting, depth + 1, part.name),
    ]
  }
  const { label, at, precision, note } = part
  if (!(at >= Date.UTC(since, 0) && at <= sighting.at + clockErrorMs)) return []
  return [{ label, value: utcText(at, precision), at, precision, note, source, of }]
}
