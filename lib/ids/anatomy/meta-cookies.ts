import { t } from '../../text'
import type { Format, Part } from './reading'

const source = 'https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc'

/** What the cookie was set on; a server writes 1. */
const domains = [t`the top-level domain`, t`the shop’s domain`, t`a subdomain`]

function domainPart(index: string): Part[] {
  const domain = domains[Number(index)]
  return domain ? [{ kind: 'text', label: t`Subdomain index`, value: index, note: t`set on ${domain}` }] : []
}

/** The pixel writes milliseconds; many a server that makes the value itself writes seconds. */
function timePart(label: string, digits: string): Part {
  const isSeconds = digits.length === 10
  return {
    kind: 'time',
    label,
    at: Number(digits) * (isSeconds ? 1_000 : 1),
    note: isSeconds ? t`in seconds` : undefined,
  }
}

/** `fb.<subdomain index>.<creation time>.<fbclid>`, at times with a fifth segment. */
export const fbc: Format = {
  pattern: /^fb\.(\d)\.(\d{10}|\d{13})\.(?!\d+(?:\.|$))([A-Za-z0-9_-]{1,500})(?:\.[A-Za-z0-9_-]{2,8})?$/,
  source,
  since: 2018,
  read: ([, index = '', digits = '', fbclid = '']) => [
    ...domainPart(index),
    timePart('Stored', digits),
    { kind: 'inner', name: 'fbclid', value: fbclid },
  ],
}

/** `fb.<subdomain index>.<creation time>.<random number>` */
export const fbp: Format = {
  pattern: /^fb\.(\d)\.(\d{10}|\d{13})\.(\d{1,20})(?:\.[A-Za-z0-9_-]{2,8})?$/,
  source,
  since: 2018,
  read: ([, index = '', digits = '', browser = '']) => [
    ...domainPart(index),
    timePart(t`Browser first seen`, digits),
    { kind: 'text', label: t`Browser`, value: browser, note: t`a random number` },
  ],
}
