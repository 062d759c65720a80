import 'fake-indexeddb/auto'
import { expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { builtIn } from '@/lib/ids/known'
import { storeClicks } from '@/lib/record/keep-clicks'
import { wayTo } from '@/lib/record/way-to'
import type { Click } from '@/lib/schemas/click'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }))

const click = (id: string, previousClickId?: string): Click => ({
  ...sampleClick({ hops: [sampleHop()] }),
  id,
  previousClickId,
})
const ids = async (last: Click, atHand: Click[]) => (await wayTo(last, atHand)).map(({ id }) => id)

it('the way to a click is of those at hand and those stored, from the first that is there, and never goes round', async () => {
  await storeClicks([click('stored', 'gone')], builtIn)
  expect(await ids(click('last', 'at-hand'), [click('at-hand', 'stored'), click('other')])).toEqual([
    'stored',
    'at-hand',
    'last',
  ])
  expect(await ids(click('last', 'gone'), [])).toEqual(['last'])
  expect(await ids(click('last', 'round'), [click('round', 'last')])).toEqual(['round', 'last'])
})
