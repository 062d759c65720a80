import type { FoundId } from '../ids/found-id'
import type { Click } from '../schemas/click'
import type { Prefilled } from './definition'
import { isFbp, makeFbc, parseFbc } from './meta-fbc'
import type { MetaField } from './meta-fields'

type Prefill = { [Name in MetaField]?: Prefilled }

/** Where an fbclid was seen last; `hop` counts from 0 and is absent when no hop's URL shows it. */
interface Sighting {
  fbclid: string
  hop?: number
}

/** What a click tells Meta: click ID, browser ID, page, user agent; time and a fresh event ID from now. */
export function fromClick(click: Click, ids: readonly FoundId[], now: number): Record<string, Prefilled> {
  const prefill: Prefill = {
    event_time: { value: String(Math.floor(now / 1000)), from: 'now' },
    event_id: { value: `clickscope-${crypto.randomUUID()}`, from: 'made for this event' },
    client_user_agent: { value: click.environment.userAgent, from: 'the browser of the click' },
    ...landingPage(click),
    ...clickId(click, ids),
    ...browserId(click),
  }
  return prefill as Record<string, Prefilled>
}

function landingPage(click: Click): Prefill {
  const landing = click.hops.at(-1)
  if (!landing || !/^https?:/i.test(landing.url)) return {}
  return { event_source_url: { value: landing.url, from: `landing page, hop ${click.hops.length}` } }
}

function clickId(click: Click, ids: readonly FoundId[]): Prefill {
  const sighting = lastSighting(click, ids)
  const cookie = click.landing.cookies.find(({ name, value }) => name === '_fbc' && parseFbc(value))
  const cookieFbclid = cookie && parseFbc(cookie.value)?.fbclid
  if (cookie && (!sighting || sighting.fbclid === cookieFbclid))
    return {
      fbc: { value: cookie.value, from: 'cookie _fbc of the landing page' },
      ...(sighting && { fbclid: { value: sighting.fbclid, from: hopName(click, sighting) } }),
    }
  if (!sighting) return {}
  const seenAt = click.hops[sighting.hop ?? click.hops.length - 1]?.startedAt ?? click.startedAt
  return {
    fbc: {
      value: makeFbc(sighting.fbclid, seenAt),
      from: `fbclid and time of ${hopName(click, sighting)}`,
    },
    fbclid: { value: sighting.fbclid, from: hopName(click, sighting) },
  }
}

/** The fbclid nearest to the landing page: that is the one the shop's own tag would store. */
function lastSighting(click: Click, ids: readonly FoundId[]): Sighting | undefined {
  const fbclids = ids.filter(isFbclid).map(({ value }) => value)
  for (const [hop, { url }] of [...click.hops.entries()].reverse()) {
    const fbclid = fbclids.find(
      (value) => url.includes(value) || url.includes(encodeURIComponent(value.toWellFormed())),
    )
    if (fbclid) return { fbclid, hop }
  }
  const last = fbclids.at(-1)
  return last === undefined ? undefined : { fbclid: last }
}

/** By its own name, or by its shape under the name a merchant gave it. */
function isFbclid({ name, value, platform, kind }: FoundId): boolean {
  if (value === '') return false
  if (name.toLowerCase() === 'fbclid') return true
  return platform === 'meta' && kind === 'ad-click' && !value.startsWith('fb.')
}

function browserId(click: Click): Prefill {
  const cookie = click.landing.cookies.find(({ name, value }) => name === '_fbp' && isFbp(value))
  return cookie ? { fbp: { value: cookie.value, from: 'cookie _fbp of the landing page' } } : {}
}

function hopName(click: Click, { hop }: Sighting): string {
  if (hop === undefined) return 'the click'
  return hop === click.hops.length - 1 ? `hop ${hop + 1}, the landing page` : `hop ${hop + 1}, lost after it`
}
