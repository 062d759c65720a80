import type { Known } from '../ids/known'
import type { Click } from '../schemas/click'
import { type ClickFacts, factsOf } from './click-facts'
import { recordedDirectly } from './direct-rules'
import { linkMayBeStripped } from './firefox-stripping'
import { handedOver, idDamaged, idEmpty, idLost, idsKept, macroLeft, notForwarded } from './id-rules'
import { meddlingIn } from './meddling'
import {
  app,
  download,
  failed,
  gap,
  interrupted,
  noContent,
  running,
  serverError,
  stopped,
} from './outcome-rules'
import type { Rule, Statement } from './statement'

/** The first rule that applies speaks: of a click that was not seen whole nothing else can be claimed. */
const rules = [
  ['gap', gap],
  ['failed', failed],
  ['server-error', serverError],
  ['stopped', stopped],
  ['interrupted', interrupted],
  ['macro-left', macroLeft],
  ['id-lost', idLost],
  ['id-damaged', idDamaged],
  ['id-empty', idEmpty],
  ['app', app],
  ['download', download],
  ['no-content', noContent],
  ['running', running],
  ['recorded-directly', recordedDirectly],
  ['ids-kept', idsKept],
  ['handed-over', handedOver],
  ['not-forwarded', notForwarded],
] as const satisfies readonly (readonly [string, Rule])[]

export type VerdictCode = (typeof rules)[number][0] | 'no-ids'

/** All that can be said of a click at first glance, in fixed precedence. */
export const VERDICT_CODES: readonly VerdictCode[] = [...rules.map(([code]) => code), 'no-ids']

export interface Verdict extends Statement {
  code: VerdictCode
}

/** The one sentence that comes first of all about a click, or a journey as in `factsOf`. */
export function verdictOf(click: Click, known: Known, starts: readonly number[] = []): Verdict {
  return judge(factsOf(click, known, starts))
}

/** All that the rules say of a click, not only the first of them; empty where none applies. */
export function findingsOf(click: Click, known: Known): Verdict[] {
  const facts = factsOf(click, known)
  return rules.flatMap(([code, rule]) => {
    const statement = rule(facts)
    return statement ? [{ code, ...statement }] : []
  })
}

/** As `verdictOf`, for a click whose facts are at hand. */
export function judge(facts: ClickFacts): Verdict {
  for (const [code, rule] of rules) {
    const statement = rule(facts)
    if (statement) return { code, ...statement }
  }
  return {
    code: 'no-ids',
    severity: 'info',
    sentence: `Landed on ${facts.host}; ${noIdIn(facts.click)}${meddlingIn(facts.click)}`,
  }
}

function noIdIn(click: Click): string {
  const words = 'no click ID in this chain'
  return linkMayBeStripped(click) ? `${words}, or possibly Firefox took it out of the link` : words
}
