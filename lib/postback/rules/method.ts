import type { Rule } from '../finding'

/** Rules about method and body. */
export const methodRules: readonly Rule[] = [
  {
    id: 'body-with-get',
    severity: 'warn',
    why: 'Browsers cannot send a body with GET.',
    check: ({ method, text }) =>
      method === 'GET' && text.body !== ''
        ? [{ where: 'body', says: 'The body is left out, since the method is GET.' }]
        : [],
  },
]
