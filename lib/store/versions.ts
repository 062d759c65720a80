import { MOST_VERSIONS, type Version } from '../schemas/version'

/** The versions of something new. `now` in milliseconds. */
export function firstVersion<Content>(content: Content, note: string, now: number): Version<Content>[] {
  return [{ version: 1, at: now, note, content }]
}

/** The versions with one more; undefined where it says the same as the newest. Throws when there are too many. */
export function withVersion<Content>(
  versions: readonly Version<Content>[],
  { note, restored, content }: Pick<Version<Content>, 'note' | 'restored' | 'content'>,
  isSame: (one: Content, other: Content) => boolean,
  now: number,
): Version<Content>[] | undefined {
  const newest = versions.at(-1)
  if (newest && isSame(newest.content, content)) return undefined
  if (versions.length >= MOST_VERSIONS)
    throw new Error(`A template keeps ${MOST_VERSIONS} versions. Make a new template.`)
  return [
    ...versions,
    { version: versions.length + 1, at: now, note, ...(restored && { restored }), content },
  ]
}
