import { writeCurl } from '../postback/curl'
import type { Header, Hop } from '../schemas/click'
import type { Run } from '../schemas/run'

/**
 * What curl says itself, HTTP/2 writes in another way, or, as with compressed answers, no terminal shows. A length
 * would be wrong as soon as a marker of the redaction is replaced by its value.
 */
const LEFT_OUT = /^(?::.*|host|connection|content-length|accept-encoding)$/i

/** The request of a redacted hop as a `curl` command. A body is known only where it was a form. */
export function curlOfHop({ method, url, requestHeaders, fields }: Hop): string {
  return curlOf(method, url, requestHeaders, fields && formBody(fields))
}

/** The request of a redacted run as a `curl` command, with the headers that were really sent where they are known. */
export function curlOfRun({ request, sentHeaders }: Run): string {
  return curlOf(request.method, request.url, sentHeaders ?? request.headers, request.body)
}

function curlOf(method: string, url: string, headers: readonly Header[], body?: string): string {
  const kept = headers.filter(({ name }) => !LEFT_OUT.test(name))
  return writeCurl({ method, url, headers: kept.map(inOneLine), body })
}

/** A line break inside would begin another header. */
function inOneLine({ name, value }: Header): Header {
  return { name, value: value.replace(/[\r\n\0]+/g, ' ') }
}

function formBody(fields: readonly Header[]): string {
  return new URLSearchParams(fields.map(({ name, value }) => [name, value])).toString()
}
