import type { PostbackDraft } from '@/lib/schemas/draft'
import type { RunPartner } from '@/lib/schemas/run'
import type { Template, TemplateVersion } from '@/lib/schemas/template'

/** The version of a kept template that the form was filled from. */
export function savedVersion(
  templates: readonly Template[],
  typed: Readonly<Record<string, string>>,
): { template: Template; version: TemplateVersion } | undefined {
  const template = templates.find(({ id }) => id === typed.savedTemplate)
  const version = template?.versions[Number(typed.version) - 1]
  return template && version && { template, version }
}

/** The form's fields of a version. */
export function fieldsOfVersion(template: Template, { version, content }: TemplateVersion) {
  return {
    template: content.url,
    method: content.method,
    contentType: content.contentType ?? '',
    body: content.body ?? '',
    partner: template.partnerId,
    savedTemplate: template.id,
    version: String(version),
  }
}

/** Names the version that is sent, unless it was changed in the form. */
export function keptTemplate(
  { template: url, method, body = '', contentType = '' }: Omit<PostbackDraft, 'values'>,
  saved: ReturnType<typeof savedVersion>,
): Pick<RunPartner, 'template'> {
  if (!saved) return {}
  const { template, version } = saved
  const { content } = version
  const same =
    content.url === url &&
    content.method === method &&
    (method === 'GET' || ((content.body ?? '') === body && (content.contentType ?? '') === contentType))
  return same ? { template: { id: template.id, name: template.name, version: version.version } } : {}
}
