import { expect, it } from 'vitest'
import { lastOf } from '@/lib/list/last'

const row = (startedAt: number, again = false) => ({ startedAt, again })

it.each([
  ['the newest', [row(1), row(3), row(2)], row(3)],
  ['a click before the reload of its page', [row(1), row(2, true)], row(1)],
  ['the newest reload where nothing else is left', [row(1, true), row(2, true)], row(2, true)],
  ['nothing where there is nothing', [], undefined],
])('the last of a tab is %s', (_, rows, last) => {
  expect(lastOf(rows)).toEqual(last)
})
