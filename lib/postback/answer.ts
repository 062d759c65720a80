import type { Partner } from '../schemas/partner'
import type { Platform } from '../schemas/platform'
import type { Answer, Run, RunError, TestRequest } from '../schemas/run'
import { t } from '../text'
import {
  firewalls,
  localBlocks,
  mayRepeat,
  neverSent,
  type Reading,
  readings,
  statusReadings,
  type Verdict,
} from './answer-table'
import { isPage, quote, unwrap } from './answer-text'
import { lastExchange } from './exchange'
import { imageSize } from './image'
import { receiversAt } from './receiver'

export interface PostbackVerdict {
  verdict: Verdict
  reason: string
}

/** Goes with every verdict on the screen. */
export const SENT_FROM_HERE = t`Sent from this browser and this address, not from the usual sender: allowlists may answer differently. Only the partner’s log shows whether it counts.`

/** Whom a postback was sent to, and how its answers read by agreement. */
export type Answering = Pick<Partner, 'name' | 'platform' | 'answers'>

/**
 * What the answer to a postback says, and on what grounds: the network error, a redirect or firewall, what was
 * agreed with the partner, its platform's own known answers, the general ones, and the status. Success is never
 * read from status 200 alone, from an image or from an HTML page.
 */
export function readPostbackAnswer(
  run: Run,
  catalogue: readonly Platform[],
  partner?: Answering,
): PostbackVerdict {
  const { request, answer, error } = lastExchange(run)
  if (!answer) return withoutAnswer(run.state, error)
  const named = catalogue.filter(({ id }) => id === partner?.platform)
  const receivers = named.length > 0 ? named : receiversAt(request.url, catalogue, request.body)
  return (
    readRedirect(request, answer, run.notFollowed) ??
    readFirewall(answer) ??
    (partner && readWords(answer, answer.body.text, readingsOf(partner))) ??
    readImage(answer) ??
    readWords(answer, unwrap(answer.body.text), receivers.flatMap(readingsOf)) ??
    readSilence(answer, receivers) ??
    readWords(answer, unwrap(answer.body.text), generalReadings) ??
    readStatus(answer) ??
    readRest(answer)
  )
}

function withoutAnswer(state: Run['state'], error: RunError | undefined): PostbackVerdict {
  if (error && localBlocks.test(error.code))
    return { verdict: 'blocked', reason: t`Blocked in this browser before it was sent: ${error.text}` }
  if (error) return { verdict: 'no-answer', reason: `${error.text} (${error.code}). ${deliveryAfter(error)}` }
  if (state === 'pending') return { verdict: 'no-answer', reason: t`Sent; there is no answer yet.` }
  return { verdict: 'no-answer', reason: t`The outcome is unknown: it may have been delivered.` }
}

function deliveryAfter({ code }: RunError): string {
  if (neverSent.test(code)) return t`Nothing was delivered.`
  return mayRepeat.test(code)
    ? t`It may have been delivered, even more than once: where a kept connection breaks, the browser repeats a request by itself.`
    : t`It may have been delivered.`
}

function readRedirect(
  { method, url }: TestRequest,
  { status, redirectTo }: Answer,
  notFollowed = t`It was not followed.`,
): PostbackVerdict | undefined {
  if (redirectTo === undefined && (status < 300 || status > 399)) return undefined
  if (redirectTo === undefined)
    return { verdict: 'unclear', reason: t`It redirects (${status}) without saying where to.` }
  const toHttps = isSameInHttps(url, redirectTo)
  const sentences = [
    toHttps
      ? t`It redirects (${status}) from http to https, to ${redirectTo}.`
      : t`It redirects (${status}) to ${redirectTo}.`,
    notFollowed,
    // https://fetch.spec.whatwg.org/#http-redirect-fetch: 307 and 308 keep method and body.
    method === 'POST' && status <= 303
      ? t`A sender that follows makes a GET of the POST and loses the body.`
      : '',
    toHttps ? t`Write https:// in the template.` : '',
  ]
  return { verdict: 'unclear', reason: sentences.filter(Boolean).join(' ') }
}

