import type { Template, TemplateContent, TemplateVersion } from '../schemas/template'
import { database } from './database'
import { firstVersion, withVersion } from './versions'

/** A new template, with its first version. `now` in milliseconds. */
export async function addTemplate(
  { partnerId, name }: Pick<Template, 'partnerId' | 'name'>,
  content: TemplateContent,
  note: string,
  now: number,
): Promise<Template> {
  const versions = firstVersion(content, note, now)
  const template = { id: crypto.randomUUID(), partnerId, name, versions }
  await database.templates.add(template)
  return template
}

/** The templates of a partner, in no order. */
export async function readTemplates(partnerId: string): Promise<Template[]> {
  return database.templates.where('partnerId').equals(partnerId).toArray()
}

/**
 * Adds a version to what is stored; the same content as the newest version adds none. Throws when the template is
 * gone or full. `now` in milliseconds.
 */
export async function addVersion(
  templateId: string,
  content: TemplateContent,
  { note, restored }: Pick<TemplateVersion, 'note' | 'restored'>,
  now: number,
): Promise<void> {
  await database.transaction('rw', database.templates, async () => {
    const template = await database.templates.get(templateId)
    if (!template) throw new Error('This template is not there any more.')
    const versions = withVersion(template.versions, { note, restored, content }, isSameContent, now)
    if (versions) await database.templates.update(templateId, { versions })
  })
}

export async function renameTemplate(templateId: string, name: string): Promise<void> {
  await database.templates.update(templateId, { name })
}

export async function deleteTemplate(templateId: string): Promise<void> {
  await database.templates.delete(templateId)
}

/** Whether two contents make the same request. */
export function isSameContent(one: TemplateContent, other: TemplateContent): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
}

function inOrder({ method, url, headers, contentType = '', body = '' }: TemplateContent) {
  return [method, url, headers.map(({ name, value }) => [name, value]), contentType, body]
}
