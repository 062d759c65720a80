import { t } from '../../text'
import type { Rule } from '../finding'

/** Rules about method and body. */
export const methodRules: readonly Rule[] = [
  {
    id: 'body-with-get',
    severity: 'warn',
    why: t`Browsers cannot send a body with GET.`,
    check: ({ method, text }) =>
      method === 'GET' && text.body !== ''
        ? [{ where: t`body`, says: t`The body is left out, since the method is GET.` }]
        : [],
  },
]
