import type { Partner } from '../schemas/partner'
import type { Receiver } from '../schemas/receiver'
import type { Template } from '../schemas/template'
import { receiverAt } from './receiver'
import { authorityOf } from './seen'
import { hostsOfTemplates } from './token-host'

/**
 * Whose money a postback is about: what the user said of the partner that was chosen, but only at a host that one of
 * the partner's templates names, so that no other is passed off as theirs; else what was said of the host.
 */
export function receiverFor(
  url: string,
  said: Readonly<Record<string, Receiver>>,
  partner?: Partner,
  templates: readonly Template[] = [],
): Receiver {
  const host = authorityOf(url)
  const isPartners = partner && host !== undefined && hostsOfTemplates(templates).includes(host)
  return isPartners ? partner.receiver : receiverAt(url, said)
}
