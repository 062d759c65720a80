import { z } from '../../schemas/zod'
import { t } from '../../text'
import { answerReader } from '../answers/read-answer'
import type { AnswerReading } from '../definition'

interface ErrorRow extends AnswerReading {
  codes: readonly number[]
  /** Without it the row is for the code alone. */
  subcodes?: readonly number[]
}

const NEW_TOKEN = t`Make a new access token in Events Manager › Settings.`
const ASK_AGAIN = t`Wait a minute and send again with a new event ID.`

/**
 * What Meta's codes mean. The texts of an error come in the token owner's language, so only codes are read.
 * https://developers.facebook.com/docs/graph-api/guides/error-handling, subcodes as seen in real answers.
 */
const ERRORS: readonly ErrorRow[] = [
  { codes: [104], verdict: 'token', reason: t`No access token was sent.`, fix: t`Fill in the access token.` },
  {
    codes: [190],
    subcodes: [463],
    verdict: 'token',
    reason: t`The access token has expired.`,
    fix: NEW_TOKEN,
  },
  {
    codes: [190],
    subcodes: [460],
    verdict: 'token',
    reason: t`The access token ended when its owner changed the password.`,
    fix: NEW_TOKEN,
  },
  {
    codes: [190],
    verdict: 'token',
    reason: t`Meta cannot read the access token: cut off, mistyped or revoked.`,
    fix: t`Copy the token again, whole. ${NEW_TOKEN}`,
  },
  {
    codes: [100],
    subcodes: [33],
    verdict: 'permission',
    reason: t`The dataset does not exist, or this token may not use it.`,
    fix: t`Compare the dataset ID with Events Manager and take a token made for that dataset.`,
  },
  {
    codes: [10, 200],
    verdict: 'permission',
    reason: t`The token lacks the permission to send events to this dataset.`,
    fix: t`Give its owner access to the dataset in Business settings, or take a token made for it.`,
  },
  {
    codes: [803],
    verdict: 'refused',
    reason: t`The dataset ID is not a number.`,
    fix: t`Copy the ID from Events Manager: digits only.`,
  },
  {
    codes: [100],
    subcodes: [2804003],
    verdict: 'refused',
    reason: t`The event is too old: more than 7 days (62 for physical_store).`,
    fix: t`Use the time of now, in seconds.`,
  },
  {
    codes: [100],
    subcodes: [2804009],
    verdict: 'refused',
    reason: t`A Purchase needs a value.`,
    fix: t`Fill in the value.`,
  },
  {
    codes: [100],
    subcodes: [2804008],
    verdict: 'refused',
    reason: t`A Purchase needs a valid currency.`,
    fix: t`Fill in a currency of three letters, e.g. USD.`,
  },
  {
    codes: [100],
    subcodes: [2804050],
    verdict: 'refused',
    reason: t`Too little customer data, or data so broad that it fits too many people.`,
    fix: t`Add an e-mail, a phone number, fbc, fbp or an external ID.`,
  },
  {
    codes: [100],
    subcodes: [2804019],
    verdict: 'refused',
    reason: t`A required parameter is missing, or one is in the wrong place.`,
    fix: t`The raw answer names the parameter.`,
  },
  {
    codes: [100],
    subcodes: [2804043],
    verdict: 'refused',
    reason: t`The device information of the app (extinfo) is invalid.`,
  },
  {
    codes: [100],
    subcodes: [2804063, 2804065, 2804066, 2804079, 2804087, 2804116, 2804118, 2804131, 2804132],
    verdict: 'refused',
    reason: t`A messaging event needs a channel, page and account that belong to this dataset.`,
    fix: t`For a click to a website, set the action source to website.`,
  },
  {
    codes: [100],
    verdict: 'refused',
    reason: t`Meta refuses a parameter of the event.`,
    fix: t`The raw answer names it, in the language of the token owner.`,
  },
  {
    codes: [4, 17, 32, 613, 80003, 80004],
    verdict: 'rate-limit',
    reason: t`Too many calls; Meta says so with HTTP 400, too.`,
    fix: t`Wait some minutes and send again with a new event ID.`,
  },
  { codes: [1, 2], verdict: 'outage', reason: t`A passing fault at Meta.`, fix: ASK_AGAIN },
  { codes: [21009], verdict: 'outage', reason: t`The dataset is not ready for the moment.`, fix: ASK_AGAIN },
]

const errorSchema = z.object({
  error: z.object({
    code: z.number(),
    error_subcode: z.number().optional(),
    is_transient: z.boolean().optional(),
  }),
})
const receiptSchema = z.object({ events_received: z.number(), messages: z.array(z.unknown()).default([]) })

/** The meaning of Meta's answer to one event. HTTP 200 alone means nothing. */
export const readMetaAnswer = answerReader(t`the Graph API`, (body, { status }) => {
  const refusal = errorSchema.safeParse(body)
  if (refusal.success) return readError(refusal.data.error)
  const receipt = receiptSchema.safeParse(body)
  return receipt.success && status === 200 ? readReceipt(receipt.data) : undefined
})

function readError(error: z.infer<typeof errorSchema>['error']): AnswerReading {
  const rows = ERRORS.filter(({ codes }) => codes.includes(error.code))
  const row =
    rows.find(
      ({ subcodes }) => error.error_subcode !== undefined && subcodes?.includes(error.error_subcode),
    ) ?? rows.find(({ subcodes }) => !subcodes)
  if (row) return reading(row)
  if (error.is_transient) return { verdict: 'outage', reason: t`A passing fault at Meta.`, fix: ASK_AGAIN }
  return {
    verdict: 'refused',
    reason: t`Meta refuses the event with code ${error.code}; see the raw answer.`,
  }
}

function reading({ verdict, reason, fix }: ErrorRow): AnswerReading {
  return fix ? { verdict, reason, fix } : { verdict, reason }
}

function readReceipt({ events_received, messages }: z.infer<typeof receiptSchema>): AnswerReading {
  if (events_received === 0)
    return {
      verdict: 'ignored',
      reason: t`HTTP 200, but Meta says that it received no event.`,
      fix: t`Compare the event with the pre-flight findings and look at the dataset in Events Manager.`,
    }
  if (messages.length > 0)
    return {
      verdict: 'partly',
      reason: t`Meta received the event, with remarks.`,
      fix: t`Read the messages in the raw answer.`,
    }
  return { verdict: 'accepted', reason: t`Meta received the event.` }
}
