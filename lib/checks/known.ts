import type { Known } from '../ids/known'
import type { Identifier, Platform } from '../schemas/platform'

/** What is known of a platform; undefined for `unknown`. */
export function knownPlatform(id: string, { platforms }: Known): Platform | undefined {
  return platforms.find((platform) => platform.id === id)
}

/** What is known of a platform's identifier by its parameter name. */
export function knownIdentifier(platform: string, name: string, known: Known): Identifier | undefined {
  const key = name.toLowerCase()
  return knownPlatform(platform, known)?.identifiers.find(({ names }) =>
    names.some((each) => each.toLowerCase() === key),
  )
}
