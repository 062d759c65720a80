import type { Platform } from '../schemas/platform'
import type { Answer, Run } from '../schemas/run'
import { firewalls, localBlocks, readings, statusReadings, type Verdict } from './answer-table'
import { imageSize } from './image'
import { receiversAt } from './receiver'

export interface PostbackVerdict {
  verdict: Verdict
  reason: string
}

/** Goes with every verdict on the screen. */
export const SENT_FROM_HERE =
  'Sent from this browser and this address, not from the usual sender: allowlists may answer differently. ' +
  'Only the partner’s log shows whether it counts.'

/** HTML no longer than this, with no more words than this, is an answer in a wrapping and not a page. */
const LONGEST_WRAPPING = 4_000
const LONGEST_WRAPPED = 200

/**
 * What the answer to a postback says, and on what grounds: the network error, a redirect or firewall, then
 * the platform's own known answers, the general ones, and the status. Success is never read from status 200
 * alone, from an image or from an HTML page.
 */
export function readPostbackAnswer(run: Run, catalogue: readonly Platform[]): PostbackVerdict {
  const { answer } = run
  if (!answer) return withoutAnswer(run)
  return (
    readRedirect(run, answer) ??
    readFirewall(answer) ??
    readImage(answer) ??
    readWords(answer, receiversAt(run.request.url, catalogue)) ??
    readStatus(answer) ??
    readRest(answer)
  )
}

function withoutAnswer({ state, error }: Run): PostbackVerdict {
  if (error && localBlocks.test(error.code))
    return { verdict: 'blocked', reason: `Blocked in this browser before it was sent: ${error.text}` }
  if (error) return { verdict: 'no-answer', reason: `${error.text} (${error.code})` }
  if (state === 'pending') return { verdict: 'no-answer', reason: 'Sent; there is no answer yet.' }
  return { verdict: 'no-answer', reason: 'The outcome is unknown: it may have been delivered.' }
}

function readRedirect({ request }: Run, { status, redirectTo }: Answer): PostbackVerdict | undefined {
  if (redirectTo === undefined && (status < 300 || status > 399)) return undefined
  if (redirectTo === undefined)
    return { verdict: 'unclear', reason: `It redirects (${status}) without saying where to.` }
  const lost = request.method === 'POST' && status <= 303 ? ' A sender that follows loses the body.' : ''
  return { verdict: 'unclear', reason: `It redirects (${status}) to ${redirectTo}, not followed.${lost}` }
}

function readFirewall({ status, headers, body }: Answer): PostbackVerdict | undefined {
  if (![403, 429, 503].includes(status)) return undefined
  const head = headers.map(({ name, value }) => `${name}: ${value}`).join('\n')
  const wall = firewalls.find(({ header, page }) => header.test(head) && page.test(body.text))
  return (
    wall && { verdict: 'blocked', reason: `The page of ${wall.name} (${status}), not the tracker’s answer.` }
  )
}

function readImage({ status, body }: Answer): PostbackVerdict | undefined {
  const size = imageSize(body)
  if (!size || status > 299) return undefined
  const reason = `An image of ${size.width}×${size.height}: pixels answer like that whatever they were sent.`
  return { verdict: 'unclear', reason }
}

function readWords({ status, body }: Answer, receivers: Platform[]): PostbackVerdict | undefined {
  // A server that fails says nothing about the conversion.
  if (status >= 500) return undefined
  const text = unwrap(body.text)
  if (text === undefined) return undefined
  for (const { verdict, patterns, of } of [...receivers.flatMap(readingsOf), ...generalReadings]) {
    const words = patterns.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined)
    if (words === undefined || (verdict === 'accepted' && status > 299)) continue
    return { verdict, reason: `${of} answers “${quote(text, words)}” (${status}).` }
  }
  return undefined
}

const generalReadings = readings.map((reading) => ({ ...reading, of: 'It' }))

/** A platform's own answers, refusals first. */
function readingsOf({ name, answers }: Platform) {
  const verdicts = ['duplicate', 'rejected', 'accepted'] as const
  return verdicts.map((verdict) => ({
    verdict,
    patterns: (answers?.[verdict] ?? []).map((source) => new RegExp(source, 'i')),
    of: name,
  }))
}

function readStatus({ status, body }: Answer): PostbackVerdict | undefined {
  if (status === 204)
    return { verdict: 'accepted', reason: 'The server took the request and says nothing more (204).' }
  const page = isPage(body.text)
  const row = statusReadings.find((one) => status >= one.from && status <= one.to && (!one.page || page))
  return row && { verdict: row.verdict, reason: `${row.reason} (${status})` }
}

function readRest({ status, body }: Answer): PostbackVerdict {
  if (body.text.trim() === '')
    return {
      verdict: 'unclear',
      reason: `An empty answer (${status}): the server took the request, no more.`,
    }
  if (isPage(body.text))
    return {
      verdict: 'unclear',
      reason: `A web page (${status}): a wrong address, a login, a parked domain or a firewall.`,
    }
  return { verdict: 'unclear', reason: `It answers “${quote(body.text)}” (${status}), which is not known.` }
}

function isPage(text: string): boolean {
  return /^\s*(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype|html|head|body)\b/is.test(text)
}

/** The words of an answer; undefined for a web page, whose words say nothing about a postback. */
function unwrap(text: string): string | undefined {
  if (!isPage(text)) return text
  if (text.length > LONGEST_WRAPPING) return undefined
  const words = text
    .replace(/<(script|style|title)\b.*?<\/\1>/gis, ' ')
    .replace(/<[^>]*>/g, ' ')
    .trim()
  return words !== '' && words.length <= LONGEST_WRAPPED ? words : undefined
}

/** A short answer whole, of a long one the telling words. */
function quote(text: string, words = text): string {
  const shown = text.trim().length <= 120 ? text.trim() : words
  return shown.length > 120 ? `${shown.slice(0, 120)}…` : shown
}
