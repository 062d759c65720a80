import { ROLES, type Role, rankOfName } from './roles'
import type { FiredTable } from './table'
import { readTime } from './time'

/** Which column says what, counted from 0. */
export type Columns = Partial<Record<Role, number>>

/** So many rows tell what a column holds. */
const LOOKED_AT = 50

/**
 * The columns by their names, and where no name tells by their values: URLs, currency codes, times, and values that
 * captured clicks carry, which come before any name.
 */
export function guessColumns({ columns, rows }: FiredTable, isOfClick: (value: string) => boolean): Columns {
  const samples = columns.map((_, index) =>
    rows.slice(0, LOOKED_AT).flatMap(({ cells }) => cells[index]?.trim() || []),
  )
  const fits: Partial<Record<Role, (value: string) => boolean>> = {
    url: (value) => /^(?:(?:GET|POST)\s+)?(?:https?:\/\/|\/\S*\?)/i.test(value),
    currency: (value) => /^[A-Z]{3}$/.test(value),
    time: (value) => !/^\d{1,9}$/.test(value) && readTime(value, 'UTC') !== undefined,
    clickId: isOfClick,
  }
  const shareOf = (index: number, role: Role) => {
    const values = samples[index] ?? []
    return values.length === 0 ? 0 : values.filter((value) => fits[role]?.(value)).length / values.length
  }
  const guessed: Columns = {}
  const isTaken = (index: number) => Object.values(guessed).includes(index)
  const choose = (role: Role, rank: (index: number) => number | undefined) => {
    if (guessed[role] !== undefined) return
    const ranked = columns.flatMap((_, index) => {
      const of = isTaken(index) ? undefined : rank(index)
      return of === undefined ? [] : [{ index, of }]
    })
    const [best] = ranked.sort((one, other) => one.of - other.of || one.index - other.index)
    if (best) guessed[role] = best.index
  }
  const byValue = (role: Role, least: number) => (index: number) =>
    shareOf(index, role) >= least ? -shareOf(index, role) : undefined

  choose('url', byValue('url', 0.5))
  choose('clickId', (index) => (shareOf(index, 'clickId') > 0 ? -shareOf(index, 'clickId') : undefined))
  for (const role of ROLES) choose(role, (index) => rankOfName(role, columns[index] ?? ''))
  choose('currency', byValue('currency', 0.9))
  choose('time', byValue('time', 0.9))
  return guessed
}
