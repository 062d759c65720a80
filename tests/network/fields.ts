import type { ReceivedRequest } from './request-log'

/** What was sent by name: the query, and a body that is a form or a flat JSON object. The query comes first. */
export function fieldsOf({ url, headers, body }: ReceivedRequest): URLSearchParams {
  const sent = isJson(headers['content-type']) ? jsonFields(body) : [...new URLSearchParams(body)]
  return new URLSearchParams([...new URL(url).searchParams, ...sent])
}

/** Whether this content type means JSON. */
export function isJson(contentType = ''): boolean {
  return /^application\/(.+\+)?json\b/i.test(contentType)
}

function jsonFields(body: string): [string, string][] {
  try {
    const fields: unknown = JSON.parse(body)
    return typeof fields === 'object' && fields !== null
      ? Object.entries(fields).map(([name, value]) => [name, String(value)])
      : []
  } catch {
    return []
  }
}