function isSameInHttps(url: string, redirectTo: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(redirectTo, url)) return false
  const [from, to] = [new URL(url), new URL(redirectTo, url)]
  return from.protocol === 'http:' && to.protocol === 'https:' && from.hostname === to.hostname
}

function readFirewall({ status, headers, body }: Answer): PostbackVerdict | undefined {
  if (![403, 429, 503].includes(status)) return undefined
  const head = headers.map(({ name, value }) => `${name}: ${value}`).join('\n')
  const wall = firewalls.find(({ header, page }) => header.test(head) && page.test(body.text))
  return (
    wall && { verdict: 'blocked', reason: t`The page of ${wall.name} (${status}), not the tracker’s answer.` }
  )
}

function readImage({ status, body }: Answer): PostbackVerdict | undefined {
  const size = imageSize(body)
  if (!size || status > 299) return undefined
  const reason = t`An image of ${size.width}×${size.height}: pixels answer like that whatever they were sent.`
  return { verdict: 'unclear', reason }
}

type NamedReading = Reading & { of: string }

function readWords(
  { status }: Answer,
  text: string | undefined,
  readings: readonly NamedReading[],
): PostbackVerdict | undefined {
  // A server that fails says nothing about the conversion.
  if (status >= 500 || text === undefined) return undefined
  for (const { verdict, patterns, of } of readings) {
    const words = patterns.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined)
    if (words === undefined || (verdict === 'accepted' && status > 299)) continue
    const but = verdict === 'rejected' && status < 300 ? t`Status ${status}, but an error in the body. ` : ''
    return { verdict, reason: t`${but}${of} answers “${quote(text, words)}” (${status}).` }
  }
  return undefined
}

const generalReadings: readonly NamedReading[] = readings.map((reading) => ({ ...reading, of: t`It` }))

/** A platform's or partner's own answers, refusals first. */
function readingsOf({ name, answers }: Pick<Platform, 'name' | 'answers'>): NamedReading[] {
  const verdicts = ['duplicate', 'rejected', 'accepted'] as const
  return verdicts.map((verdict) => ({
    verdict,
    patterns: (answers?.[verdict] ?? []).map((source) => new RegExp(source, 'i')),
    of: name,
  }))
}

/** Of a platform that refuses in silence a friendly answer says nothing; a refusal in words still does. */
function readSilence(answer: Answer, receivers: readonly Platform[]): PostbackVerdict | undefined {
  const silent = receivers.find((platform) => platform.silent)
  if (!silent || answer.status > 299) return undefined
  const refusals = generalReadings.filter(({ verdict }) => verdict !== 'accepted')
  const refused = readWords(answer, unwrap(answer.body.text), refusals)
  const reason = t`${silent.name} answers like that (${answer.status}) also where it refuses: only its report tells.`
  return refused ?? { verdict: 'unclear', reason }
}

function readStatus({ status, body }: Answer): PostbackVerdict | undefined {
  if (status === 204)
    return { verdict: 'accepted', reason: t`The server took the request and says nothing more (204).` }
  const page = isPage(body.text)
  const row = statusReadings.find((one) => status >= one.from && status <= one.to && (!one.page || page))
  return row && { verdict: row.verdict, reason: `${row.reason} (${status})` }
}

function readRest({ status, body }: Answer): PostbackVerdict {
  if (body.text.trim() === '')
    return {
      verdict: 'unclear',
      reason: t`An empty answer (${status}): the server took the request, no more.`,
    }
  if (isPage(body.text))
    return {
      verdict: 'unclear',
      reason: t`A web page (${status}): a wrong address, a login, a parked domain or a firewall.`,
    }
  return { verdict: 'unclear', reason: t`It answers “${quote(body.text)}” (${status}), which is not known.` }
}
