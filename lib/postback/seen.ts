import { type FoundId, findIdsInHop, type IdIndex } from '../ids'
import { readCalls } from '../ids/script-calls'
import type { Click, Hop } from '../schemas/click'
import type { IdKind, IdWhere } from '../schemas/platform'
import { t } from '../text'

/** An identifier at the place where the click first carried it. */
export interface SeenId extends FoundId {
  /** E.g. "hop 2, parameter clickid". */
  from: string
  /** The host that made it: the one that sent the browser on with it, or the one that keeps it in a cookie. */
  mintedBy?: string
}

const RETURNED: ReadonlySet<IdKind> = new Set<IdKind>([
  'tracker-click',
  'network-click',
  'ad-click',
  'sub-id',
])

/** Whether a postback may return an identifier of this kind: analytics IDs and personal values are no click ID. */
export function isReturnable({ kind }: Pick<SeenId, 'kind'>): boolean {
  return RETURNED.has(kind)
}

const PLACES: Record<IdWhere, (name: string) => string> = {
  query: (name) => t`parameter ${name}`,
  path: (name) => t`path, ${name}`,
  fragment: (name) => t`fragment, ${name}`,
  nested: (name) => t`parameter ${name} of a URL inside`,
  cookie: (name) => t`cookie ${name}`,
  body: (name) => t`form field ${name}`,
}

/** The identifiers of a click, each name and value once, in the order in which they first appear. */
export function seenIds(click: Click, index: IdIndex): SeenId[] {
  const seen = new Map<string, SeenId>()
  const makers = new Map<string, string | undefined>()
  for (const [position, hop] of click.hops.entries()) {
    for (const id of findIdsInHop(hop, index)) {
      if (!id.value) continue
      if (!makers.has(id.value)) makers.set(id.value, makerOf(id.where, hop, click.hops[position - 1]))
      const key = JSON.stringify([id.name, id.value])
      if (seen.has(key)) continue
      const from = t`hop ${position + 1}, ${PLACES[id.where](id.name)}`
      seen.set(key, { ...id, from, mintedBy: makers.get(id.value) })
    }
  }
  for (const { call, platform, ids } of readCalls(click, index)) {
    for (const id of ids) {
      const key = JSON.stringify([id.name, id.value])
      if (seen.has(key)) continue
      const from = t`${platform.name}’s script, ${PLACES[id.where](id.name)}`
      seen.set(key, { ...id, from, mintedBy: makers.get(id.value) ?? authorityOf(call.url) })
    }
  }
  return [...seen.values()]
}

/** The host of a URL, with its port where it has one; undefined for what is no URL. */
export function authorityOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined
}

function makerOf(where: IdWhere, hop: Hop, previous: Hop | undefined): string | undefined {
  const maker = where === 'cookie' ? hop : previous
  return maker && authorityOf(maker.url)
}
