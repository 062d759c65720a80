import { t } from '../../text'
import type { Format } from './reading'

/** Eleven letters of the publisher, a hyphen, and 22 of the click. */
export const ranSiteId: Format = {
  name: /^(?:ransiteid|siteid|rakuten_site_id|linkshareid)$/,
  pattern: /^([A-Za-z0-9*._/-]{11})-[A-Za-z0-9._-]{22}$/,
  source: 'https://docs.metarouter.io/docs/rakuten-sync',
  since: 1996,
  read: ([, publisher = '']) => [
    { kind: 'text', label: t`Publisher`, value: publisher, note: t`as \`ranEAID\` has it` },
  ],
}
