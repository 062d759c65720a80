import type { OutgoingHttpHeaders } from 'node:http'

export interface Reply {
  status: number
  headers?: OutgoingHttpHeaders
  body?: string | Buffer
}

type Extras = Partial<Pick<Reply, 'status' | 'headers'>>

/** A redirect, 302 where nothing else is said; `location` goes out as it is, in UTF-8. */
export function redirectTo(location: string, { status = 302, headers }: Extras = {}): Reply {
  return { status, headers: { location: headerValue(location), ...headers } }
}

/** Text for a header, which node would write as Latin-1: as the bytes of its UTF-8. */
export function headerValue(text: string): string {
  return Buffer.from(text).toString('latin1')
}

/** A page. */
export function html(body: string, { status = 200, headers }: Extras = {}): Reply {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body }
}

/** Plain text. */
export function text(body: string, { status = 200, headers }: Extras = {}): Reply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body }
}
