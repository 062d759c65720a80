import { factsOf } from '../../checks/click-facts'
import { platformOfUrl } from '../../ids'
import { csvOf } from '../../links/csv'
import { hostOf } from '../../url/host'
import type { Exporter, ExportModel } from '../exporter'
import { momentOf } from './moment'

const CSV = { extension: 'csv', mime: 'text/csv' } as const

/** One row per hop. Moments are in UTC, durations in milliseconds. */
export const hopsCsvFormat: Exporter = {
  ...CSV,
  id: 'csv-hops',
  label: 'CSV, a row per hop',
  write: (model) => csvOf(hopRows(model)),
}

/** One row per identifier and click, with how it stands at each hop. */
export const identifiersCsvFormat: Exporter = {
  ...CSV,
  id: 'csv-identifiers',
  label: 'CSV, a row per ID',
  write: (model) => csvOf(identifierRows(model)),
}

function hopRows({ file, known }: ExportModel): object[] {
  return file.clicks.flatMap((click) =>
    click.hops.map((hop, index) => ({
      click_id: click.id,
      hop: index + 1,
      started_at: momentOf(hop.startedAt),
      duration_ms: hop.endedAt === undefined ? '' : Math.max(0, hop.endedAt - hop.startedAt),
      how: hop.how,
      by: hop.by,
      frame_id: hop.frameId,
      method: hop.method,
      status: hop.status ?? '',
      host: hostOf(hop.url),
      platform: platformOfUrl(hop.url, known.index)?.id ?? '',
      url: hop.url,
      ip: hop.ip ?? '',
      from_cache: hop.fromCache ?? '',
      error: hop.error?.code ?? '',
    })),
  )
}

function identifierRows({ file, known }: ExportModel): object[] {
  return file.clicks.flatMap((click) =>
    factsOf(click, known).tracks.map(({ name, value, platform, kind, cells, fate, between }) => ({
      click_id: click.id,
      started_at: momentOf(click.startedAt),
      identifier: name,
      value,
      platform,
      kind,
      fate,
      last_whole_hop: between ? between[0] + 1 : '',
      first_without_hop: between ? between[1] + 1 : '',
      states: cells.map(({ state }) => state).join(' '),
      final_host: hostOf(click.hops.at(-1)?.url ?? ''),
      outcome: click.outcome,
    })),
  )
}
