import { explainNetworkError } from '../browser/network-errors'
import { documentsOf } from '../ids/documents'
import { isCarried } from '../ids/id-track'
import { type DirectClick, isAnswered } from '../ids/script-calls'
import type { Severity } from '../schemas/summary'
import { t } from '../text'
import { clickKinds } from './kinds'
import { listWords } from './sentence'
import type { Rule } from './statement'

interface Clause {
  severity: Severity
  clause: string
}

const WORST_FIRST: readonly Severity[] = ['bad', 'warn', 'info', 'ok']

/** No redirect led to the page: what its tracking scripts did about the click, and which IDs it came with. */
export const recordedDirectly: Rule = ({ click, direct, tracks, lastIndex }) => {
  if (click.outcome !== 'landed' || direct.length === 0 || documentsOf(click.hops).length > 1)
    return undefined
  const clauses = direct.map(clauseOf)
  const arrived = tracks.filter(({ kind, cells }) => clickKinds.has(kind) && isCarried(cells[lastIndex]))
  const withIds = arrived.length > 0 ? t` with ${listWords(arrived.map(({ name }) => name))}` : ''
  return {
    severity: WORST_FIRST.find((severity) => clauses.some((one) => one.severity === severity)) ?? 'info',
    sentence: t`Landed directly${withIds}; ${clauses.map(({ clause }) => clause).join('; ')}`,
    hops: [lastIndex, lastIndex],
  }
}

function clauseOf({ platform: { name }, clickId, call }: DirectClick): Clause {
  const { status, error } = call
  const asked = t`${name} was asked to record a click`
  if (error) return { severity: 'warn', clause: t`${asked}, but ${explainNetworkError(error.code)}` }
  if (status === undefined) return { severity: 'info', clause: t`${asked}; its answer was not seen` }
  if (!isAnswered(call)) return { severity: 'warn', clause: t`${asked}, but answered ${status}` }
  if (clickId === '') return { severity: 'info', clause: t`${asked}, and answered ${status}` }
  return { severity: 'ok', clause: t`${name} recorded click ${clickId}` }
}
