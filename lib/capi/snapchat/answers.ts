import { z } from '../../schemas/zod'
import { t } from '../../text'
import { answerReader } from '../answers/read-answer'
import type { AnswerReading } from '../definition'

const errorsSchema = z.object({ codes: z.array(z.string()).default([]) })

/** https://github.com/Snapchat/business-sdk-v3-java/blob/main/api/openapi.yaml, EventResponse and ValidateResponse. */
const answerSchema = z.object({
  status: z.enum(['VALID', 'INVALID']),
  errors: errorsSchema.optional(),
  event_logs: z
    .array(
      z.object({
        status: z.string().optional(),
        errors: errorsSchema.nullish(),
        warnings: z.array(z.string()).nullish(),
      }),
    )
    .default([]),
})

/** The meaning of Snap's answer: by its `status` and those of its events; an invalid event comes with 200, too. */
export const readSnapchatAnswer = answerReader('Snap', (body, { status }) => {
  if (status === 401)
    return {
      verdict: 'token',
      reason: t`Snap does not accept the access token.`,
      fix: t`Copy the token again, whole. A new token was seen to be refused for three quarters of an hour: try again later.`,
    }
  const answer = answerSchema.safeParse(body)
  return answer.success ? readValidation(answer.data) : undefined
})

function readValidation({ status, errors, event_logs }: z.infer<typeof answerSchema>): AnswerReading {
  const codes = [errors, ...event_logs.map((log) => log.errors)].flatMap((found) => found?.codes ?? [])
  const isInvalid = status === 'INVALID' || event_logs.some((log) => log.status === 'INVALID')
  if (isInvalid || codes.length > 0)
    return {
      verdict: 'refused',
      reason: t`Snap finds the event invalid${codes.length > 0 ? ` (${[...new Set(codes)].join(', ')})` : ''}.`,
      fix: t`The raw answer says why.`,
    }
  if (event_logs.some(({ warnings }) => (warnings ?? []).length > 0))
    return {
      verdict: 'partly',
      reason: t`Snap finds the event valid, with warnings.`,
      fix: t`Read the warnings in the raw answer.`,
    }
  return { verdict: 'accepted', reason: t`Snap finds the event valid.` }
}
