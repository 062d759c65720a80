import { factsOf } from '../../checks/click-facts'
import { platformOfUrl } from '../../ids'
import type { IdTrack } from '../../ids/id-track'
import type { Known } from '../../ids/known'
import { csvParts } from '../../links/csv'
import type { ReadPixel } from '../../pixels/read'
import type { Click, Hop } from '../../schemas/click'
import { t } from '../../text'
import { hostOf } from '../../url/host'
import { type ToldClick, toldInParts } from '../conversions'
import { exporterOf, type PartWriter } from '../exporter'
import { momentOf } from './moment'

type Cell = string | number | boolean | undefined

/** By its name, what a column says of one row; names are for programs and do not change. */
type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>

interface HopRow {
  click: Click
  hop: Hop
  /** Counted from 1. */
  number: number
  known: Known
}

interface IdRow {
  click: Click
  track: IdTrack
}

const hopColumns: Columns<HopRow> = {
  click_id: ({ click }) => click.id,
  hop: ({ number }) => number,
  started_at: ({ hop }) => momentOf(hop.startedAt),
  duration_ms: ({ hop }) =>
    hop.endedAt === undefined ? undefined : Math.max(0, hop.endedAt - hop.startedAt),
  how: ({ hop }) => hop.how,
  by: ({ hop }) => hop.by,
  frame_id: ({ hop }) => hop.frameId,
  method: ({ hop }) => hop.method,
  status: ({ hop }) => hop.status,
  host: ({ hop }) => hostOf(hop.url),
  platform: ({ hop, known }) => platformOfUrl(hop.url, known.index)?.id,
  url: ({ hop }) => hop.url,
  ip: ({ hop }) => hop.ip,
  from_cache: ({ hop }) => hop.fromCache,
  error: ({ hop }) => hop.error?.code,
}

const idColumns: Columns<IdRow> = {
  click_id: ({ click }) => click.id,
  started_at: ({ click }) => momentOf(click.startedAt),
  identifier: ({ track }) => track.name,
  value: ({ track }) => track.value,
  platform: ({ track }) => track.platform,
  kind: ({ track }) => track.kind,
  fate: ({ track }) => track.fate,
  last_whole_hop: ({ track }) => track.between && track.between[0] + 1,
  first_without_hop: ({ track }) => track.between && track.between[1] + 1,
  states: ({ track }) => track.cells.map(({ state }) => state).join(' '),
  final_host: ({ click }) => hostOf(click.hops.at(-1)?.url ?? ''),
  outcome: ({ click }) => click.outcome,
}

interface CallRow extends ToldClick {
  read: ReadPixel
}

const callColumns: Columns<CallRow> = {
  click_id: ({ click }) => click.id,
  journey_from: ({ click }) => click.previousClickId,
  at: ({ read }) => momentOf(read.call.at),
  platform: ({ read }) => read.platform.id,
  role: ({ read }) => read.pixel.role,
  account: ({ read }) => read.told.dataset,
  event: ({ read }) => read.told.event,
  event_id: ({ read }) => read.told.id,
  order_id: ({ read }) => read.told.orderId,
  told_click_id: ({ read }) => read.told.clickId,
  value: ({ read }) => read.told.value,
  currency: ({ read }) => read.told.currency,
  status: ({ read }) => read.call.status,
  error: ({ read }) => read.call.error?.code,
  url: ({ read }) => read.call.url,
  worst: ({ findings }) => findings[0]?.severity ?? 'ok',
  findings: ({ findings }) => findings.map(({ severity, says }) => `${severity}: ${says}`).join('; '),
}

const CSV = { extension: 'csv', mime: 'text/csv' } as const

/** One row per hop. Moments are in UTC, durations in milliseconds. */
export const hopsCsvFormat = exporterOf({
  ...CSV,
  id: 'csv-hops',
  label: t`CSV, a row per hop`,
  inParts: (_, known) => clickByClick(hopColumns, (click) => hopRows(click, known)),
})

/** One row per identifier and click, with how it stands at each hop. */
export const identifiersCsvFormat = exporterOf({
  ...CSV,
  id: 'csv-identifiers',
  label: t`CSV, a row per ID`,
  inParts: (_, known) => clickByClick(idColumns, (click) => idRows(click, known)),
})

/** One row per call by which a page told of a conversion; the findings are those of its whole journey. */
export const conversionsCsvFormat = exporterOf({
  ...CSV,
  id: 'csv-conversions',
  label: t`CSV, a row per conversion call`,
  inParts(_, known) {
    const { head, rows } = tableOf(callColumns)
    const { look, keep, read } = toldInParts(known)
    return {
      head,
      look,
      clicks(clicks) {
        keep(clicks)
        return ''
      },
      *rest(runs) {
        for (const told of read(runs)) yield rows(told.calls.map((call) => ({ ...told, read: call })))
      },
    }
  },
})

function clickByClick<Row>(columns: Columns<Row>, rowsOf: (click: Click) => Row[]): PartWriter {
  const { head, rows } = tableOf(columns)
  return { head, clicks: (clicks) => rows(clicks.flatMap(rowsOf)), rest: () => [] }
}

function hopRows(click: Click, known: Known): HopRow[] {
  return click.hops.map((hop, index) => ({ click, hop, number: index + 1, known }))
}

function idRows(click: Click, known: Known): IdRow[] {
  return factsOf(click, known).tracks.map((track) => ({ click, track }))
}

function tableOf<Row>(columns: Columns<Row>): { head: string; rows: (rows: readonly Row[]) => string } {
  const { head, rows } = csvParts(Object.keys(columns))
  return { head, rows: (some) => rows(some.map((row) => cellsOf(row, columns))) }
}

function cellsOf<Row>(row: Row, columns: Columns<Row>): object {
  return Object.fromEntries(Object.entries(columns).map(([name, cellOf]) => [name, cellOf(row) ?? '']))
}
