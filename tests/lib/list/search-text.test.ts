import { describe, expect, it } from 'vitest'
import { summarise } from '@/lib/checks/summary'
import { builtIn } from '@/lib/ids/known'
import { rowTextOf, searchTextOf } from '@/lib/list/search-text'
import { clickOf } from '../checks/clicks'
import { chain } from '../ids/hops'

const gclid = 'EAIaIQobChMI6_Xr9-vH_wIVkYbVCh1AkwGyEAAYASAAEgJ5ZfD_BwE'
const click = clickOf(
  chain(
    `www.awin1.com/cread.php?gclid=${gclid}&clickref=Summer%20Sale%202026`,
    `middle.example/GO?gclid=${gclid}`,
    `shop.example/?gclid=${gclid}`,
  ),
  {
    source: { url: 'https://blog.example/review', linkText: 'Buy now' },
    label: 'Regression',
    note: 'Ask Ana',
  },
)

describe('the text of a click', () => {
  it.each([
    ['the host of a hop between', 'middle.example'],
    ['a path in another case', 'middle.example/go'],
    ['an identifier by its value', gclid.toLowerCase()],
    ['a value as a server reads it', 'summer sale 2026'],
    ['a value as it stands in the URL', 'summer%20sale'],
    ['the page it came from', 'blog.example/review'],
    ['the text of the link', 'buy now'],
  ])('has %s', (_, sought) => {
    expect(searchTextOf(click, builtIn)).toMatchObject({ id: 'click-1' })
    expect(searchTextOf(click, builtIn).text).toContain(sought)
  })

  it('cuts what is endless, so that ten thousand of them can be held', () => {
    const endless = clickOf(chain(`shop.example/?x=${'y'.repeat(100_000)}`))
    expect(searchTextOf(endless, builtIn).text.length).toBeLessThan(5_000)
  })
})

describe('the text of a row', () => {
  it.each(['regression', 'ask ana', 'www.awin1.com', 'shop.example', 'gclid', 'google ads', 'awin'])(
    'has %s',
    (sought) => expect(rowTextOf(summarise(click, builtIn), builtIn)).toContain(sought),
  )

  it('tells what the other one need not hold: words that are changed without the click', () => {
    expect(searchTextOf(click, builtIn).text).not.toContain('ask ana')
  })
})
