import type { FoundId } from '../../ids/found-id'
import type { Click } from '../../schemas/click'
import { t } from '../../text'
import { hopName, lastSighting } from '../click/from-click'
import type { Prefilled } from '../definition'

const CLIENT_ID = /^\d+\.\d+$/

/** The client ID of a click: from the `_ga` cookie, else from the `_ga` that a `_gl` link carries across domains. */
export function clientIdFromClick(click: Click, ids: readonly FoundId[]): Record<string, Prefilled> {
  const cookies = [...click.landing.cookies, ...ids.filter(({ where }) => where === 'cookie')]
  const cookie = cookies.find(({ name, value }) => name === '_ga' && clientIdOfCookie(value))
  if (cookie) return prefilled(clientIdOfCookie(cookie.value), 'cookie _ga')
  const link = lastSighting(click, ids, ({ name, value }) => name === '_gl' && !!clientIdOfLink(value))
  return link ? prefilled(clientIdOfLink(link.value), t`_gl of ${hopName(click, link)}`) : {}
}

/** `GA1.1.902330947.1739805119` holds 902330947.1739805119. */
export function clientIdOfCookie(cookie: string): string | undefined {
  return /^GA1\.\d+\.(\d+\.\d+)$/.exec(cookie)?.[1]
}

/** `1*<checksum>*_ga*<base64url, dots for padding>*…`; undefined where no client ID is inside. */
export function clientIdOfLink(linker: string): string | undefined {
  const parts = linker.split('*')
  const encoded = parts[parts.indexOf('_ga', 2) + 1]
  if (!parts.includes('_ga') || !encoded) return undefined
  try {
    const decoded = atob(encoded.replaceAll('-', '+').replaceAll('_', '/').replaceAll('.', '='))
    return CLIENT_ID.test(decoded) ? decoded : undefined
  } catch {
    return undefined
  }
}

function prefilled(value: string | undefined, from: string): Record<string, Prefilled> {
  return value ? { client_id: { value, from } } : {}
}
