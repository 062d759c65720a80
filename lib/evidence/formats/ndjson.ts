import { summarise } from '../../checks/summary'
import type { Known } from '../../ids/known'
import type { ExportFile } from '../../schemas/export'
import { toldInParts } from '../conversions'
import { type ExportHead, exporterOf, type PartWriter } from '../exporter'

/**
 * One object a line for a database or warehouse, told apart by `type`: first `export`, with what concerns the whole
 * file, then `click`, `run` and `summary`, with the fields of the JSON export and of `lib/schemas/summary.ts`, and
 * `conversion-finding`, what there is to object to how the pages of a click's journey told of an order.
 * https://github.com/ndjson/ndjson-spec
 */
export const ndjsonFormat = exporterOf({
  id: 'ndjson',
  label: 'NDJSON',
  extension: 'ndjson',
  mime: 'application/x-ndjson',
  inParts: ndjsonParts,
})

function ndjsonParts(head: ExportHead, known: Known): PartWriter {
  const summaries: string[] = []
  const told = toldInParts(known)
  return {
    head: lineOf({ type: 'export', ...head }),
    look: told.look,
    clicks(clicks) {
      for (const click of clicks) summaries.push(lineOf({ type: 'summary', ...summarise(click, known) }))
      told.keep(clicks)
      return clicks.map((click) => lineOf({ type: 'click', ...click })).join('')
    },
    *rest(runs) {
      for (const run of runs) yield lineOf({ type: 'run', ...run })
      yield* summaries
      for (const { click, findings } of told.read(runs)) {
        for (const finding of findings)
          yield lineOf({ type: 'conversion-finding', clickId: click.id, ...finding })
      }
    },
  }
}

function lineOf(line: object): string {
  return `${JSON.stringify(line)}\n`
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
  const reader = ndjsonReader()
  for (const line of text.split('\n')) reader.add(line)
  return reader.content()
}

/** As `readNdjson`, line by line. */
export function ndjsonReader(): { add: (line: string) => void; content: () => object } {
  let number = 0
  let head: object | undefined
  const lists: Record<string, object[]> = { click: [], run: [] }
  return {
    add(text) {
      number += 1
      if (text.trim() === '') return
      const { type, ...fields } = readLine(text, number)
      if (type === 'export') head ??= fields
      else if (typeof type === 'string' && Object.hasOwn(lists, type)) lists[type]?.push(fields)
    },
    content: () =>
      ({ ...head, clicks: lists.click, runs: lists.run }) satisfies Partial<
        Record<keyof ExportFile, unknown>
      >,
  }
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
