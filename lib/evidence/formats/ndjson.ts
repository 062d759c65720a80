import { summarise } from '../../checks/summary'
import type { ExportFile } from '../../schemas/export'
import { toldClicks } from '../conversions'
import type { Exporter, ExportModel } from '../exporter'

/**
 * One object a line for a database or warehouse, told apart by `type`: first `export`, with what concerns the whole
 * file, then `click`, `run` and `summary`, with the fields of the JSON export and of `lib/schemas/summary.ts`, and
 * `conversion-finding`, what there is to object to how the pages of a click's journey told of an order.
 * https://github.com/ndjson/ndjson-spec
 */
export const ndjsonFormat: Exporter = {
  id: 'ndjson',
  label: 'NDJSON',
  extension: 'ndjson',
  mime: 'application/x-ndjson',
  write: (model) =>
    linesOf(model)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
}

function linesOf(model: ExportModel): object[] {
  const { file, known } = model
  const { clicks, runs, ...head } = file
  return [
    { type: 'export', ...head },
    ...clicks.map((click) => ({ type: 'click', ...click })),
    ...runs.map((run) => ({ type: 'run', ...run })),
    ...clicks.map((click) => ({ type: 'summary', ...summarise(click, known) })),
    ...toldClicks(model).flatMap(({ click, findings }) =>
      findings.map((finding) => ({ type: 'conversion-finding', clickId: click.id, ...finding })),
    ),
  ]
}

type Line = { type?: unknown } & Record<string, unknown>

/** Whether a text begins as such a file does. */
export function isNdjson(text: string): boolean {
  const [first = ''] = text.trimStart().split('\n', 1)
  return typeOf(first) === 'export'
}

/**
 * The export file that its lines make up, before the schema has looked at it; summaries are derived again. Throws an
 * error that names the line that cannot be read.
 */
export function readNdjson(text: string): object {
  const lines = text
    .split('\n')
    .flatMap((line, index): Line[] => (line.trim() === '' ? [] : [readLine(line, index + 1)]))
  const ofType = (type: string) =>
    lines.filter((line) => line.type === type).map(({ type: _, ...fields }) => fields)
  const [head] = ofType('export')
  return { ...head, clicks: ofType('click'), runs: ofType('run') } satisfies Partial<
    Record<keyof ExportFile, unknown>
  >
}

function readLine(text: string, number: number): Line {
  const line = parsed(text)
  if (line instanceof Error) throw new Error(`Line ${number} is not JSON: ${line.message}.`)
  if (typeof line !== 'object' || line === null)
    throw new Error(`Line ${number} should be an object, but is ${text.slice(0, 60)}.`)
  return line as Line
}

function typeOf(line: string): unknown {
  return (parsed(line) as Line | null)?.type
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return error
  }
}
