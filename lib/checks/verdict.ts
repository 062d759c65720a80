import type { Known } from '../ids/known'
import type { Click } from '../schemas/click'
import { t } from '../text'
import { allChecks } from './all-checks'
import { type ClickFacts, factsOf } from './click-facts'
import { recordedDirectly } from './direct-rules'
import { statementsOf } from './finding'
import { linkMayBeStripped } from './firefox-stripping'
import { handedOver, idsKept, notForwarded } from './id-rules'
import { meddlingIn } from './meddling'
import type { Rule, Statement } from './statement'

/** What is said where nothing is to be objected, in this order. */
const good = [
  ['recorded-directly', recordedDirectly],
  ['ids-kept', idsKept],
  ['handed-over', handedOver],
  ['not-forwarded', notForwarded],
] as const satisfies readonly (readonly [string, Rule])[]

/** All checks that tell how a click went; of one that was not seen whole nothing else can be claimed. */
const telling = allChecks.filter(({ aside }) => !aside)

/** All that can be said of a click at first glance, in fixed precedence. */
export const VERDICT_CODES: readonly string[] = [
  ...telling.map(({ id }) => id),
  ...good.map(([code]) => code),
  'no-ids',
]

export interface Verdict extends Statement {
  code: string
}

/** The one sentence that comes first of all about a click, or a journey as in `factsOf`. */
export function verdictOf(click: Click, known: Known, starts: readonly number[] = []): Verdict {
  return judge(factsOf(click, known, starts))
}

/** As `verdictOf`, for a click whose facts are at hand. */
export function judge(facts: ClickFacts): Verdict {
  for (const check of telling) {
    const [first] = statementsOf(check, facts)
    if (first) return { code: check.id, ...first }
  }
  for (const [code, rule] of good) {
    const statement = rule(facts)
    if (statement) return { code, ...statement }
  }
  return {
    code: 'no-ids',
    severity: 'info',
    sentence: t`Landed on ${facts.host}; ${noIdIn(facts.click)}${meddlingIn(facts.click)}`,
  }
}

function noIdIn(click: Click): string {
  const words = t`no click ID in this chain`
  return linkMayBeStripped(click) ? t`${words}, or possibly Firefox took it out of the link` : words
}
