import { type TemplateContent, templateContentSchema } from '@/lib/schemas/template'
import { t } from '@/lib/text'

export type ContentTexts = Readonly<Record<string, string>>

const FORM = 'application/x-www-form-urlencoded'

/** A template's content as texts by field; headers one a line. */
export function contentTexts({ method, url, headers, contentType, body }: TemplateContent): ContentTexts {
  return {
    method,
    url,
    headers: headers.map(({ name, value }) => `${name}: ${value}`).join('\n'),
    contentType: contentType ?? (method === 'POST' ? FORM : ''),
    body: body ?? '',
  }
}

/** The content that the texts say, or what is wrong with which field, as the end of a sentence about it. */
export function readContent(texts: ContentTexts): {
  content?: TemplateContent
  problems: Readonly<Record<string, string>>
} {
  const { method = 'GET', url = '', body = '', contentType = '' } = texts
  const lines = (texts.headers ?? '').split(/\r?\n/).filter((line) => line.trim() !== '')
  const headers = lines.map((line) => {
    const [, name = line, value = ''] = /^([^:]*):(.*)$/.exec(line) ?? []
    return { name: name.trim(), value: value.trim() }
  })
  const withoutColon = lines.findIndex((line) => !line.includes(':'))
  if (withoutColon >= 0)
    return { problems: { headers: t`line ${withoutColon + 1} has no colon. Write it like "Name: value"` } }
  if (headers.some(({ name }) => name.toLowerCase() === 'content-type'))
    return { problems: { headers: t`must not hold the content type, which has a field of its own` } }
  if (url.trim() === '') return { problems: { url: 'must not be empty' } }
  const result = templateContentSchema.safeParse({
    method,
    url: url.trim(),
    headers,
    ...(method === 'POST' && body !== '' && { contentType: contentType.trim() || FORM, body }),
  })
  if (result.success) return { content: result.data, problems: {} }
  const problems = result.error.issues.map(({ path, message }) => {
    const [field = 'url', line] = path
    return [field, typeof line === 'number' ? t`line ${line + 1} ${message}` : message] as const
  })
  return { problems: Object.fromEntries(problems.toReversed()) }
}
