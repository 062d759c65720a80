import { t } from '../../text'
import type { SuiteResult } from './assertion'

/** How many assertions hold, and how many do not; those that cannot be judged are in neither. */
export interface Tally {
  passed: number
  failed: number
}

/** What came of suites together. */
export function tallyOf(results: readonly SuiteResult[]): Tally {
  const states = results.flatMap(({ assertions }) => assertions.map(({ state }) => state))
  return {
    passed: states.filter((state) => state === 'passed').length,
    failed: states.filter((state) => state === 'failed').length,
  }
}

/** `3 assertions passed`, or `1 of 3 assertions failed`; '' where none was judged. */
export function tallyWords({ passed, failed }: Tally): string {
  const all = passed + failed
  if (all === 0) return ''
  if (all === 1) return failed === 0 ? t`1 assertion passed` : t`1 of 1 assertion failed`
  return failed === 0 ? t`${passed} assertions passed` : t`${failed} of ${all} assertions failed`
}
