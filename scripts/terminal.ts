import type { Click, Hop } from '@/lib/schemas/click'

const WIDTH = 100

/** A title with its lines under it. */
export function section(title: string, lines: string[]): string {
  return [title, ...(lines.length > 0 ? lines : ['none']).map((line) => `  ${line}`)].join('\n')
}

/** The hops of a click, one a line, between where it came from and how it ended. */
export function chainLines(click: Click, shorten: (text: string) => string = cut): string[] {
  const lines = click.hops.map((hop, index) => `${index + 1}  ${hopStart(hop)}  ${shorten(hop.url)}`)
  return [
    ...(click.source ? [`from ${shorten(click.source.url)}`] : []),
    ...lines,
    `outcome: ${click.outcome}`,
  ]
}

function hopStart(hop: Hop): string {
  const status = String(hop.status ?? hop.error?.code ?? '-').padEnd(4)
  const time = hop.endedAt === undefined ? '' : `${Math.round(hop.endedAt - hop.startedAt)} ms`
  return `${status} ${hop.how.padEnd(8)} ${time.padStart(8)}`
}

/** The text in one line that fits a terminal. */
export function cut(text: string): string {
  const line = oneLine(text)
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line
}

/** The text in one line, without characters that could steer a terminal: it may come from any server. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{C}]+/gu, ' ').trim()
}
