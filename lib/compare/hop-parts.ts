import { sentCookies, setCookies } from '../ids/hop'
import type { Header, Hop } from '../schemas/click'
import { t } from '../text'
import { readUrl } from '../url/parts'
import type { ComparedPart } from './comparison'
import { excusesOf, untold } from './hop-excuses'
import { compareNamed, comparePart } from './named'
import type { Side, SideHop } from './side'
import { compareDurations } from './times'

/** The headers that are compared as cookies. */
const COOKIE_HEADERS: ReadonlySet<string> = new Set(['cookie', 'set-cookie'])

/** All parts of two hops that belong together, the same ones too. */
export function compareHops(
  [left, right]: readonly [SideHop, SideHop],
  [leftSide, rightSide]: readonly [Side, Side],
): ComparedPart[] {
  const [one, other] = [left.hop, right.hop]
  const { ofValue, ofSentCookie, ofSetCookie, ofRequestHeader, ofResponseHeader } = excusesOf(
    [one, other],
    [leftSide, rightSide],
  )
  const [before, after] = [readUrl(one.url), readUrl(other.url)]
  const parts = [
    comparePart('error', t`failed with`, one.error?.code, other.error?.code),
    comparePart('status', 'status', statusOf(one), statusOf(other)),
    comparePart('method', 'method', one.method, other.method),
    comparePart('how', t`reached by`, one.how, other.how),
    comparePart('by', t`sent by`, one.by, other.by, untold),
    comparePart('answered-from', t`answered from`, answeredFrom(one), answeredFrom(other), untold),
    comparePart('url', 'scheme', before.scheme, after.scheme),
    comparePart('url', 'host', before.host, after.host),
    comparePart('url', 'path', before.path, after.path, ofValue),
    ...compareNamed('parameter', before.query, after.query, ofValue),
    comparePart('url', 'fragment', before.fragment || undefined, after.fragment || undefined, ofValue),
    ...compareNamed('field', one.fields ?? [], other.fields ?? [], ofValue),
    ...compareNamed('sent-cookie', sentCookies(one), sentCookies(other), ofSentCookie),
    ...compareNamed('set-cookie', setCookies(one), setCookies(other), ofSetCookie),
    ...compareNamed(
      'request-header',
      headersOf(one.requestHeaders),
      headersOf(other.requestHeaders),
      ofRequestHeader,
    ),
    ...compareNamed(
      'response-header',
      headersOf(one.responseHeaders),
      headersOf(other.responseHeaders),
      ofResponseHeader,
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
  return fromCache === undefined ? undefined : fromCache ? t`the cache` : t`the network`
}

function durationOf({ startedAt, endedAt }: Hop): number | undefined {
  return endedAt === undefined ? undefined : Math.max(0, endedAt - startedAt)
}

function headersOf(headers: readonly Header[]): Header[] {
  return headers
    .map(({ name, value }) => ({ name: name.toLowerCase(), value }))
    .filter(({ name }) => !COOKIE_HEADERS.has(name))
}
