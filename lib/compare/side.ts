import { type ClickFacts, factsOf } from '../checks/click-facts'
import { platformOfUrl } from '../ids'
import { type IdTrack, isPresent } from '../ids/id-track'
import type { Known } from '../ids/known'
import { type Clicks, joinClicks } from '../journey/join'
import type { Hop } from '../schemas/click'
import type { IdKind } from '../schemas/platform'
import { hostOf } from '../url/host'
import { splitUrl } from '../url/split'
import type { HopRole } from './align'
import { NEW_KINDS } from './excuse'

/** One of two clicks, or journeys, with what a comparison starts from. */
export interface Side {
  facts: ClickFacts
  /** The documents on the way: what a frame asks for is not where the click went. */
  hops: readonly SideHop[]
  /** The values that are new for each click, the longest first; a hop sets some in its answer before any URL has them. */
  newValues: readonly string[]
  /** One of the headers that are read only if asked for was seen at one hop at least: else nothing is known of any. */
  readsAll: boolean
}

/** A hop, and what of it is told from the whole click. */
export interface SideHop {
  hop: Hop
  /** Among all hops of the click, counted from 1. */
  number: number
  role: HopRole
  /** The names, in lower case, under which it carries identifiers. */
  idNames: ReadonlySet<string>
}

const ID_KINDS: ReadonlySet<IdKind> = new Set(['ad-click', 'network-click', 'tracker-click', 'sub-id'])
/** A sub-ID is what the publisher says, or an ID that a tracker made: then it is long, of one word and has digits. */
const madeByMachine = /^(?=.*\d)[\w-]{16,}$/
/** Read only while the panel or the workbench is open; https://developer.chrome.com/docs/extensions/reference/api/webRequest#type-OnBeforeSendHeadersOptions */
export const READ_IF_ASKED: ReadonlySet<string> = new Set([
  'cookie',
  'set-cookie',
  'referer',
  'accept-encoding',
  'accept-language',
])

/** Derives what a comparison needs of one side. */
export function sideOf(clicks: Clicks, known: Known): Side {
  const { click, starts } = joinClicks(clicks)
  const facts = factsOf(click, known, starts)
  return {
    facts,
    hops: facts.documents.map((position) => sideHop(facts, position, known)),
    newValues: newValuesOf(facts.tracks),
    readsAll: click.hops.some(({ requestHeaders, responseHeaders }) =>
      [...requestHeaders, ...responseHeaders].some(({ name }) => READ_IF_ASKED.has(name.toLowerCase())),
    ),
  }
}

function sideHop({ click, tracks }: ClickFacts, position: number, known: Known): SideHop {
  const hop = click.hops[position] as Hop
  return {
    hop,
    number: position + 1,
    role: roleOf(hop, known),
    idNames: idNamesAt(tracks, position),
  }
}

function roleOf({ url, how }: Hop, { index }: Known): HopRole {
  return { host: hostOf(url), platform: platformOfUrl(url, index)?.id, path: splitUrl(url).path, how }
}

/** The longest first. Of a damaged value it counts that it differs. */
function newValuesOf(tracks: readonly IdTrack[]): string[] {
  const values = tracks.flatMap(({ kind, value, cells }) => {
    if (!NEW_KINDS.has(kind) && !(kind === 'sub-id' && madeByMachine.test(value))) return []
    return [value, ...cells.flatMap(({ state, found }) => (state === 'damaged' || !found ? [] : [found]))]
  })
  return [...new Set(values)].filter(Boolean).sort((one, other) => other.length - one.length)
}

function idNamesAt(tracks: readonly IdTrack[], position: number): Set<string> {
  return new Set(
    tracks.flatMap(({ kind, name, cells }) => {
      const cell = cells[position]
      if (!cell || !ID_KINDS.has(kind) || !(isPresent(cell) || cell.state === 'empty')) return []
      return [...cell.names, ...(cell.state === 'empty' ? [name] : [])].map((one) => one.toLowerCase())
    }),
  )
}
