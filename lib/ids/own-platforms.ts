import type { OwnPlatform } from '../schemas/own-platform'
import type { Platform } from '../schemas/platform'

/**
 * The catalogue with the user's own platforms, these first, so that they win where two claim the same. One with
 * the id of a platform of the catalogue adds to it, as a private tracker domain does.
 */
export function withOwn(catalogue: readonly Platform[], own: readonly OwnPlatform[]): Platform[] {
  const ownById = new Map(own.map((platform) => [platform.id, platform]))
  const byId = new Map(catalogue.map((platform) => [platform.id, platform]))
  const first = own.map((platform) => {
    const builtIn = byId.get(platform.id)
    return builtIn ? extended(builtIn, platform) : platform
  })
  return [...first, ...catalogue.filter(({ id }) => !ownById.has(id))]
}

/** What holds at the platform's own hosts holds at the user's too: where an ID or a destination sits in a link. */
function extended(platform: Platform, own: OwnPlatform): Platform {
  const hosts = [...own.hosts, ...platform.hosts]
  const atOwnHosts = <Entry extends { hosts: string[] }>(entry: Entry): Entry =>
    entry.hosts.some((host) => platform.hosts.includes(host))
      ? { ...entry, hosts: [...own.hosts, ...entry.hosts] }
      : entry
  return {
    ...platform,
    hosts,
    identifiers: [...own.identifiers, ...platform.identifiers],
    pathIdentifiers: [...(own.pathIdentifiers ?? []), ...(platform.pathIdentifiers ?? []).map(atOwnHosts)],
    nested: [...(own.nested ?? []), ...(platform.nested ?? []).map(atOwnHosts)],
    postback: own.postback ?? platform.postback,
  }
}
