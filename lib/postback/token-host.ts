import type { Partner } from '../schemas/partner'
import { currentVersion, type Template } from '../schemas/template'
import { encodeForUrl } from '../templates/encode'
import { fillParts } from '../templates/fill'
import { coverMacros } from '../templates/parameters'
import { macrosIn, parseTemplate } from '../templates/parse'
import { t } from '../text'
import type { Finding } from './finding'
import { authorityOf } from './seen'

/** What is about to be sent: the texts with their macros, and where to. */
interface Draft {
  template: string
  body?: string
  headers?: readonly { value: string }[]
}

/**
 * A partner's token goes only to a host that one of the partner's templates names as plain text, by https: what was
 * typed in a form must not lead it elsewhere.
 */
export function tokenFindings(
  { name, secrets }: Partner,
  templates: readonly Template[],
  draft: Draft,
  url: string,
): Finding[] {
  const used = macrosOf(draft).find((macro) => secrets.includes(macro))
  if (used === undefined) return []
  const host = authorityOf(url)
  if (host !== undefined && hostsOfTemplates(templates).includes(host) && /^https:/i.test(url)) return []
  const says = /^http:/i.test(url)
    ? t`The token {${used}} of ${name} would be sent without encryption.`
    : t`The token {${used}} of ${name} would go to ${host ?? t`an unknown host`}.`
  return [
    {
      id: 'token-elsewhere',
      severity: 'error',
      where: t`address`,
      says,
      why: t`A token is sent by https only, to a host that a template of the partner names. Change the template at the partner, or take the token out.`,
    },
  ]
}

function macrosOf({ template, body = '', headers = [] }: Draft): string[] {
  return [template, body, ...headers.map(({ value }) => value)].flatMap(macrosIn).map(({ name }) => name)
}

/** The hosts that templates, as they are now, name as plain text. */
export function hostsOfTemplates(templates: readonly Template[]): string[] {
  return templates.flatMap((template) => hostOf(currentVersion(template).content.url) ?? [])
}

/** The host that a template names; undefined where a macro stands in its place. */
function hostOf(url: string): string | undefined {
  const [address = ''] =
    /^[a-z]+:\/\/[^/?#]*/i.exec(coverMacros(fillParts(parseTemplate(url), {}, encodeForUrl))) ?? []
  return macrosIn(url.slice(0, address.length)).length > 0 ? undefined : authorityOf(address)
}
