import type { IdTrack } from '../ids/follow'
import type { ComparedIdentifier } from './comparison'

/** The identifiers of two clicks by name and platform, and whether the same became of them. */
export function compareIdentifiers(
  left: readonly IdTrack[],
  right: readonly IdTrack[],
): ComparedIdentifier[] {
  const rest = [...right]
  const paired = left.map((track): ComparedIdentifier => {
    const at = rest.findIndex((other) => isSame(track, other))
    const [other] = at < 0 ? [] : rest.splice(at, 1)
    return compared(track, other)
  })
  return [...paired, ...rest.map((track) => compared(undefined, track))]
}

function isSame(one: IdTrack, other: IdTrack): boolean {
  return one.name.toLowerCase() === other.name.toLowerCase() && one.platform === other.platform
}

function compared(left: IdTrack | undefined, right: IdTrack | undefined): ComparedIdentifier {
  const { name = '', platform = '' } = left ?? right ?? {}
  if (!left) return { name, platform, right, change: 'added' }
  if (!right) return { name, platform, left, change: 'removed' }
  return { name, platform, left, right, change: left.fate === right.fate ? 'same' : 'changed' }
}
