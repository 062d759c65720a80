import type { Platform, PlatformInput } from '../schemas/platform'

/** The platform as given: types check it here, zod in the tests. `CONTRIBUTING.md` says how to add one. */
export function definePlatform(platform: PlatformInput): Platform {
  return platform
}
