import type { Header } from '../schemas/click'
import type { Run } from '../schemas/run'
import { t } from '../text'
import { readUrl } from '../url/parts'

/** One line of a run as it is compared, under its heading: `Request`, `Answer`. */
export interface RunLine {
  part: string
  /** What the line is, by which lines of two runs are paired: `parameter clickid`. */
  name: string
  text: string
}

/** Longer bodies are compared in their beginning only. */
const MOST_BODY_LINES = 2_000

/** A run line by line: its URL a parameter a line, its headers by name, its JSON indented. */
export function linesOfRun(run: Run): RunLine[] {
  const { template, templateBody, values, request, sentHeaders, answer, error, state } = run
  return [
    ...linesOfUrl(t`Template`, template),
    ...linesOfBody(t`Template`, templateBody),
    ...values.map(({ name, value, from }) => ({
      part: t`Values`,
      name,
      text: `${name} = ${value} (${from})`,
    })),
    { part: t`Request`, name: 'method', text: request.method },
    ...linesOfUrl(t`Request`, request.url),
    ...linesOfHeaders(t`Request`, sentHeaders ?? request.headers),
    ...linesOfBody(t`Request`, request.body),
    ...(error ? [{ part: t`Answer`, name: 'error', text: `${error.code}: ${error.text}` }] : []),
    ...(answer ? [{ part: t`Answer`, name: 'status', text: answer.statusLine }] : []),
    ...(answer || error ? [] : [{ part: t`Answer`, name: 'state', text: state }]),
    ...(answer?.redirectTo ? [{ part: t`Answer`, name: 'redirect', text: `→ ${answer.redirectTo}` }] : []),
    ...linesOfHeaders(t`Answer`, answer?.headers ?? []),
    ...linesOfBody(t`Answer`, answer?.body.text),
  ]
}

function linesOfUrl(part: string, url: string | undefined): RunLine[] {
  if (!url) return []
  const { query } = readUrl(url)
  const [address = ''] = url.split(/[?#]/)
  return [
    { part, name: 'address', text: address },
    ...query.map(({ rawName, rawValue, name }) => ({
      part,
      name: t`parameter ${name}`,
      text: `${rawName}=${rawValue}`,
    })),
    ...(url.includes('#') ? [{ part, name: 'fragment', text: url.slice(url.indexOf('#')) }] : []),
  ]
}

/** In the order of their names: browsers and servers order them as they like. */
function linesOfHeaders(part: string, headers: readonly Header[]): RunLine[] {
  return headers
    .map(({ name, value }) => ({
      part,
      name: t`header ${name.toLowerCase()}`,
      text: `${name.toLowerCase()}: ${value}`,
    }))
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
}

function linesOfBody(part: string, body: string | undefined): RunLine[] {
  if (!body) return []
  return indented(body)
    .split(/\r\n|\r|\n/)
    .slice(0, MOST_BODY_LINES)
    .map((text) => ({ part, name: 'body', text }))
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
