import type { IdIndex } from '../ids'
import type { SensitiveKind } from '../schemas/sensitive'
import { t } from '../text'
import { redactableKinds } from './export-json'
import { type Content, type Replacement, redactContent } from './redact'

/** A value that is hidden, and what stands for it. */
export interface Sample {
  before: string
  after: string
}

/** What an export would hide of one kind. */
export interface Redactions {
  kind: SensitiveKind
  /** At how many places. */
  places: number
  /** Each value once. */
  samples: Sample[]
}

/** All that can be hidden in a content, kind by kind, those too of which nothing was found. */
export function redactionsIn(content: Content, index: IdIndex): Redactions[] {
  const byMarker = new Map<string, Replacement[]>()
  redactContent(content, redactableKinds, index, (replacement) => {
    const known = byMarker.get(replacement.marker)
    if (known) known.push(replacement)
    else byMarker.set(replacement.marker, [replacement])
  })
  const found = [...byMarker.values()].map((places) => ({ places, kind: kindOf(places) }))
  return redactableKinds.map((kind) => {
    const ofKind = found.filter((one) => one.kind === kind)
    return {
      kind,
      places: ofKind.reduce((sum, { places }) => sum + places.length, 0),
      samples: ofKind.flatMap(({ places: [first] }) =>
        first ? [{ before: shownOf(first.value, kind), after: first.marker }] : [],
      ),
    }
  })
}

/** What is repeated elsewhere is hidden there as a secret, whatever it was first. */
function kindOf(places: readonly Replacement[]): SensitiveKind {
  return places.find(({ kind }) => kind !== 'secret')?.kind ?? 'secret'
}

/** A token is not shown whole even to its owner: screens are shared. */
function shownOf(value: string, kind: SensitiveKind): string {
  if (kind !== 'secret' || value.startsWith('digest~')) return value
  return t`${value.slice(0, 3)}… (${value.length} characters)`
}
