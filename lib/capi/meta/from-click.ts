import type { FoundId } from '../../ids/found-id'
import type { Click } from '../../schemas/click'
import { t } from '../../text'
import { hopName, landingPage, lastSighting } from '../click/from-click'
import type { Prefilled } from '../definition'
import { isFbp, makeFbc, parseFbc } from './fbc'
import type { MetaField } from './fields'

type Prefill = { [Name in MetaField]?: Prefilled }

/** What a click tells Meta: click ID, browser ID, page, user agent; time and a fresh event ID from now. */
export function fromClick(click: Click, ids: readonly FoundId[], now: number): Record<string, Prefilled> {
  const prefill: Prefill = {
    event_time: { value: String(Math.floor(now / 1000)), from: t`now` },
    event_id: { value: `clickscope-${crypto.randomUUID()}`, from: t`made for this event` },
    client_user_agent: { value: click.environment.userAgent, from: t`the browser of the click` },
    ...landingPage(click, 'event_source_url'),
    ...clickId(click, ids),
    ...browserId(click),
  }
  return prefill as Record<string, Prefilled>
}

function clickId(click: Click, ids: readonly FoundId[]): Prefill {
  const sighting = lastSighting(click, ids, isFbclid)
  const cookie = click.landing.cookies.find(({ name, value }) => name === '_fbc' && parseFbc(value))
  const cookieFbclid = cookie && parseFbc(cookie.value)?.fbclid
  if (cookie && (!sighting || sighting.value === cookieFbclid))
    return {
      fbc: { value: cookie.value, from: t`cookie _fbc of the landing page` },
      ...(sighting && { fbclid: { value: sighting.value, from: hopName(click, sighting) } }),
    }
  if (!sighting) return {}
  const seenAt = click.hops[sighting.hop ?? click.hops.length - 1]?.startedAt ?? click.startedAt
  return {
    fbc: {
      value: makeFbc(sighting.value, seenAt),
      from: t`fbclid and time of ${hopName(click, sighting)}`,
    },
    fbclid: { value: sighting.value, from: hopName(click, sighting) },
  }
}

/** By its own name, or by its shape under the name a merchant gave it. */
function isFbclid({ name, value, platform, kind }: FoundId): boolean {
  if (name.toLowerCase() === 'fbclid') return true
  return platform === 'meta' && kind === 'ad-click' && !value.startsWith('fb.')
}

function browserId(click: Click): Prefill {
  const cookie = click.landing.cookies.find(({ name, value }) => name === '_fbp' && isFbp(value))
  return cookie ? { fbp: { value: cookie.value, from: t`cookie _fbp of the landing page` } } : {}
}
