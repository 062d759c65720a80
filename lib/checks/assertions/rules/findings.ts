import type { SuiteRule } from '../../../schemas/suite'
import { t } from '../../../text'
import type { ClickFacts } from '../../click-facts'
import { statementsOf } from '../../finding'
import { findingsIn } from '../../findings'
import { macroCheck, otherMacroCheck } from '../../findings/macros'
import { type AssertionKind, failed, type Judged, passed } from '../assertion'

type Severity = Extract<SuiteRule, { rule: 'no-finding' }>['severity']

const WORST_FIRST: readonly Severity[] = ['bad', 'warn', 'info']

const expected: Readonly<Record<Severity, string>> = {
  bad: t`No problem is found`,
  warn: t`No problem and no warning is found`,
  info: t`Nothing is found at all`,
}

const words: Readonly<Record<Severity, string>> = {
  bad: t`No problem was found`,
  warn: t`No problem and no warning was found`,
  info: t`Nothing was found at all`,
}

export const noMacro: AssertionKind<'no-macro'> = {
  expects: () => t`Every macro is replaced`,
  claims: 'every',
  judge: (_, facts) => {
    const [left] = [macroCheck, otherMacroCheck].flatMap((check) => statementsOf(check, facts))
    return left ? saying(left.sentence, left.hops) : passed(t`No placeholder is in any address`)
  },
}

export const noFinding: AssertionKind<'no-finding'> = {
  expects: ({ severity }) => expected[severity],
  claims: 'every',
  judge: ({ severity }, facts: ClickFacts) => {
    const counted = WORST_FIRST.slice(0, WORST_FIRST.indexOf(severity) + 1)
    const found = findingsIn(facts).filter((finding) => counted.includes(finding.severity))
    const [worst] = found
    if (!worst) return passed(words[severity])
    const more = found.length === 1 ? '' : t`, and ${found.length - 1} more`
    return saying(`${worst.says}${more}`, worst.place.hops)
  },
}

function saying(says: string, hops: [number, number] | undefined): Judged {
  return hops ? { ...failed(says), hops } : failed(says)
}
