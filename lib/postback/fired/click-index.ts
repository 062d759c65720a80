import { plainReading } from '../../url/encodings'
import { isReturnable, type SeenId } from '../seen'

/** A captured click by its identifiers. */
export interface SeenClick {
  id: string
  startedAt: number
  /** The click that it follows from. */
  previousClickId?: string
  ids: readonly SeenId[]
}

/** An identifier of a click. */
export interface Hit {
  click: SeenClick
  id: SeenId
}

/** Captured clicks by the values that they carry. */
export interface ClickIndex {
  exact: Map<string, Hit[]>
  folded: Map<string, Hit[]>
  /** The folded values in order, so that those with one beginning stand together. */
  sorted: string[]
}

/** The values by which postbacks can be matched to these clicks. */
export function indexClicks(clicks: readonly SeenClick[]): ClickIndex {
  const exact = new Map<string, Hit[]>()
  const folded = new Map<string, Hit[]>()
  for (const click of clicks) {
    for (const id of click.ids) {
      if (!isReturnable(id) || id.value === '') continue
      add(exact, id.value, { click, id })
      add(folded, plainReading(id.value).toLowerCase(), { click, id })
    }
  }
  return { exact, folded, sorted: [...folded.keys()].sort() }
}

function add(map: Map<string, Hit[]>, key: string, hit: Hit): void {
  const hits = map.get(key)
  if (hits) hits.push(hit)
  else map.set(key, [hit])
}
