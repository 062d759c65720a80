import type { Click } from '../schemas/click'
import type { Identifier, IdKind } from '../schemas/platform'
import { decodings } from '../url/decode'
import { isNamed } from './cookie-names'
import type { FoundId } from './found-id'
import { readCarried } from './hop'
import type { Known } from './known'
import { tellingLength } from './places'
import { scriptCookies } from './script-calls'
import { cookieReadings } from './wrappings'

/** Where the page that an identifier lands on keeps it. */
export interface Storage {
  /** Names of cookies, any of which is enough; `*` at the end stands for any rest. */
  cookies: readonly string[]
  /** The platform's own tag must see the identifier there: that it is not stored is worth saying. */
  expected: boolean
}

/** What a landing page's cookies are looked through for. */
export interface Sought {
  /** Lower-case names of cookies that the click's platforms use. */
  names: readonly string[]
  /** The click IDs themselves, in whatever cookie they are. */
  values: readonly string[]
}

type NamedCookie = { name: string; value: string }

const clickKinds: ReadonlySet<IdKind> = new Set(['ad-click', 'network-click', 'tracker-click'])

/** Whether an identifier is one that was made for this click. */
export function isClickId({ kind, value }: Pick<FoundId, 'kind' | 'value'>): boolean {
  return value !== '' && clickKinds.has(kind)
}

/** The cookies of an identifier by its platform's file; none where that names none. */
export function storageOf(
  { name, value, platform }: Pick<FoundId, 'name' | 'value' | 'platform'>,
  known: Known,
): Storage {
  const identifiers = identifiersOf(platform, known).filter(
    ({ names, distinctive, format }) =>
      names.some((each) => each.toLowerCase() === name.toLowerCase()) ||
      (distinctive && format !== undefined && new RegExp(format).test(value)),
  )
  const cookies = identifiers.flatMap(cookiesOf)
  return { cookies, expected: cookies.length > 0 && identifiers.some((one) => one.neededAtLanding) }
}

/** What is looked for on the landing page of a click; nothing where it has no click ID and no tracking script. */
export function soughtBy({ hops, landing }: Pick<Click, 'hops' | 'landing'>, known: Known): Sought {
  const ids = hops
    .filter(({ frameId }) => frameId === 0)
    .flatMap((hop) => readCarried(hop, known.index).ids)
    .filter(isClickId)
  const cookies = [...new Set(ids.map(({ platform }) => platform))].flatMap((platform) =>
    identifiersOf(platform, known).flatMap(cookiesOf),
  )
  if (ids.length > 0 || landing.scriptCalls.length > 0) cookies.push(...scriptCookies)
  return {
    names: [...new Set(cookies.map((name) => name.toLowerCase()))],
    values: [...new Set(ids.map(({ value }) => value))],
  }
}

/** Whether a cookie, its value as sent, concerns a click. */
export function isSought(cookie: NamedCookie, { names, values }: Sought): boolean {
  return isNamed(cookie.name, names) || values.some((value) => holdsId(cookie, value))
}

/** Whether a cookie holds an identifier: alone, wrapped by a tag, or within a longer text. */
export function holdsId({ value: sent }: NamedCookie, id: string): boolean {
  return decodings(sent).some(
    (value) => cookieReadings(value).includes(id) || (id.length >= tellingLength && value.includes(id)),
  )
}

function identifiersOf(id: string, { platforms }: Known): readonly Identifier[] {
  return platforms.find((platform) => platform.id === id)?.identifiers ?? []
}

function cookiesOf({ cookies = [], names, where }: Identifier): readonly string[] {
  return where.includes('cookie') ? [...cookies, ...names] : cookies
}
