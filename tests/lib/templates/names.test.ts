import { expect, it } from 'vitest'
import { suggestNames } from '@/lib/templates/names'

it.each([
  ['Sub_5', ['sub5', 'sub6'], ['sub5']],
  ['clickId', ['click_id', 'CLICKID', 'clickid', 'cid'], ['click_id', 'CLICKID', 'clickid']],
  ['clickid', ['clickid', 'payout'], []],
  ['sub1', ['sub10'], []],
])('suggestNames means by %s out of %j: %j', (name, known, meant) => {
  expect(suggestNames(name, known)).toEqual(meant)
})
