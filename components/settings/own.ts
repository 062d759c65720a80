import { explainOwn } from '@/lib/evidence/own-problem'
import type { OwnFile } from '@/lib/schemas/own-file'
import { type OwnPlatform, ownPlatformSchema, ownPlatformsSchema } from '@/lib/schemas/own-platform'
import type { Platform } from '@/lib/schemas/platform'
import type { Settings } from '@/lib/schemas/settings'
import { t } from '@/lib/text'

type Own = Pick<Settings, 'ownPlatforms' | 'expectations'>

/** A platform as it was entered, checked. Throws an error that names the field in plain words. */
export function checkPlatform(entered: unknown): OwnPlatform {
  const result = ownPlatformSchema.safeParse(entered)
  const [issue] = result.error?.issues ?? []
  if (issue) throw new Error(explainOwn(issue, entered))
  return result.data as OwnPlatform
}

/** The list with this platform in the place of `replaced`, or at its end. Throws when it does not go with the others. */
export function withPlatform(
  platforms: readonly OwnPlatform[],
  platform: OwnPlatform,
  replaced?: OwnPlatform,
): OwnPlatform[] {
  const others = platforms.filter((one) => one !== replaced)
  if (others.some(({ id }) => id === platform.id))
    throw new Error(t`There is an entry for ${platform.name} (${platform.id}) already. Edit that one.`)
  for (const host of platform.hosts) refuseOwned(host, others)
  const changed = replaced
    ? platforms.map((one) => (one === replaced ? platform : one))
    : [...platforms, platform]
  const [issue] = ownPlatformsSchema.safeParse(changed).error?.issues ?? []
  if (issue)
    throw new Error(explainOwn({ ...issue, path: ['platforms', ...issue.path] }, { platforms: changed }))
  return changed
}

/** The list in which a host belongs to a platform of the catalogue, and to no other entry. */
export function withDomain(
  platforms: readonly OwnPlatform[],
  host: string,
  { id, name, kind }: Platform,
): OwnPlatform[] {
  refuseOwned(host, platforms)
  const entry = platforms.find((platform) => platform.id === id)
  return entry
    ? withPlatform(platforms, { ...entry, hosts: [...entry.hosts, host] }, entry)
    : withPlatform(platforms, checkPlatform({ id, name, kind, hosts: [host] }))
}

function refuseOwned(host: string, platforms: readonly OwnPlatform[]): void {
  const owner = platforms.find(({ hosts }) => hosts.includes(host))
  if (owner) throw new Error(t`${host} belongs to ${owner.name} already. Remove it there first.`)
}

/** What there is, with what a file brings: of two with one id, the file's. */
export function withFile({ ownPlatforms, expectations }: Own, file: OwnFile): Own {
  const brought = new Map(file.platforms.map((platform) => [platform.id, platform]))
  const known = new Set(expectations.map(wordsOf))
  return {
    ownPlatforms: [
      ...ownPlatforms.map((platform) => brought.get(platform.id) ?? platform),
      ...file.platforms.filter(({ id }) => !ownPlatforms.some((platform) => platform.id === id)),
    ],
    expectations: [...expectations, ...file.expectations.filter((one) => !known.has(wordsOf(one)))],
  }
}

/** An expectation as a sentence. */
export function wordsOf({ name, host }: Own['expectations'][number]): string {
  return t`${name} must reach ${host ?? t`the landing page`}`
}
