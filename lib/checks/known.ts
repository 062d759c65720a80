import { platforms } from '../platforms/catalogue'
import type { Identifier, Platform } from '../schemas/platform'

const byId = new Map<string, Platform>(platforms.map((platform) => [platform.id, platform]))

/** What the catalogue knows of a platform; undefined for `unknown`. */
export function knownPlatform(id: string): Platform | undefined {
  return byId.get(id)
}

/** What the catalogue knows of a platform's identifier by its parameter name. */
export function knownIdentifier(platform: string, name: string): Identifier | undefined {
  const key = name.toLowerCase()
  return byId
    .get(platform)
    ?.identifiers.find(({ names }) => names.some((known) => known.toLowerCase() === key))
}
