import { create } from 'zustand'
import type { ClickFilter } from '@/lib/list/filter'
import { t } from '@/lib/text'

/** Milliseconds back from now, as a text; '' for any time, `between` for two moments that the user gives. */
export const PERIODS = {
  '': t`Any time`,
  '3600000': t`Last hour`,
  '86400000': t`Last 24 hours`,
  '604800000': t`Last 7 days`,
  '2592000000': t`Last 30 days`,
  between: t`Between…`,
} as const

export interface ListView {
  filter: Omit<ClickFilter, 'since' | 'until'>
  period: keyof typeof PERIODS
  /** As a field of date and time gives them, in local time: `2026-05-04T12:00`; '' for open. */
  from: string
  until: string
  /** Whether the filters are in sight. */
  opened: boolean
}

export const FIRST_VIEW: ListView = { filter: {}, period: '', from: '', until: '', opened: false }

/** What the list of clicks is searched and filtered by, for as long as the page is open. */
export const useListView = create<ListView>(() => FIRST_VIEW)

/** Shows all clicks again. */
export function clearFilter(): void {
  useListView.setState({ filter: {}, period: '', from: '', until: '' })
}

/** The filter with its times, in milliseconds since the epoch; `now` likewise. */
export function filterAt({ filter, period, from, until }: ListView, now: number): ClickFilter {
  if (period === '') return filter
  if (period !== 'between') return { ...filter, since: now - Number(period) }
  return { ...filter, since: moment(from), until: wholeMinute(moment(until)) }
}

/** How many filters are set, besides the search. */
export function countFilters({ filter, period }: ListView): number {
  const { search: _, ...others } = filter
  return Object.values(others).filter((value) => value !== undefined).length + (period === '' ? 0 : 1)
}

function moment(text: string): number | undefined {
  const time = new Date(text).getTime()
  return Number.isNaN(time) ? undefined : time
}

/** The field knows minutes: the last one is meant to its end. */
function wholeMinute(time: number | undefined): number | undefined {
  return time === undefined ? undefined : time + 59_999
}
