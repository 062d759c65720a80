import { t } from '../../text'
import type { Rule, Texts } from './rule'

/** As long as no ID, code or name is, and without a space: an access token. */
const TOKEN = /^[A-Za-z0-9_.=|-]{60,}$/
const TEST_CODE = /^TEST_?\d{3,}$/

/** Where events go: there, and of the right form. */
export function targetRule({
  name,
  format,
  ...rule
}: Pick<Rule, 'docs' | 'fix' | 'why'> & { field: string; name: string; format: RegExp }): Rule<Texts> {
  return {
    ...rule,
    id: 'target-malformed',
    severity: 'error',
    says: (draft) => (draft[rule.field] ? t`The ${name} is malformed.` : t`The ${name} is missing.`),
    broken: (draft) => !format.test(draft[rule.field] ?? ''),
  }
}

/** That what makes the event a test is there. */
export function testModeRule(
  rule: Pick<Rule, 'docs' | 'fix'> & { field: string; name: string },
): Rule<Texts> {
  const { name, ...rest } = rule
  return {
    ...rest,
    id: 'test-code-missing',
    mode: 'test',
    severity: 'error',
    says: t`The ${name} is missing.`,
    why: t`Without it this is a live event that nobody can tell from a real one.`,
    broken: (draft) => !draft[rule.field],
  }
}

/** That no token or test code stands in a field where it would be shown, kept, or read as something else. */
export function misplacedRules(docs: string, fields: readonly string[], testCode?: string): Rule<Texts>[] {
  const misplacedToken = fields.map(
    (field): Rule<Texts> => ({
      id: 'token-misplaced',
      severity: 'error',
      field,
      says: t`This looks like an access token.`,
      why: t`Here it would be shown, kept with the test and sent as something else.`,
      fix: t`Put it into the field for the token, and make a new one if others have seen it.`,
      docs,
      broken: (draft) => TOKEN.test(draft[field] ?? ''),
    }),
  )
  const misplacedCode = fields.map(
    (field): Rule<Texts> => ({
      id: 'test-code-misplaced',
      severity: 'error',
      field,
      says: t`This looks like a test event code.`,
      why: t`Only in its own field does it make the event a test.`,
      fix: t`Move it to the test event code.`,
      docs,
      broken: (draft) => field !== testCode && TEST_CODE.test(draft[field] ?? ''),
    }),
  )
  return testCode ? [...misplacedToken, ...misplacedCode] : misplacedToken
}
