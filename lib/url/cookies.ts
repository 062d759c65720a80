/** A cookie's name and value as written. */
export interface Cookie {
  name: string
  value: string
}

function readCookie(text: string): Cookie | undefined {
  const equals = text.indexOf('=')
  const name = text.slice(0, Math.max(equals, 0)).trim()
  if (name === '') return undefined
  return { name, value: unquoted(text.slice(equals + 1).trim()) }
}

function unquoted(value: string): string {
  return value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value
}

function isCookie(cookie: Cookie | undefined): cookie is Cookie {
  return cookie !== undefined
}

/** The cookies of a Cookie request header. */
export function readCookieHeader(header: string): Cookie[] {
  return header.split(';').map(readCookie).filter(isCookie)
}

/** The cookies of a Set-Cookie response header without their attributes; Firefox joins several by line breaks. */
export function readSetCookieHeader(header: string): Cookie[] {
  return header
    .split('\n')
    .map((line) => readCookie(line.split(';', 1)[0] ?? ''))
    .filter(isCookie)
}
