import type { Known } from '../ids/known'
import { tellingLength } from '../ids/places'
import { type ReadCall, readCalls } from '../ids/script-calls'
import type { Click, Hop } from '../schemas/click'
import type { Platform } from '../schemas/platform'
import { t } from '../text'
import { decodePercent } from '../url/decode'
import { readUrl, type UrlParts } from '../url/parts'
import { type Made, madeIds, makersOf } from './implied-makers'
import { type Party, platformsByHost } from './implied-parties'
import { authorityOf } from './seen'

/** That the click ID of one went to another, who has to return it. */
export interface Handover {
  maker: Party
  taker: Party
  id: {
    /** What its maker calls it. */
    name: string
    value: string
  }
  /** The parameter or form field in which it came; '' where it came without one, as in a path. */
  slot: string
  /** E.g. "hop 2, parameter sub5". */
  from: string
}

/**
 * Each time that an ID which a postback may return came whole to another host than its maker's, ID by ID as they
 * appear, each maker, taker, value and parameter once. What stands among other text in a value is left out: no macro
 * would return it alone.
 */
export function handoversOf(
  click: Click,
  { index, platforms }: Pick<Known, 'index' | 'platforms'>,
): Handover[] {
  const { hops } = click
  const calls = readCalls(click, index)
  const made = madeIds(hops, calls, index)
  const byHost = platformsByHost(click, makersOf(made), { index, platforms })
  const partyAt = (host: string | undefined, platform = host ? byHost.get(host) : undefined): Party => ({
    name: platform?.name ?? host ?? t`whoever made the link`,
    ...(host === undefined ? {} : { host }),
    ...(platform ? { platform } : {}),
  })
  const pages = hops.map((hop) => ({ ...hop, read: readUrl(hop.url), taker: partyAt(authorityOf(hop.url)) }))
  const carried = made.flatMap((one) => {
    const maker = partyAt(one.host, makersPlatform(one, byHost, platforms))
    const id = { name: nameOf(one, maker), value: one.id.value }
    return pages.flatMap((page, position): Handover[] => {
      const { taker, frameId } = page
      if (position < one.since || frameId !== 0 || isSame(maker, taker)) return []
      return slotsAt(page, position, one).map(({ slot, place }) => ({
        maker,
        taker,
        id,
        slot,
        from: t`hop ${position + 1}, ${place}`,
      }))
    })
  })
  return unique([...carried, ...recordedByScripts(click, calls, made, partyAt)])
}

/**
 * An ad platform's ID is told by its name or shape wherever it comes from. Any other has the name that its taker
 * gives it, so that what is known of the maker's host goes before.
 */
function makersPlatform(
  { id: { kind, platform: id }, host }: Made,
  byHost: ReadonlyMap<string, Platform>,
  platforms: readonly Platform[],
): Platform | undefined {
  const atHost = host === undefined ? undefined : byHost.get(host)
  const byName = kind === 'sub-id' ? undefined : platforms.find((platform) => platform.id === id)
  if (kind !== 'ad-click') return atHost ?? byName
  // `external_id` of a tracker is where others put their IDs.
  const isTakers = byName?.kind === 'tracker' || byName?.kind === 'network'
  return isTakers ? atHost : (byName ?? atHost)
}

/** What the maker calls it, by a name that it had on the way if that is one of the maker's. */
function nameOf({ id: { name, value }, names: ways = [[name]] }: Made, { host, platform }: Party): string {
  if (!platform) return host === undefined ? name : t`click ID`
  const own = platform.identifiers.filter(({ kind }) => /-click$/.test(kind))
  const isOwn = (one: string) => own.some(({ names }) => names.some((known) => isSameName(known, one)))
  const fitting = own.find(({ format }) => format !== undefined && new RegExp(format).test(value))
  return ways.flat().find(isOwn) ?? platform.macros?.clickId ?? (fitting ?? own[0])?.names[0] ?? t`click ID`
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function isSame(one: Party, other: Party): boolean {
  if (one.host !== undefined && one.host === other.host) return true
  return one.platform !== undefined && one.platform.id === other.platform?.id
}

/** Where a hop has the value, as its server reads it: a URL inside another is for somebody else. */
function slotsAt(
  { read: { query, path }, fields = [] }: Pick<Hop, 'fields'> & { read: UrlParts },
  position: number,
  { id: { value }, names }: Made,
): { slot: string; place: string }[] {
  const here = names?.[position]
  const isIt = (one: { name: string; value: string }) =>
    one.value === value && (value.length >= tellingLength || here?.includes(one.name) === true)
  const places = [
    ...query.filter(isIt).map(({ name }) => ({ slot: name, place: t`parameter ${name}` })),
    ...fields.filter(isIt).map(({ name }) => ({ slot: name, place: t`form field ${name}` })),
  ]
  const inPath = value.length >= tellingLength && path.split('/').map(decodePercent).includes(value)
  return places.length === 0 && inPath ? [{ slot: '', place: 'path' }] : places
}

/** Click IDs that only a script of their platform told of, on a page to which no redirect led. */
function recordedByScripts(
  { hops }: Click,
  calls: readonly ReadCall[],
  made: readonly Made[],
  partyAt: (host: string | undefined, platform?: Platform) => Party,
): Handover[] {
  const landing = hops.findLast(({ frameId }) => frameId === 0)
  const taker = partyAt(landing && authorityOf(landing.url))
  const seen = new Set(made.map(({ id }) => id.value))
  return calls.flatMap(({ call, platform, clickId, ids }) => {
    const [id] = ids
    if (clickId === '' || seen.has(clickId) || !id) return []
    const maker = partyAt(authorityOf(call.url), platform)
    const from = t`${platform.name}’s script, parameter ${id.name}`
    return [{ maker, taker, id: { name: id.name, value: clickId }, slot: '', from }]
  })
}

function unique(handovers: readonly Handover[]): Handover[] {
  const byKey = new Map(handovers.toReversed().map((handover) => [keyOf(handover), handover]))
  return [...byKey.values()].toReversed()
}

/** What tells a handover from the others of its click. */
export function keyOf({ maker, taker, id, slot }: Handover): string {
  return JSON.stringify([maker.host ?? maker.name, taker.host, id.value, slot])
}
