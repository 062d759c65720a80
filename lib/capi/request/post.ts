import type { TestRequest } from '../../schemas/run'
import { t } from '../../text'

/** A POST of JSON with these headers; one without a value, such as that of a missing token, is left out. */
export function postJson(
  url: string,
  headers: Readonly<Record<string, string | undefined>>,
  body: unknown,
): TestRequest {
  const given = Object.entries(headers).flatMap(([name, value]) => (value ? [{ name, value }] : []))
  return {
    method: 'POST',
    url,
    headers: [{ name: 'Content-Type', value: 'application/json' }, ...given],
    body: JSON.stringify(body),
  }
}

/** The value of an Authorization header, or undefined without a token. */
export function bearer(token: string | undefined): string | undefined {
  const trimmed = token?.trim()
  return trimmed ? t`Bearer ${trimmed}` : undefined
}
