import { t } from '../../text'
import { unreplacedMacro } from '../../url/macro-shape'
import type { ClickIndex, SeenClick } from './click-index'
import { compareFired } from './compare'
import { keyOf } from './compare-agreed'
import type { Compared } from './compared'
import { type Agreed, type Expected, expectedOf, type FiredTemplate } from './expected'
import type { FiredFields } from './fields'
import { type FiredMatch, matchClick } from './match'
import { readTime } from './time'

/** What came of one row. */
export interface CheckedRow {
  fields: FiredFields
  match?: FiredMatch
  /** Empty without a match. */
  compared: Compared[]
  severity: 'ok' | 'warn' | 'bad'
  /** One sentence without a full stop. */
  says: string
}

/** What rows are compared with. */
export interface FiredStandard {
  agreed: Agreed
  /** The template for a click, if there is any. */
  templateFor: (clickId: string) => FiredTemplate | undefined
}

/** Checks rows one after the other: which transactions were there before is kept between them. */
export function rowChecker(index: ClickIndex, { agreed, templateFor }: FiredStandard) {
  const firstLineOf = firstLines()
  const firstLineOfKey = firstLines()
  const expectedFor = new Map<string, { expected?: Expected; from: string }>()
  const standardFor = (click: SeenClick) => {
    const known = expectedFor.get(click.id)
    if (known) return known
    const template = templateFor(click.id)
    const made = template ? { expected: expectedOf(template, click), from: template.from } : { from: '' }
    expectedFor.set(click.id, made)
    return made
  }
  return (fields: FiredFields): CheckedRow => {
    const { time, txid } = fields.roles
    const match = matchClick(fields, index, time && readTime(time.value, agreed.timeZone)?.at)
    if (!match) return unmatched(fields)
    const transaction = JSON.stringify([match.click.id, txid?.value, fields.roles.status?.value])
    const key = agreed.partner && keyOf(fields, agreed.partner)
    const compared = compareFired(fields, match, {
      agreed,
      ...standardFor(match.click),
      firstLine: txid && firstLineOf(transaction, fields.line),
      firstOfKey: key === undefined ? undefined : firstLineOfKey(key, fields.line),
    })
    return { fields, match, compared, ...judge(match, compared) }
  }
}

/** Tells of a text the line in which it stood before; undefined the first time. */
function firstLines() {
  const lines = new Map<string, number>()
  return (text: string, line: number): number | undefined => {
    const first = lines.get(text)
    if (first === undefined) lines.set(text, line)
    return first
  }
}

function judge({ others }: FiredMatch, compared: readonly Compared[]): Pick<CheckedRow, 'severity' | 'says'> {
  const wrong = compared.filter(({ verdict }) => verdict === 'bad' || verdict === 'warn')
  const shared = others > 0 ? [t`${others + 1} clicks carry the value; this is the likeliest`] : []
  const severity = wrong.some(({ verdict }) => verdict === 'bad')
    ? 'bad'
    : wrong.length + shared.length > 0
      ? 'warn'
      : 'ok'
  const says = [...wrong.map(({ field, says }) => `${field} ${says}`), ...shared].join('; ')
  return { severity, says: says || t`Nothing differs` }
}

function unmatched(fields: FiredFields): CheckedRow {
  const { clickId } = fields.roles
  const macro = clickId && unreplacedMacro(clickId.value)
  const says = macro
    ? t`The click ID is the macro ${macro}, which the sender did not fill in: no click can be found by it`
    : fields.values.length === 0
      ? t`There is no value in this row`
      : t`No captured click carries any value of this row`
  return { fields, compared: [], severity: macro ? 'bad' : 'warn', says }
}
