import { t } from '../../text'
import type { Rule } from '../finding'
import { isJson } from '../json-text'

/** Whether the body is what its content type says. */
export const bodyRules: readonly Rule[] = [
  {
    id: 'body-not-json',
    severity: 'warn',
    why: t`Its content type says JSON: the receiver cannot read it and refuses or ignores the postback.`,
    check: ({ body: { type, sent } }) =>
      type === 'json' && sent !== '' && !isJson(sent)
        ? [{ where: t`body`, says: t`The body with its values is not valid JSON.` }]
        : [],
  },
  {
    id: 'body-looks-like-json',
    severity: 'warn',
    why: t`Its content type says form: the receiver looks for name=value and finds none. JSON needs application/json.`,
    check: ({ body: { type, looksLikeJson } }) =>
      type === 'form' && looksLikeJson
        ? [{ where: t`body`, says: t`The body is JSON, but is sent as a form.` }]
        : [],
  },
]
