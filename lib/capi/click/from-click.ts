import type { FoundId } from '../../ids/found-id'
import type { Click } from '../../schemas/click'
import { t } from '../../text'
import type { Prefilled } from '../definition'
import { perSecond, type TimeUnit } from '../request/time-unit'

/** Which fields of an API a click fills in. */
export interface ClickFields {
  time: { field: string; unit: TimeUnit }
  eventId?: string
  page: string
  userAgent?: string
  /** The click ID, by its own names or by its shape under the name a merchant gave it. */
  clickId?: { field: string; platform: string; names: readonly string[]; cookies: readonly string[] }
  /** Other cookies of the landing page. */
  cookies?: readonly { field: string; cookie: string }[]
}

/** Where an ID was seen last; `hop` counts from 0 and is absent when no hop's URL shows it. */
interface Sighting {
  value: string
  hop?: number
}

/** What the click tells of these fields, each with its source; time and a fresh event ID are of now (ms). */
export function fromClick(
  fields: ClickFields,
  click: Click,
  ids: readonly FoundId[],
  now: number,
): Record<string, Prefilled> {
  const { time, eventId, userAgent, clickId, cookies = [] } = fields
  return {
    [time.field]: { value: String(Math.floor(now * (perSecond[time.unit] / 1000))), from: t`now` },
    ...(eventId && {
      [eventId]: { value: `clickscope-${crypto.randomUUID()}`, from: t`made for this event` },
    }),
    ...(userAgent && {
      [userAgent]: { value: click.environment.userAgent, from: t`the browser of the click` },
    }),
    ...landingPage(click, fields.page),
    ...Object.assign({}, ...cookies.map(({ field, cookie }) => ofCookie(click, ids, field, [cookie]))),
    ...(clickId && {
      ...ofCookie(click, ids, clickId.field, clickId.cookies),
      ...ofUrl(click, ids, clickId),
    }),
  }
}

/** The landing page's address for this field. */
export function landingPage(click: Click, field: string): Record<string, Prefilled> {
  const landing = click.hops.at(-1)
  if (!landing || !/^https?:/i.test(landing.url)) return {}
  return { [field]: { value: landing.url, from: t`landing page, hop ${click.hops.length}` } }
}

/** The identifier nearest to the landing page: that is the one the shop's own tag would store. */
export function lastSighting(
  click: Click,
  ids: readonly FoundId[],
  isMeant: (id: FoundId) => boolean,
): Sighting | undefined {
  const values = ids.filter((id) => id.value !== '' && isMeant(id)).map(({ value }) => value)
  for (const [hop, { url }] of [...click.hops.entries()].reverse()) {
    const value = values.find(
      (each) => url.includes(each) || url.includes(encodeURIComponent(each.toWellFormed())),
    )
    if (value) return { value, hop }
  }
  const last = values.at(-1)
  return last === undefined ? undefined : { value: last }
}

/** The sighting's hop as a reader counts: "hop 2, the landing page". */
export function hopName(click: Click, { hop }: Sighting): string {
  if (hop === undefined) return t`the click`
  return hop === click.hops.length - 1
    ? t`hop ${hop + 1}, the landing page`
    : t`hop ${hop + 1}, lost after it`
}

function ofUrl(
  click: Click,
  ids: readonly FoundId[],
  { field, platform, names }: NonNullable<ClickFields['clickId']>,
): Record<string, Prefilled> {
  const lower = names.map((name) => name.toLowerCase())
  const sighting = lastSighting(
    click,
    ids,
    (id) =>
      id.where !== 'cookie' &&
      (lower.includes(id.name.toLowerCase()) || (id.platform === platform && id.kind === 'ad-click')),
  )
  return sighting ? { [field]: { value: sighting.value, from: hopName(click, sighting) } } : {}
}

/** A cookie, of the landing page or sent on the way, whose value is readable; on the disk others are digests. */
function ofCookie(
  click: Click,
  ids: readonly FoundId[],
  field: string,
  names: readonly string[],
): Record<string, Prefilled> {
  const isMeant = ({ name, value }: { name: string; value: string }) =>
    names.includes(name) && value !== '' && !value.startsWith('digest~')
  const cookie = click.landing.cookies.find(isMeant)
  if (cookie) return { [field]: { value: cookie.value, from: t`cookie ${cookie.name} of the landing page` } }
  const sent = ids.findLast((id) => id.where === 'cookie' && isMeant(id))
  return sent ? { [field]: { value: sent.value, from: t`cookie ${sent.name}` } } : {}
}
