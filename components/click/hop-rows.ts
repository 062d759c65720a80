import type { IdIndex } from '@/lib/ids'
import type { IdTrack } from '@/lib/ids/follow'
import { platformOfUrl } from '@/lib/ids/platform-of-url'
import type { Click, Gap, Hop } from '@/lib/schemas/click'
import { t } from '@/lib/text'
import { hostOf } from '@/lib/url/host'
import { splitUrl } from '@/lib/url/split'
import { ledOnWord } from './words'

/** A narrow row shows the first ones only. */
const WEIGHTS = { lost: 0, damaged: 0, added: 1, dropped: 2 } as const

/** What a hop did to one identifier. `lost` is for one that had to arrive, `damaged` for one that did so changed. */
export interface HopChange {
  name: string
  kind: keyof typeof WEIGHTS
}

/** A click of a journey, at the hop with which it begins. */
export interface BegunClick {
  /** Counted from 1. */
  number: number
  click: Click
}

/** One hop as the timeline shows it. */
export interface HopRow {
  hop: Hop
  /** The document before it, against which its URL is compared. */
  previous?: Hop
  /** Counted from 1. */
  number: number
  host: string
  path: string
  platform?: string
  status: string
  ledOn: string
  changes: HopChange[]
  /** A click of the journey begins with this hop; never of a click that is looked at alone. */
  begun?: BegunClick
  /** Milliseconds after the click began; along a journey, without the time between its clicks. */
  begins: number
  /** Milliseconds; undefined while it runs. */
  lasts?: number
  /** Why something between it and the next hop was not seen. */
  gap?: Gap
}

/**
 * The hops of a click as rows, each with what it did to the identifiers. Of a journey, `click` is its evidence and
 * `clicks` are those it was joined from.
 */
export function hopRowsOf(
  click: Click,
  tracks: readonly IdTrack[],
  { index }: { index: Pick<IdIndex, 'hosts'> },
  clicks: readonly Click[] = [click],
): HopRow[] {
  const legs = legsOf(clicks)
  return click.hops.map((hop, position) => {
    const { path, query } = splitUrl(hop.url)
    const { startedAt, offset, begun } = legs[position] as Leg
    return {
      hop,
      previous: click.hops[position - 1],
      number: position + 1,
      host: hostOf(hop.url) || hop.url.slice(0, hop.url.indexOf(':') + 1),
      path: query === undefined ? path : `${path}?${query}`,
      platform: platformOfUrl(hop.url, index)?.name,
      status: statusOf(hop),
      ledOn: ledOnWord(click.hops[position + 1]),
      changes: changesAt(tracks, position),
      begun,
      begins: offset + Math.max(0, hop.startedAt - startedAt),
      lasts: hop.endedAt === undefined ? undefined : Math.max(0, hop.endedAt - hop.startedAt),
      gap: click.gaps.find(({ afterHop }) => afterHop === position),
    }
  })
}

/** How long a click took so far: milliseconds from its begin to the last thing known of a hop. */
export function durationOf({ startedAt, hops }: Click): number {
  return Math.max(0, ...hops.map((hop) => (hop.endedAt ?? hop.startedAt) - startedAt))
}

/** The part of the time line that belongs to one click of a journey. */
interface Leg {
  /** When its click began. */
  startedAt: number
  /** Milliseconds that the clicks before took. */
  offset: number
  begun?: BegunClick
}

/** The leg of each hop. What the user read between two clicks is left out, or nothing else could be seen. */
function legsOf(clicks: readonly Click[]): Leg[] {
  let offset = 0
  return clicks.flatMap((click, index) => {
    const leg: Leg = { startedAt: click.startedAt, offset }
    offset += durationOf(click)
    const first = clicks.length > 1 ? { ...leg, begun: { number: index + 1, click } } : leg
    return click.hops.map((_, position) => (position === 0 ? first : leg))
  })
}

function statusOf({ error, status, endedAt }: Hop): string {
  if (error) return t`failed`
  if (status !== undefined) return String(status)
  return endedAt === undefined ? '…' : '–'
}

function changesAt(tracks: readonly IdTrack[], position: number): HopChange[] {
  const changes = tracks.flatMap((track): HopChange[] => {
    const { name, cells, fate, between } = track
    if (cells[position]?.state === 'minted') return [{ name, kind: 'added' }]
    if (between?.[1] !== position) return []
    return [{ name, kind: fate === 'lost' || fate === 'damaged' ? fate : 'dropped' }]
  })
  const once = new Map(changes.map((change) => [`${change.kind} ${change.name}`, change]))
  return [...once.values()].sort((one, other) => WEIGHTS[one.kind] - WEIGHTS[other.kind])
}
