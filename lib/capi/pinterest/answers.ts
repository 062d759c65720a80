import { z } from '../../schemas/zod'
import { t } from '../../text'
import { answerReader, type CodeRow, readCode } from '../answers/read-answer'
import type { AnswerReading } from '../definition'

const CODES: readonly CodeRow[] = [
  {
    codes: [2],
    verdict: 'token',
    reason: t`Pinterest does not accept the access token.`,
    fix: t`Copy the token again, whole, or make a new one in Ads Manager › Conversions.`,
  },
  {
    codes: [29],
    verdict: 'permission',
    reason: t`The token may not send events to this ad account.`,
    fix: t`Its owner needs the role Admin, Analyst, Audience or Campaign at the ad account.`,
  },
  {
    codes: [8],
    verdict: 'rate-limit',
    reason: t`Too many calls.`,
    fix: t`Wait a minute and send again with a new event ID.`,
  },
  {
    codes: [4196],
    verdict: 'refused',
    reason: t`Pinterest finds the request invalid.`,
    fix: t`The raw answer says why.`,
  },
  {
    codes: [4197],
    verdict: 'outage',
    reason: t`A fault at Pinterest.`,
    fix: t`Wait a minute and send again with a new event ID.`,
  },
]

const STATUSES: Readonly<Record<number, number>> = { 401: 2, 403: 29, 429: 8 }

const errorSchema = z.object({ code: z.number() })
const receiptSchema = z.object({
  num_events_received: z.number(),
  num_events_processed: z.number(),
  events: z.array(
    z.object({ status: z.enum(['processed', 'failed']), warning_message: z.string().nullish() }),
  ),
})

/** The meaning of Pinterest's answer: by the event's own status, since a failed event comes with 200. */
export const readPinterestAnswer = answerReader('Pinterest', (body, { status }) => {
  const receipt = receiptSchema.safeParse(body)
  if (receipt.success) return readReceipt(receipt.data)
  const error = errorSchema.safeParse(body)
  if (!error.success) return undefined
  return (
    readCode(CODES, error.data.code) ??
    readCode(CODES, STATUSES[status] ?? 0) ?? {
      verdict: status >= 500 ? 'outage' : 'refused',
      reason: t`Pinterest answers with code ${error.data.code}; see the raw answer.`,
    }
  )
})

function readReceipt(receipt: z.infer<typeof receiptSchema>): AnswerReading {
  const { num_events_received, num_events_processed, events } = receipt
  if (events.some(({ status }) => status === 'failed'))
    return {
      verdict: 'refused',
      reason: t`Pinterest received the event and failed to process it.`,
      fix: t`Its error message is in the raw answer.`,
    }
  if (num_events_received === 0 || num_events_processed === 0)
    return {
      verdict: 'ignored',
      reason: t`Pinterest says that it processed no event.`,
      fix: t`Compare the event with the pre-flight findings.`,
    }
  if (events.some(({ warning_message }) => warning_message))
    return {
      verdict: 'partly',
      reason: t`Pinterest processed the event, with a warning.`,
      fix: t`Read the warning in the raw answer.`,
    }
  return { verdict: 'accepted', reason: t`Pinterest processed the event.` }
}
