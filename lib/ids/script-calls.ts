import { platforms } from '../platforms/catalogue'
import type { Click, Landing, ScriptCall, StoredItem } from '../schemas/click'
import type { IdKind, Platform, Script } from '../schemas/platform'
import { decodePercent } from '../url/decode'
import { matchesPattern } from '../url/match-pattern'
import { readUrl } from '../url/parts'
import { isNamed } from './cookie-names'
import type { FoundId } from './found-id'
import { findIdsInHop, findIdsWith, type IdIndex } from './index'

interface KnownScript {
  platform: Platform
  script: Script
  path: RegExp | undefined
}

/** A request of a tracking script with what it means. */
export interface ReadCall {
  call: ScriptCall
  platform: Platform
  script: Script
  /** The ID of the click that it records, or '' where its URL does not hold it. */
  clickId: string
  /** The identifiers in its URL, that of the click first. */
  ids: FoundId[]
}

/** What a platform's scripts did about a click on its landing page. */
export interface DirectClick {
  platform: Platform
  /** '' where it is not in anything that was seen. */
  clickId: string
  /** The request that was to record the click: one that succeeded, or else the first. */
  call: ScriptCall
}

/** A platform makes these; ad clicks and sub-IDs are made before. */
const MADE: ReadonlySet<IdKind> = new Set(['network-click', 'tracker-click'])

/** An item of a page's storage; `*` at the end of its name stands for any rest. */
export type KnownItem = Pick<StoredItem, 'area' | 'name'>

const scripts: readonly KnownScript[] = platforms.flatMap((platform) =>
  (platform.scripts ?? []).map((script) => ({
    platform,
    script,
    path: script.path === undefined ? undefined : new RegExp(script.path),
  })),
)

/** The match patterns of all requests of tracking scripts, each once. */
export const callPatterns: readonly string[] = [...new Set(scripts.flatMap(({ script }) => script.calls))]

/** The cookies in which tracking scripts keep a click's ID; `*` at the end of a name stands for any rest. */
export const scriptCookies: readonly string[] = [...new Set(platforms.flatMap(cookiesOf))]

/** The script that makes requests to this URL, with its platform; undefined for any other URL. */
export function scriptOfCall(url: string): { platform: Platform; script: Script } | undefined {
  return scripts.find(
    ({ script, path }) =>
      script.calls.some((pattern) => matchesPattern(url, pattern)) && (!path || path.test(readUrl(url).path)),
  )
}

/** The script calls of a click in the order of their times; those of no known script are left out. */
export function readCalls({ landing }: Click, index: IdIndex): ReadCall[] {
  return landing.scriptCalls.flatMap((call) => {
    const known = scriptOfCall(call.url)
    if (!known) return []
    const own = ownIds(call.url, known.platform, known.script)
    const passed = findIdsWith(call.url, index).filter(
      ({ value }) => value !== '' && !own.some((id) => id.value === value),
    )
    return [{ call, ...known, clickId: own[0]?.value ?? '', ids: [...own, ...passed] }]
  })
}

/** What was recorded, or was to be, by a script on a page of the click, one for each platform. */
export function directClicks(click: Click, index: IdIndex): DirectClick[] {
  const calls = readCalls(click, index)
  const recording = calls.filter(({ script }) => script.role === 'click')
  return [...new Set(recording.map(({ platform }) => platform))].map((platform) => {
    const own = recording.flatMap((one) => (one.platform === platform ? one.call : []))
    const call = own.find(isAnswered) ?? (own[0] as ScriptCall)
    return { platform, call, clickId: clickIdOf(platform, calls, click, index) }
  })
}

/** Whether a call was answered with success, the answer from the cache included. */
export function isAnswered({ status }: ScriptCall): boolean {
  return status !== undefined && status >= 200 && status < 400
}

/** What the request says of the click itself, not what the page was called with and a call may pass on. */
function ownIds(url: string, platform: Platform, { idParameters = [] }: Script): FoundId[] {
  const names = new Set(idParameters.map((name) => name.toLowerCase()))
  return readUrl(url)
    .query.filter(({ name, value }) => names.has(name.toLowerCase()) && value !== '')
    .map(({ name, value }) => ({
      name,
      value,
      platform: platform.id,
      kind: kindOf(platform),
      where: 'query',
    }))
}

function kindOf({ kind }: Platform): FoundId['kind'] {
  return kind === 'network' ? 'network-click' : 'tracker-click'
}

/**
 * In a request of its scripts, or else in what one of them wrote into the address of the page, or into a cookie that
 * was not there before.
 */
function clickIdOf(platform: Platform, calls: readonly ReadCall[], click: Click, index: IdIndex): string {
  const { hops, landing } = click
  const inCalls = calls.find((read) => read.platform === platform && read.clickId !== '')
  const rewritten = hops.filter(({ how }) => how === 'history').flatMap((hop) => findIdsInHop(hop, index))
  const inAddress = rewritten.filter((id) => id.platform === platform.id && MADE.has(id.kind))
  return inCalls?.clickId ?? inAddress[0]?.value ?? writtenBy(platform, landing)
}

/**
 * What its scripts keep in a cookie or in the browser's storage that appeared since the page was first read: an older
 * one is another click's.
 */
function writtenBy(
  platform: Platform,
  {
    cookies,
    stored = [],
    readFrom = Number.POSITIVE_INFINITY,
    storedFrom = Number.POSITIVE_INFINITY,
  }: Landing,
): string {
  const names = cookiesOf(platform)
  const items = itemsOf(platform)
  const kept = [
    ...cookies.filter(({ name, at }) => at > readFrom && isNamed(name, names)),
    ...stored.filter((item) => item.at > storedFrom && items.some((known) => isItem(item, known))),
  ]
  const written = kept.find(({ goneAt }) => goneAt === undefined)
  return written ? decodePercent(written.value) : ''
}

/** The items of a page's storage in which the scripts that called there keep a click's ID, each once. */
export function itemsOfCalls(calls: readonly Pick<ScriptCall, 'url'>[]): KnownItem[] {
  const called = [...new Set(calls.flatMap(({ url }) => scriptOfCall(url)?.platform ?? []))]
  return called.flatMap(itemsOf)
}

/** Whether an item of a page's storage is the one that a platform's file names. */
export function isItem(item: KnownItem, known: KnownItem): boolean {
  return item.area === known.area && isNamed(item.name, [known.name])
}

function cookiesOf(platform: Platform): string[] {
  return storageOf(platform).flatMap(({ area, name }) => (area === 'cookie' ? [name] : []))
}

function itemsOf(platform: Platform): KnownItem[] {
  return storageOf(platform).flatMap(({ area, name }) => (area === 'cookie' ? [] : [{ area, name }]))
}

function storageOf({ scripts = [] }: Platform) {
  return scripts.flatMap(({ storage = [] }) => storage)
}
