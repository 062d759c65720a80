/**
 * Where a refresh leads, as a `Refresh` header or a meta element has it: `5; url=/next`; undefined for one that
 * only loads the page again. https://html.spec.whatwg.org/#shared-declarative-refresh-steps
 */
export function refreshTarget(text: string, pageUrl: string): string | undefined {
  const [, rest] = /^\s*[\d.]*\s*[;,\s]\s*(.*)$/s.exec(text) ?? []
  const written = rest?.replace(/^url\s*=\s*/i, '') ?? ''
  const quote = written[0]
  const isQuoted = quote === '"' || quote === "'"
  const url = isQuoted ? (written.slice(1).split(quote)[0] ?? '') : written.trim()
  if (url === '' || !URL.canParse(url, pageUrl)) return undefined
  return new URL(url, pageUrl).href
}
