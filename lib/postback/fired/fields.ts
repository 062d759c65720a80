import { readUrl } from '../../url/parts'
import type { Columns } from './columns'
import { OF_COLUMNS, ROLES, type Role, rankOfName } from './roles'
import type { FiredRow } from './table'

/** A value of a fired postback, and what the log or the URL calls it. */
export interface FiredValue {
  name: string
  value: string
  /** Of the URL itself, not of a column beside it. */
  inUrl: boolean
}

/** What was fired, as one row tells it. */
export interface FiredFields {
  line: number
  /** Without the method before it. */
  url?: string
  roles: Partial<Record<Role, FiredValue>>
  /** Every value in it. */
  values: FiredValue[]
}

const METHOD = /^(?:GET|POST)\s+/i

/** Reads a row by its columns; what has no column of its own is read from the parameters of its URL. */
export function readFired(
  { line, cells }: FiredRow,
  names: readonly string[],
  columns: Columns,
): FiredFields {
  const cellOf = (index: number | undefined): FiredValue | undefined => {
    const value = cells[index ?? -1]?.trim()
    return value ? { name: names[index ?? -1] ?? '', value, inUrl: false } : undefined
  }
  const url = cellOf(columns.url)?.value.replace(METHOD, '')
  const parameters = url === undefined ? [] : parametersOf(url)
  const roles: FiredFields['roles'] = {}
  for (const role of ROLES) {
    const found = cellOf(columns[role]) ?? (OF_COLUMNS.has(role) ? undefined : named(parameters, role, roles))
    if (found) roles[role] = found
  }
  const others = cells.flatMap((_, index) => (index === columns.url ? [] : (cellOf(index) ?? [])))
  return { line, ...(url === undefined ? {} : { url }), roles, values: [...parameters, ...others] }
}

function parametersOf(url: string): FiredValue[] {
  const { query, fragmentParameters } = readUrl(url)
  return [...query, ...fragmentParameters].map(({ name, value }) => ({ name, value, inUrl: true }))
}

/** `tid` is the click's ID for one network and the order's for another: a value has one role only. */
function named(parameters: FiredValue[], role: Role, taken: FiredFields['roles']): FiredValue | undefined {
  const ranked = parameters.flatMap((parameter) => {
    const rank = rankOfName(role, parameter.name)
    const isFree = !Object.values(taken).includes(parameter)
    return rank === undefined || !isFree ? [] : [{ parameter, rank }]
  })
  return ranked.sort((one, other) => one.rank - other.rank)[0]?.parameter
}
