import { t } from '../../text'
import type { Rule } from '../finding'

/** https://fetch.spec.whatwg.org/#forbidden-request-header, and the User-Agent, of which the browser sends its own. */
const BROWSERS_OWN: ReadonlySet<string> = new Set([
  ...['accept-charset', 'accept-encoding', 'access-control-request-headers', 'access-control-request-method'],
  ...['connection', 'content-length', 'cookie', 'cookie2', 'date', 'dnt', 'expect', 'host', 'keep-alive'],
  ...[
    'origin',
    'referer',
    'set-cookie',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
    'via',
    'user-agent',
  ],
])
const BROWSERS_OWN_PREFIX = /^(?:proxy-|sec-)/

/** Rules about the headers of a template. */
export const headerRules: readonly Rule[] = [
  {
    id: 'header-not-allowed',
    severity: 'error',
    why: t`The browser sends its own or none, whatever the template says. Take it out of the template.`,
    check: ({ headers }) =>
      headers
        .filter(({ name }) => isBrowsersOwn(name.toLowerCase()))
        .map(({ name }) => ({ where: t`header ${name}`, says: t`A browser does not let ${name} be set.` })),
  },
  {
    id: 'header-letters',
    severity: 'error',
    why: t`Headers take letters of ISO 8859-1 only.`,
    check: ({ headers }) =>
      headers
        // biome-ignore lint/suspicious/noControlCharactersInRegex: all that fits into one byte.
        .filter(({ value }) => /[^\x00-\xff]/.test(value))
        .map(({ name }) => ({
          where: t`header ${name}`,
          says: t`The value of ${name} has a letter that cannot be sent.`,
        })),
  },
  {
    id: 'header-not-filled',
    severity: 'warn',
    why: t`A macro without a value is sent as it stands.`,
    check: ({ headers }) =>
      headers.flatMap(({ name, missing }) =>
        missing.map((macro) => ({ where: t`header ${name}`, says: t`${macro} has no value.` })),
      ),
  },
]

function isBrowsersOwn(name: string): boolean {
  return BROWSERS_OWN.has(name) || BROWSERS_OWN_PREFIX.test(name)
}
