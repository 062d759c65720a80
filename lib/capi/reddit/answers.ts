import { z } from '../../schemas/zod'
import { t } from '../../text'
import { answerReader, type CodeRow, readCode } from '../answers/read-answer'
import type { AnswerReading } from '../definition'

/** By the HTTP status: Reddit's errors carry texts and no codes. */
const STATUSES: readonly CodeRow[] = [
  {
    codes: [400],
    verdict: 'refused',
    reason: t`Reddit finds the event invalid and processed none.`,
    fix: t`The raw answer says why.`,
  },
  {
    codes: [401],
    verdict: 'token',
    reason: t`Reddit does not accept the access token.`,
    fix: t`Copy the token again, whole, or make a new one in Events Manager.`,
  },
  {
    codes: [403],
    verdict: 'permission',
    reason: t`The token may not send events to this pixel.`,
    fix: t`Compare the pixel ID, and take a token of its business with the scope adsconversions.`,
  },
  {
    codes: [429],
    verdict: 'rate-limit',
    reason: t`Too many calls; Reddit also slows down some user agents, and the browser’s own goes out.`,
    fix: t`Wait a minute and send again.`,
  },
  {
    codes: [500, 502, 503],
    verdict: 'outage',
    reason: t`A fault at Reddit; no event was processed.`,
    fix: t`Wait a minute and send again.`,
  },
]

const receiptSchema = z.object({
  data: z.object({ message: z.string(), invalid_events: z.array(z.unknown()).default([]) }),
})
const errorSchema = z.union([
  z.object({ success: z.literal(false) }),
  z.object({ error: z.unknown() }),
  z.object({ message: z.string() }),
  z.object({ data: z.object({ message: z.string() }) }),
])

/** The meaning of Reddit's answer: by HTTP status and, of a 200, by how many events it says to have processed. */
export const readRedditAnswer = answerReader('Reddit', (body, { status }) => {
  const receipt = receiptSchema.safeParse(body)
  if (status === 200 && receipt.success) return readReceipt(receipt.data.data)
  if (!errorSchema.safeParse(body).success) return undefined
  if (status === 200)
    return { verdict: 'refused', reason: t`HTTP 200, but with an error inside; see the raw answer.` }
  return readCode(STATUSES, status)
})

function readReceipt({ message, invalid_events }: z.infer<typeof receiptSchema>['data']): AnswerReading {
  const processed = /\d+/.exec(message)?.[0]
  if (invalid_events.length > 0)
    return {
      verdict: 'refused',
      reason: t`HTTP 200, but Reddit names invalid events.`,
      fix: t`The raw answer says why.`,
    }
  if (processed === '0')
    return { verdict: 'ignored', reason: t`HTTP 200, but Reddit says that it processed no event.` }
  return processed === undefined
    ? { verdict: 'unclear', reason: t`Reddit does not say how many events it processed; see the raw answer.` }
    : { verdict: 'accepted', reason: t`Reddit processed the event.` }
}
