import { z } from '../../schemas/zod'
import { t } from '../../text'
import { answerReader, type CodeRow, readCode } from '../answers/read-answer'

/** What the `code` of an answer means; its `message` is for the eye. Codes as seen in real answers. */
const CODES: readonly CodeRow[] = [
  { codes: [0], verdict: 'accepted', reason: t`TikTok took the event.` },
  {
    codes: [20001],
    verdict: 'partly',
    reason: t`TikTok took a part of the request only.`,
    fix: t`The raw answer says which.`,
  },
  {
    codes: [40001],
    verdict: 'permission',
    reason: t`The token may not use this pixel.`,
    fix: t`Make the token’s owner an admin or operator of the advertiser account, or take a token made for the pixel.`,
  },
  {
    codes: [40002],
    verdict: 'refused',
    reason: t`TikTok refuses a parameter of the event.`,
    fix: t`The raw answer names it.`,
  },
  {
    codes: [40007],
    verdict: 'refused',
    reason: t`TikTok does not find the pixel.`,
    fix: t`Compare the pixel code with Events Manager.`,
  },
  {
    codes: [40100],
    verdict: 'rate-limit',
    reason: t`Too many calls; TikTok says so with HTTP 200.`,
    fix: t`Wait a minute and send again with a new event ID.`,
  },
  {
    codes: [40105],
    verdict: 'token',
    reason: t`The access token is incorrect or was revoked.`,
    fix: t`Copy the token again, whole, or make a new one in Events Manager › Settings.`,
  },
  {
    codes: [50000],
    verdict: 'outage',
    reason: t`A fault at TikTok.`,
    fix: t`Wait a minute and send again with a new event ID.`,
  },
]

const answerSchema = z.object({ code: z.number(), request_id: z.string().optional() })

/** The meaning of TikTok's answer: by its `code`, since the HTTP status is 200 even when it refuses. */
export const readTiktokAnswer = answerReader('TikTok', (body) => {
  const answer = answerSchema.safeParse(body)
  if (!answer.success) return undefined
  const { code } = answer.data
  return (
    readCode(CODES, code) ?? {
      verdict: 'refused',
      reason: t`TikTok refuses the event with code ${code}; see the raw answer.`,
    }
  )
})
