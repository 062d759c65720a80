import { t } from '../../text'
import type { Drafted, Rule } from '../finding'
import { replacing } from '../fixes'

const SENDABLE: ReadonlySet<string> = new Set(['http:', 'https:'])
const BARE_HOST = /^\s*(?:\/\/)?(?=[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/:?]|$))/i
/** `htttps://`, `htp//`, `hxxps:/` before something like a host. */
const MISSPELT = /^\s*(?!https?:\/\/)(?:h?t{1,4}ps?|hxxps?)[:;.,]?[\\/]+(?=[a-z0-9-]+\.)/i
/** Anything but two slashes after the colon: browsers put it right, other senders do not. */
const SLASHES = /^(\s*https?:)(?!\/\/[^/\\])[\\/]*/i

/** Rules about how the address is written. */
export const addressRules: readonly Rule[] = [
  {
    id: 'host-not-filled',
    severity: 'error',
    why: t`Without a host there is nobody to send it to.`,
    check: (draft) =>
      macrosInHost(draft).map(({ raw }) => ({
        where: t`address`,
        says: t`The host ${raw} is not filled in.`,
      })),
  },
  {
    id: 'not-a-url',
    severity: 'error',
    why: t`A postback is sent to a full address that begins with https://.`,
    check: (draft) => {
      if (draft.address || macrosInHost(draft).length > 0) return []
      return [{ where: t`address`, says: t`This is not a URL.`, fix: schemeAdded(draft) }]
    },
  },
  {
    id: 'unsupported-scheme',
    severity: 'error',
    why: t`A browser can only send to http and https.`,
    check: (draft) => {
      const { address } = draft
      if (!address || SENDABLE.has(address.protocol)) return []
      const says = t`The address begins with ${address.protocol}`
      return [{ where: t`address`, says, fix: schemeCorrected(draft) }]
    },
  },
  {
    id: 'slashes',
    severity: 'warn',
    why: t`Browsers put this right by themselves; a sender’s server may not.`,
    check: (draft) => {
      const start = draft.address && SLASHES.exec(draft.text.template)
      if (!start) return []
      const place = { field: 'template', at: 0, length: start[0].length } as const
      const fix = replacing(draft, place, `${start[1]}//`, t`Write two slashes`)
      return [{ where: t`address`, says: t`There are not two slashes after the colon.`, fix }]
    },
  },
  {
    id: 'user-info',
    severity: 'error',
    // https://fetch.spec.whatwg.org/#dom-request
    why: t`Browsers refuse to send to an address with user:password@ in it.`,
    check: (draft) => {
      if (!draft.address?.username && !draft.address?.password) return []
      return [
        { where: t`address`, says: t`The address holds a user name or password.`, fix: userLeftOut(draft) },
      ]
    },
  },
  {
    id: 'http',
    severity: 'warn',
    why: t`Many receivers redirect to https, which drops the body of a POST, or reject the postback outright.`,
    check: (draft) => {
      if (draft.address?.protocol !== 'http:') return []
      const scheme = /^\s*http:/i.exec(draft.text.template)?.[0]
      const place = { field: 'template', at: 0, length: scheme?.length ?? 0 } as const
      const fix = scheme ? replacing(draft, place, 'https:', t`Use https`) : undefined
      return [{ where: t`address`, says: t`The address begins with http, not https.`, fix }]
    },
  },
]

function macrosInHost({ macros, covered, filled, values }: Drafted) {
  const host = /^\s*[a-z][a-z0-9+.-]*:\/\/[^/?#\\]*/i.exec(covered)?.[0]
  if (!host) return []
  const missing = new Set(filled.missing)
  return macros.filter(
    ({ field, at, name }) =>
      field === 'template' && at < host.length && (missing.has(name) || !values[name]?.value),
  )
}

function schemeAdded(draft: Drafted) {
  const start = BARE_HOST.exec(draft.text.template)
  if (!start) return schemeCorrected(draft)
  const place = { field: 'template', at: 0, length: start[0].length } as const
  return replacing(draft, place, 'https://', t`Put https:// in front`)
}

function schemeCorrected(draft: Drafted) {
  const start = MISSPELT.exec(draft.text.template)
  if (!start) return undefined
  const place = { field: 'template', at: 0, length: start[0].length } as const
  return replacing(draft, place, 'https://', t`Write https://`)
}

function userLeftOut(draft: Drafted) {
  const [all = '', scheme = ''] = /^(\s*https?:\/\/)[^/?#\\]*@/i.exec(draft.text.template) ?? []
  if (!all) return undefined
  const place = { field: 'template', at: scheme.length, length: all.length - scheme.length } as const
  return replacing(draft, place, '', t`Leave it out`)
}
