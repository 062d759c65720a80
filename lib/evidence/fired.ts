import type { Compared } from '../postback/fired/compared'
import type { CheckedRow } from '../postback/fired/row'
import type { Rewriter } from '../record/sensitive/rewriter'
import { rewriteText, rewriteUrl } from '../record/sensitive/text'
import { rewriteNamed } from './run'

/** A postback that somebody else fired for a click, as a URL or a row of their log tells it. */
export interface FiredPostback {
  clickId: string
  /** Of the log, counted from 1. */
  line: number
  url?: string
  /** Every value of the row. */
  values: { name: string; value: string }[]
  /** The identifier by which it belongs to the click. */
  matchedBy: string
  compared: Compared[]
  says: string
}

/** What a checked row is evidence of; undefined where it belongs to no click. */
export function firedPostback({ fields, match, compared, says }: CheckedRow): FiredPostback | undefined {
  if (!match) return undefined
  const { line, url, values } = fields
  return {
    clickId: match.click.id,
    line,
    ...(url === undefined ? {} : { url }),
    values: values.map(({ name, value }) => ({ name, value })),
    matchedBy: match.id.name,
    compared,
    says,
  }
}

/** The postback with its sensitive values replaced. */
export function rewriteFired(fired: FiredPostback, rewriter: Rewriter): FiredPostback {
  const hidden = fired.values
    .map(({ name, value }) => [value, rewriteNamed(name, value, rewriter)] as const)
    .filter(([value, shown]) => value !== shown)
  // A short secret is not looked for in texts, but a sentence about it quotes it.
  const sayable = (text: string) =>
    rewriteText(
      hidden.reduce((said, [value, shown]) => said.replaceAll(value, shown), text),
      rewriter,
    )
  return {
    ...fired,
    ...(fired.url === undefined ? {} : { url: rewriteUrl(fired.url, rewriter) }),
    values: fired.values.map(({ name, value }) => ({ name, value: rewriteNamed(name, value, rewriter) })),
    compared: fired.compared.map((one) => rewriteCompared(one, sayable, rewriter)),
    says: sayable(fired.says),
  }
}

function rewriteCompared(
  compared: Compared,
  sayable: (text: string) => string,
  rewriter: Rewriter,
): Compared {
  const { field, fired, expected, says } = compared
  const name = field.replace(/^parameter /, '')
  const shown = rewriteNamed(name, fired, rewriter)
  const wanted = expected === undefined ? undefined : rewriteNamed(name, expected, rewriter)
  const told = fired !== shown && fired !== '' ? says.replaceAll(fired, shown) : says
  const whole =
    expected && wanted !== undefined && wanted !== expected ? told.replaceAll(expected, wanted) : told
  return {
    ...compared,
    fired: shown,
    ...(wanted === undefined ? {} : { expected: wanted }),
    says: sayable(whole),
  }
}
