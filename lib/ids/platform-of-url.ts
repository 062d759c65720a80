import type { Platform } from '../schemas/platform'
import { hostOf } from '../url/host'
import { ownerOf } from './host-claim'
import type { IdIndex } from './id-index'

/** The platform that a URL's host belongs to, or undefined. */
export function platformOfUrl(url: string, { hosts }: Pick<IdIndex, 'hosts'>): Platform | undefined {
  return ownerOf(hosts.get(hostOf(url)))
}
