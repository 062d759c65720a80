import { factsOf } from '../checks/click-facts'
import { judge } from '../checks/verdict'
import { documentsOf } from '../ids/documents'
import type { IdFate } from '../ids/follow'
import type { Known } from '../ids/known'
import type { Click, Hop, Outcome } from '../schemas/click'
import type { CheckedLink } from '../schemas/link-check'
import type { Severity } from '../schemas/summary'
import { t } from '../text'
import { hostOf } from '../url/host'
import type { ListedLink } from './list'
import type { Mode } from './modes'

/** What came of one link, as the table shows it and the files carry it. */
export interface LinkRow extends ListedLink {
  severity: Severity
  /** One sentence without a full stop. */
  says: string
  /** What must be known to read it rightly. */
  note?: string
  outcome?: Outcome
  finalUrl: string
  /** One for each document on the way. */
  statuses: string[]
  /** Along the way, each once where it follows itself. */
  hosts: string[]
  /** The names of identifiers, by what became of them. */
  kept: string[]
  handedOver: string[]
  lost: string[]
  damaged: string[]
  notForwarded: string[]
  /** The browser's own name for the failure. */
  error?: string
  /** Milliseconds from the first request to the last thing known. */
  durationMs?: number
  /** The recorded click, for a visit. */
  clickId?: string
}

/** How long one link may take, in milliseconds. */
export const LONGEST_MS = 60_000

/** The row of a link that was checked. */
export function rowOf(
  link: ListedLink,
  { click, stillRunning }: CheckedLink,
  mode: Mode,
  known: Known,
): LinkRow {
  const facts = factsOf(click, known)
  const { severity, sentence } = judge(facts)
  const hops = documentsOf(click.hops).flatMap((position) => click.hops[position] ?? [])
  const named = (fate: IdFate) => [
    ...new Set(facts.tracks.filter((track) => track.fate === fate).map(({ name }) => name)),
  ]
  const error = hops.at(-1)?.error?.code
  return {
    ...link,
    severity: stillRunning ? 'warn' : severity,
    says: stillRunning ? t`Still running after ${LONGEST_MS / 1_000} s` : sentence,
    ...noteOf(click, hops, mode),
    outcome: click.outcome,
    finalUrl: hops.at(-1)?.url ?? '',
    statuses: hops.map(statusOf),
    hosts: hostsOf(hops),
    kept: named('kept'),
    handedOver: named('handed-over'),
    lost: named('lost'),
    damaged: named('damaged'),
    notForwarded: named('not-forwarded'),
    ...(error ? { error } : {}),
    durationMs: stillRunning ? LONGEST_MS : durationOf(click, hops),
    ...(mode === 'visit' ? { clickId: click.id } : {}),
  }
}

/** The row of a link that could not be checked, with the reason. */
export function rowOfRefusal(link: ListedLink, says: string, severity: Severity = 'warn'): LinkRow {
  return {
    ...link,
    severity,
    says,
    finalUrl: '',
    statuses: [],
    hosts: [],
    kept: [],
    handedOver: [],
    lost: [],
    damaged: [],
    notForwarded: [],
  }
}

function noteOf({ outcome }: Click, hops: readonly Hop[], mode: Mode): { note?: string } {
  if (mode !== 'request' || outcome !== 'landed') return {}
  const refresh = hops.at(-1)?.responseHeaders.some(({ name }) => name.toLowerCase() === 'refresh')
  return {
    note: refresh
      ? t`A page was reached; its Refresh header was not followed`
      : t`A page was reached; nothing in it was run`,
  }
}

function durationOf({ startedAt }: Click, hops: readonly Hop[]): number {
  return Math.max(0, ...hops.map((hop) => (hop.endedAt ?? hop.startedAt) - startedAt))
}

function statusOf({ status, error }: Hop): string {
  return error ? t`failed` : String(status ?? '–')
}

function hostsOf(hops: readonly Hop[]): string[] {
  const hosts = hops.map(({ url }) => hostOf(url) || url.slice(0, url.indexOf(':') + 1))
  return hosts.filter((host, position) => host !== hosts[position - 1])
}
