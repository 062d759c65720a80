import { t } from '../text'
import type { ReadPixel } from './read'

/** What a server tells, or would tell, a platform of the same event. Times in milliseconds. */
export interface ServerEvent {
  event: string
  id: string
  dataset: string
  value: string
  currency: string
  /** Absent where it is not told. */
  at?: number
}

/** `once`: the platform counts one event; `twice`: it counts two; `unsure`: what decides is not known. */
export type DedupVerdict = 'once' | 'twice' | 'unsure'

export interface DedupRow {
  part: 'event' | 'ID' | 'dataset' | 'value' | 'currency' | 'time'
  pixel: string
  server: string
  state: 'same' | 'differs' | 'unknown'
}

export interface Dedup {
  verdict: DedupVerdict
  /** Why, in one sentence. */
  reason: string
  rows: DedupRow[]
}

const HOUR_MS = 3_600_000

/**
 * Whether a platform takes a pixel's event and a server's for one: by name, ID and dataset, within its time window.
 * Value and currency do not decide, but which of two counts is the platform's choice.
 */
export function judgeDedup({ call, pixel, told }: ReadPixel, server: ServerEvent): Dedup {
  const hours = pixel.dedup?.hours
  const apart = server.at === undefined ? undefined : Math.abs(server.at - call.at)
  const rows: DedupRow[] = [
    row('event', told.event, server.event, isSameEvent({ pixel, told }, server)),
    row('ID', told.id, server.id),
    row('dataset', told.dataset, server.dataset),
    row('value', told.value, server.value, Number(told.value) === Number(server.value)),
    row(
      'currency',
      told.currency,
      server.currency,
      told.currency.toUpperCase() === server.currency.toUpperCase(),
    ),
    {
      part: 'time',
      pixel: String(call.at),
      server: server.at === undefined ? '' : String(server.at),
      state:
        apart === undefined || hours === undefined
          ? 'unknown'
          : apart <= hours * HOUR_MS
            ? 'same'
            : 'differs',
    },
  ]
  return { ...verdictOf(rows, hours), rows }
}

/** Whether both tell of the same kind of event, as the platform spells it in either place. */
export function isSameEvent(
  { pixel, told }: Pick<ReadPixel, 'pixel' | 'told'>,
  { event }: Pick<ServerEvent, 'event'>,
): boolean {
  const spell = (name: string) => (pixel.dedup?.otherSpelling ? name.toLowerCase().replaceAll('_', '') : name)
  return spell(told.event) === spell(event)
}

function row(part: DedupRow['part'], pixel: string, server: string, isSame = pixel === server): DedupRow {
  const state = pixel === '' || server === '' ? 'unknown' : isSame ? 'same' : 'differs'
  return { part, pixel, server, state }
}

function verdictOf(rows: readonly DedupRow[], hours: number | undefined): Omit<Dedup, 'rows'> {
  const at = (part: DedupRow['part']) => rows.find((each) => each.part === part) as DedupRow
  const differing = (['event', 'ID', 'dataset'] as const).map(at).filter(({ state }) => state === 'differs')
  if (differing.length > 0) {
    const reasons = differing.map((each) => t`The ${each.part} differs: ${each.pixel} and ${each.server}.`)
    return { verdict: 'twice', reason: reasons.join(' ') }
  }
  const { pixel, server } = at('ID')
  if (pixel === '' && server === '') return { verdict: 'twice', reason: t`Neither event has an ID.` }
  if (pixel === '') return { verdict: 'twice', reason: t`The pixel’s event has no ID.` }
  if (server === '') return { verdict: 'twice', reason: t`The server’s event has no ID.` }
  if (at('time').state === 'differs')
    return { verdict: 'twice', reason: t`They are more than ${hours} hours apart.` }
  const unknown = (['event', 'dataset'] as const).find((part) => at(part).state === 'unknown')
  if (unknown) return { verdict: 'unsure', reason: t`The ${unknown} is not told by both.` }
  if (at('time').state === 'unknown')
    return {
      verdict: 'unsure',
      reason:
        hours === undefined
          ? t`Name and ID are the same; the platform names no time window.`
          : t`The time of the server’s event is not known.`,
    }
  const differs = rows.filter(({ state }) => state === 'differs').map(({ part }) => part)
  const rest =
    differs.length === 0
      ? ''
      : differs.length === 1
        ? t` The ${differs[0]} differs: only one of the two counts.`
        : t` The ${differs.join(t` and the `)} differ: only one of the two counts.`
  return { verdict: 'once', reason: t`Same event, ID and dataset, within ${hours} hours.${rest}` }
}
