import type { LinkContent, SavedLink } from '../schemas/link-template'
import type { Version } from '../schemas/version'
import { database } from './database'
import { firstVersion, withVersion } from './versions'

/** A new saved link, with its first version. `now` in milliseconds. */
export async function addSavedLink(
  name: string,
  content: LinkContent,
  note: string,
  now: number,
): Promise<SavedLink> {
  const link = { id: crypto.randomUUID(), name, versions: firstVersion(content, note, now) }
  await database.links.add(link)
  return link
}

/** Adds a version to what is stored; the same content as the newest adds none. Throws when the link is gone or full. */
export async function addLinkVersion(
  linkId: string,
  content: LinkContent,
  { note, restored }: Pick<Version<LinkContent>, 'note' | 'restored'>,
  now: number,
): Promise<void> {
  await database.transaction('rw', database.links, async () => {
    const link = await database.links.get(linkId)
    if (!link) throw new Error('This saved link is not there any more.')
    const versions = withVersion(link.versions, { note, restored, content }, isSameLink, now)
    if (versions) await database.links.update(linkId, { versions })
  })
}

export async function deleteSavedLink(linkId: string): Promise<void> {
  await database.links.delete(linkId)
}

/** Whether two contents build the same link. */
export function isSameLink(one: LinkContent, other: LinkContent): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
}

function inOrder({ base, platform = '', parameters }: LinkContent) {
  return [base, platform, parameters.map(({ name, value }) => [name, value])]
}
