import { z } from '../../schemas/zod'
import { t } from '../../text'
import { answerReader } from '../answers/read-answer'

/** What a `validationCode` means. https://developers.google.com/analytics/devguides/collection/protocol/ga4/validating-events */
const CODES: Readonly<Record<string, string>> = {
  VALUE_INVALID: t`a value is invalid`,
  VALUE_REQUIRED: t`a required value is missing`,
  NAME_INVALID: t`a name is invalid`,
  NAME_RESERVED: t`a name is reserved`,
  VALUE_OUT_OF_BOUNDS: t`a value is too large`,
  EXCEEDED_MAX_ENTITIES: t`there is too much of something`,
  NAME_DUPLICATED: t`a name comes twice`,
}

const answerSchema = z.object({
  validationMessages: z.array(
    z.object({ fieldPath: z.string().optional(), validationCode: z.string().optional() }),
  ),
})

/** The meaning of the validation's answer. Google tells nothing of the secret and the data stream. */
export const readGa4Answer = answerReader(t`Google’s validation`, (body, { status }) => {
  const answer = answerSchema.safeParse(body)
  if (answer.success) return readMessages(answer.data.validationMessages)
  if (status < 200 || status > 299) return undefined
  return {
    verdict: 'unclear',
    reason: t`HTTP ${status} without a finding: so the live address answers to everything, also to what it drops.`,
    fix: t`Look at the address: only /debug/mp/collect says what is wrong.`,
  }
})

function readMessages(messages: z.infer<typeof answerSchema>['validationMessages']) {
  if (messages.length === 0)
    return {
      verdict: 'accepted',
      reason: t`Google finds nothing wrong with the form of the event. It did not check the API secret and recorded nothing.`,
    } as const
  const said = messages.map(({ validationCode = '', fieldPath }) => {
    const meaning = CODES[validationCode] ?? t`code ${validationCode}`
    return fieldPath ? `${meaning} (${fieldPath})` : meaning
  })
  return {
    verdict: 'refused',
    reason: t`Google would not take the event: ${[...new Set(said)].join('; ')}.`,
    fix: t`The raw answer describes it.`,
  } as const
}
