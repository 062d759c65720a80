import type { Known } from '../ids/known'
import type { Click } from '../schemas/click'
import type { Platform } from '../schemas/platform'
import type { FilledValue } from '../schemas/run'
import { encodeForUrl } from '../templates/encode'
import { fillParts } from '../templates/fill'
import { urlParameters } from '../templates/parameters'
import { macrosIn, parseTemplate } from '../templates/parse'
import { hostOf, matchesHost } from '../url/host'
import { postbackValues } from './candidates'
import { authorityOf, isReturnable, type SeenId, seenIds } from './seen'

/** A postback that a platform seen in the click is known to receive. */
export interface PostbackTemplate {
  platform: string
  platformName: string
  method: 'GET' | 'POST'
  /**
   * Ready to fill; `{domain}` is already the receiver's host where the click shows it, and the optional
   * parameters that the click has no value for are left out.
   */
  template: string
  /** The host that receives it; undefined where the click does not show it. */
  receiver?: string
  /** The parameter that returns the click ID. */
  clickIdParameter: string
  /** Candidates for `{click_id}`: the identifiers that this receiver made. */
  clickIds: FilledValue[]
  required: string[]
  optional: string[]
  docs?: string
}

type Postback = NonNullable<Platform['postback']>

const DOMAIN = '{domain}'

/**
 * The postbacks this click can be answered with: one for each receiving platform and host that made an
 * identifier of it, in the order of the click. What a platform merely fires is no suggestion.
 */
export function suggestTemplates(
  click: Click,
  { platforms, index }: Pick<Known, 'platforms' | 'index'>,
): PostbackTemplate[] {
  const ids = seenIds(click, index).filter(isReturnable)
  const fillable = new Set(postbackValues(click, index).map(({ name }) => name))
  return platforms.flatMap((platform) => {
    const { postback } = platform
    if (postback?.direction !== 'receives') return []
    const made = madeBy(platform, ids, click)
    return receiversOf(postback, made).map(({ host, from }) =>
      describe(platform, withoutUnfillable(postback, fillable), host, from),
    )
  })
}

interface Made {
  id?: SeenId
  receiver?: string
}

/** What a platform made of this click: the identifiers known to be its own, else those its hosts sent on. */
function madeBy(platform: Platform, ids: SeenId[], click: Click): Made[] {
  const own = ids.filter((id) => id.platform === platform.id && id.kind !== 'sub-id')
  const hop = click.hops.find(({ url }) => platform.hosts.some((host) => matchesHost(hostOf(url), host)))
  const known = hop && authorityOf(hop.url)
  if (own.length > 0) return own.map((id) => ({ id, receiver: id.mintedBy ?? known }))
  if (!known) return []

  const sentOn = ids.filter((id) => id.mintedBy === known)
  return sentOn.length > 0 ? sentOn.map((id) => ({ id, receiver: known })) : [{ receiver: known }]
}

/** A template with its own host has one receiver; one that leaves it open has as many as made an identifier. */
function receiversOf(postback: Postback, made: Made[]): { host?: string; from: Made[] }[] {
  if (made.length === 0) return []
  if (!postback.template.includes(DOMAIN)) return [{ from: made }]
  const hosts = [...new Set(made.map((entry) => entry.receiver))]
  return hosts.map((host) => ({ host, from: made.filter((entry) => entry.receiver === host) }))
}

/** The postback without those optional parameters whose macros the click cannot fill. */
function withoutUnfillable(postback: Postback, fillable: ReadonlySet<string>): Postback {
  const { template, clickIdParameter, optional } = postback
  const parameters = urlParameters(fillParts(parseTemplate(template), {}, encodeForUrl))
  const [first] = parameters
  const last = parameters.at(-1)
  if (!first || !last) return postback

  const kept = parameters.filter(
    ({ name, written }) =>
      name === clickIdParameter ||
      !optional.includes(name) ||
      macrosIn(written).every((macro) => fillable.has(macro.name)),
  )
  const query = kept.map(({ at, valueAt, written }) => template.slice(at, valueAt) + written).join('&')
  const end = last.valueAt + last.written.length
  return { ...postback, template: template.slice(0, first.at) + query + template.slice(end) }
}

function describe(
  platform: Platform,
  postback: Postback,
  host: string | undefined,
  made: Made[],
): PostbackTemplate {
  const template = host ? postback.template.replaceAll(DOMAIN, host) : postback.template
  const { method, clickIdParameter, required, optional, docs } = postback
  return {
    platform: platform.id,
    platformName: platform.name,
    method,
    template,
    receiver: template.includes(DOMAIN) ? undefined : authorityOf(template),
    clickIdParameter,
    clickIds: made.flatMap(({ id }) => (id ? [{ name: 'click_id', value: id.value, from: id.from }] : [])),
    required,
    optional,
    docs,
  }
}
