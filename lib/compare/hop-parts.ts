import { sentCookies, setCookies } from '../ids/hop'
import type { Header, Hop } from '../schemas/click'
import { readUrl } from '../url/parts'
import type { ComparedPart } from './comparison'
import { excuseOfValues } from './excuse'
import { compareNamed, comparePart, type Excuses } from './named'
import { isNoise, isNoiseOfRequest } from './noise'
import { READ_IF_ASKED, type Side, type SideHop } from './side'
import { compareDurations } from './times'

/** The headers that are compared as cookies. */
const COOKIE_HEADERS: ReadonlySet<string> = new Set(['cookie', 'set-cookie'])

/** A file of another program does not tell everything. */
const untold: Excuses = (_, before = 'unknown', after = 'unknown') =>
  before === 'unknown' || after === 'unknown' ? 'unread' : undefined

/** All parts of two hops that belong together, the same ones too. */
export function compareHops(
  [left, right]: readonly [SideHop, SideHop],
  [leftSide, rightSide]: readonly [Side, Side],
): ComparedPart[] {
  const [one, other] = [left.hop, right.hop]
  const byValue: Excuses = (_, before, after) =>
    before === undefined || after === undefined
      ? undefined
      : excuseOfValues(before, after, leftSide.newValues, rightSide.newValues)
  const unread: Excuses = (_, before, after) =>
    (before === undefined && !leftSide.readsAll) || (after === undefined && !rightSide.readsAll)
      ? 'unread'
      : undefined
  const ofCookie: Excuses = (...part) => unread(...part) ?? byValue(...part)
  const [givenBefore, givenAfter] = [setCookies(one), setCookies(other)]
  // Of two clicks in one browser only the later one can have it.
  const ofSentCookie: Excuses = (name, before, after) => {
    const answer = before === undefined ? givenBefore : after === undefined ? givenAfter : []
    return answer.some((cookie) => cookie.name === name) ? 'given-here' : ofCookie(name, before, after)
  }
  const ofHeader =
    (isNoiseHere: (name: string) => boolean): Excuses =>
    (name, ...values) => {
      if (isNoiseHere(name)) return 'noise'
      return READ_IF_ASKED.has(name) ? ofCookie(name, ...values) : byValue(name, ...values)
    }
  const [before, after] = [readUrl(one.url), readUrl(other.url)]
  const parts = [
    comparePart('error', 'failed with', one.error?.code, other.error?.code),
    comparePart('status', 'status', statusOf(one), statusOf(other)),
    comparePart('method', 'method', one.method, other.method),
    comparePart('how', 'reached by', one.how, other.how),
    comparePart('by', 'sent by', one.by, other.by, untold),
    comparePart('answered-from', 'answered from', answeredFrom(one), answeredFrom(other), untold),
    comparePart('url', 'scheme', before.scheme, after.scheme),
    comparePart('url', 'host', before.host, after.host),
    comparePart('url', 'path', before.path, after.path, byValue),
    ...compareNamed('parameter', before.query, after.query, byValue),
    comparePart('url', 'fragment', before.fragment || undefined, after.fragment || undefined, byValue),
    ...compareNamed('field', one.fields ?? [], other.fields ?? [], byValue),
    ...compareNamed('sent-cookie', sentCookies(one), sentCookies(other), ofSentCookie),
    ...compareNamed('set-cookie', givenBefore, givenAfter, ofCookie),
    ...compareNamed(
      'request-header',
      headersOf(one.requestHeaders),
      headersOf(other.requestHeaders),
      ofHeader(isNoiseOfRequest),
    ),
    ...compareNamed(
      'response-header',
      headersOf(one.responseHeaders),
      headersOf(other.responseHeaders),
      ofHeader(isNoise),
    ),
    ...compareDurations('took', durationOf(one), durationOf(other)),
  ]
  const identifies = ({ kind, name }: ComparedPart) =>
    (kind === 'parameter' || kind === 'field') &&
    [left, right].some(({ idNames }) => idNames.has(name.toLowerCase()))
  return parts
    .filter((part) => part.left !== undefined || part.right !== undefined)
    .map((part) => (identifies(part) ? { ...part, identifies: true as const } : part))
}

function statusOf({ status }: Hop): string | undefined {
  return status === undefined ? undefined : String(status)
}

function answeredFrom({ fromCache }: Hop): string | undefined {
  return fromCache === undefined ? undefined : fromCache ? 'the cache' : 'the network'
}

function durationOf({ startedAt, endedAt }: Hop): number | undefined {
  return endedAt === undefined ? undefined : Math.max(0, endedAt - startedAt)
}

function headersOf(headers: readonly Header[]): Header[] {
  return headers
    .map(({ name, value }) => ({ name: name.toLowerCase(), value }))
    .filter(({ name }) => !COOKIE_HEADERS.has(name))
}
