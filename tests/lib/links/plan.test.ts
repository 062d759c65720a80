import { describe, expect, it } from 'vitest'
import { readList } from '@/lib/links/list'
import { planOf } from '@/lib/links/plan'

const plan = (...urls: string[]) => planOf(readList(urls.join('\n')).links)

describe('the plan of a check', () => {
  it('counts the clicks of each host, the most often asked first', () => {
    expect(plan('https://a.example/1', 'http://B.example:8080/', 'https://b.example/2').hosts).toEqual([
      { host: 'b.example', clicks: 2 },
      { host: 'a.example', clicks: 1 },
    ])
  })

  it('names ad clicks with the platform that charges for them, and no landing page', () => {
    const { adClicks } = plan(
      'https://shop.example/?gclid=EAIaIQobChMI5ZqX8dK3kAMVh0tBAh1uPQw7EAAYASAAEgLqN_D_BwE',
      'https://www.googleadservices.com/pagead/aclk?sa=L&adurl=https://shop.example/',
      'WWW.Bing.com/ACLICK?ld=x',
      'https://www.google.com/search?q=aclk',
      'https://aclk.example/pagead/aclk',
      'https://google.com.evil.example/aclk',
    )
    expect(adClicks.map(({ link, platform }) => [link.line, platform.id])).toEqual([
      [2, 'google-ads'],
      [3, 'microsoft-advertising'],
    ])
  })
})
