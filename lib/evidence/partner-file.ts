import { takeOutSecrets } from '../postback/take-out-secrets'
import type { Partner } from '../schemas/partner'
import { type PartnerFile, partnerFileSchema } from '../schemas/partner-file'
import type { Template } from '../schemas/template'
import { z } from '../schemas/zod'
import { t } from '../text'
import { explainIssue } from './problem'

const FORMAT = 'clickscope-partners'
const VERSION = 1

/** What a file brought, or why it cannot be read, in plain words that name the place. */
export type ReadPartners =
  | { ok: true; partners: Partner[]; templates: Template[]; secretsLeftOut: boolean }
  | { ok: false; message: string; path?: string }

/** Partners and their templates as the text of a file, without secrets. `now` in milliseconds. */
export function partnerFileText(
  partners: readonly Partner[],
  templates: readonly Template[],
  now: number,
): string {
  const file: PartnerFile = {
    format: FORMAT,
    version: VERSION,
    exportedAt: now,
    partners: partners.map((partner) => withoutSecrets(partner).partner),
    templates: templates.map((template) => withoutLiterals(template).template),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Reads the text of such a file. A secret that stands in it as plain text is left out. Never throws. */
export function readPartnerFile(text: string): ReadPartners {
  if (text.trim() === '') return refuse(t`The file is empty.`)
  let content: unknown
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return refuse(t`The file is not JSON: ${(error as Error).message}.`)
  }
  const { format, version } = (content ?? {}) as Record<string, unknown>
  if (format !== FORMAT) return refuse(t`The file holds no partners: "format" is not "${FORMAT}".`, 'format')
  if (typeof version === 'number' && version > VERSION)
    return refuse(t`The file has version ${version}, of a newer Clickscope. Update the extension.`, 'version')
  const result = partnerFileSchema.safeParse(content)
  const [issue] = result.error?.issues ?? []
  if (issue) {
    const path = z.core.toDotPath(issue.path)
    return refuse(t`The file is damaged: ${path} ${explainIssue(issue, content)}.`, path)
  }
  const { partners, templates } = result.data as PartnerFile
  const cleanPartners = partners.map(withoutSecrets)
  const cleanTemplates = templates.map(withoutLiterals)
  return {
    ok: true,
    partners: cleanPartners.map(({ partner }) => partner),
    templates: cleanTemplates.map(({ template }) => template),
    secretsLeftOut: [...cleanPartners, ...cleanTemplates].some(({ found }) => found),
  }
}

/** The same partners and templates under ids of their own, so that none that is there is overwritten. */
export function withFreshIds(
  partners: readonly Partner[],
  templates: readonly Template[],
  makeId: () => string,
): { partners: Partner[]; templates: Template[] } {
  const idOf = new Map(partners.map(({ id }) => [id, makeId()]))
  return {
    partners: partners.map((partner) => ({ ...partner, id: idOf.get(partner.id) ?? makeId() })),
    templates: templates.map((template) => ({
      ...template,
      id: makeId(),
      partnerId: idOf.get(template.partnerId) ?? template.partnerId,
    })),
  }
}

/** A partner without a secret that stands in its test link, and whether there was one. */
export function withoutSecrets(partner: Partner): { partner: Partner; found: boolean } {
  const { content, secrets } = takeOutSecrets({ method: 'GET', url: partner.testLink, headers: [] })
  return { partner: { ...partner, testLink: content.url }, found: Object.keys(secrets).length > 0 }
}

/** A template without the secrets that stand in its versions, and whether there were any. */
export function withoutLiterals(template: Template): { template: Template; found: boolean } {
  const taken = template.versions.map(({ content }) => takeOutSecrets(content))
  return {
    template: {
      ...template,
      versions: template.versions.map((version, index) => ({
        ...version,
        content: taken[index]?.content ?? version.content,
      })),
    },
    found: taken.some(({ secrets }) => Object.keys(secrets).length > 0),
  }
}

function refuse(message: string, path?: string): ReadPartners {
  return { ok: false, message, ...(path ? { path } : {}) }
}
