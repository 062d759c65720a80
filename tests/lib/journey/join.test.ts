import { describe, expect, it } from 'vitest'
import { api as meta } from '@/lib/capi/meta'
import { factsOf } from '@/lib/checks/click-facts'
import { verdictOf } from '@/lib/checks/verdict'
import { defaultIndex, findIdsInHop } from '@/lib/ids'
import { builtIn } from '@/lib/ids/known'
import { joinClicks } from '@/lib/journey/join'
import { postbackValues } from '@/lib/postback/candidates'
import type { Click, Hop } from '@/lib/schemas/click'
import { clickOf } from '@/tests/lib/checks/clicks'
import { chain, hop } from '@/tests/lib/ids/hops'

const gclid = 'EAIaIQobChMI6_Xr9-vH_wIVkYbVCh1AkwGyEAAYASAAEgJ5ZfD_BwE'
const fbclid = 'IwAR2mQx7LpZt0VbR9sYcKfHd3JwEuNa5GiTo8CvXr1Bq6DyMhWlSzPkUjAe4'
const clickid = '64f0aa11bb22cc33dd44ee55'
const irclickid = 'xgMQ4KWb:xyIWO7Uo7Vva0OcUkGQgW2aEwvr1c0'

const toPrelander = clickOf(
  chain(
    `net.example/?gclid=${gclid}`,
    `go.trk.example/?gclid=${gclid}`,
    `pre.example/?gclid=${gclid}&clickid=${clickid}`,
  ),
  { id: 'first', source: { url: 'https://ads.example/' } },
)

/** The user's click on the prelander's button, over these addresses. */
function button(addresses: string[], more: Partial<Click> = {}): Click {
  const [first, ...rest] = chain(...addresses) as [Hop, ...Hop[]]
  return clickOf([{ ...first, how: 'link', by: 'page' }, ...rest], {
    id: 'second',
    previousClickId: 'first',
    startedAt: 60_000,
    ...more,
  })
}

const verdict = (...clicks: [Click, ...Click[]]) => {
  const { click, starts } = joinClicks(clicks)
  return verdictOf(click, builtIn, starts)
}

const track = (value: string, ...clicks: [Click, ...Click[]]) => {
  const { click, starts } = joinClicks(clicks)
  const found = factsOf(click, builtIn, starts).tracks.find((one) => one.value === value)
  return found && [...found.cells.map(({ state }) => state), found.fate].join(' ')
}

describe('clicks joined to the evidence of one', () => {
  it('begin like the first and end like the last, whose id they have', () => {
    const last = button([`go.trk.example/offer?clickid=${clickid}`, 'gone.invalid/'], { outcome: 'failed' })
    const { click, starts } = joinClicks([toPrelander, last])
    expect(click).toMatchObject({
      id: 'second',
      outcome: 'failed',
      startedAt: toPrelander.startedAt,
      source: { url: 'https://ads.example/' },
    })
    expect(click.previousClickId).toBeUndefined()
    expect(click.hops).toEqual([...toPrelander.hops, ...last.hops])
    expect(starts).toEqual([3])
  })

  it('leave one click as it is', () => {
    expect(joinClicks([toPrelander])).toEqual({ click: toPrelander, starts: [] })
  })

  it('are private where one of them is', () => {
    const { click } = joinClicks([{ ...toPrelander, private: true }, button(['shop.example/'])])
    expect(click.private).toBe(true)
  })
})

describe('an identifier along a journey', () => {
  it('is kept across the click of the user', () => {
    const last = button([
      `go.trk.example/offer?clickid=${clickid}`,
      `shop.example/?clickid=${clickid}&gclid=${gclid}`,
    ])
    expect(track(clickid, toPrelander, last)).toBe('absent absent minted kept kept kept')
    expect(track(gclid, toPrelander, last)).toBe('kept kept kept gone kept kept')
    expect(verdict(toPrelander, last).sentence).toBe('gclid and clickid reached shop.example')
  })

  it('is lost where the page did not pass it on, and the landing page needs it', () => {
    const last = button(['go.trk.example/offer?lp=1', 'shop.example/'])
    const sentence = (name: string, word: string) =>
      `${name} was ${word} between hop 3, pre.example, and hop 4, go.trk.example: the page did not pass it on`
    expect(verdict(withInsteadOfGclid('irclickid', irclickid), last)).toMatchObject({
      code: 'id-lost',
      severity: 'bad',
      sentence: sentence('irclickid', 'lost'),
      hops: [2, 3],
    })
    expect(verdict(withInsteadOfGclid('sub1', 'x'), last)).toMatchObject({
      code: 'not-forwarded',
      severity: 'info',
      sentence: sentence('clickid', 'not forwarded'),
    })
  })

  it('is not handed over to an ID that the page’s link, or the tracker behind it, has of its own', () => {
    const own = '75a1bb22cc33dd44ee55ff66'
    const linked = button([`go.trk.example/offer?clickid=${own}`, `shop.example/?clickid=${own}`])
    const before = withInsteadOfGclid('irclickid', irclickid)
    expect(track(irclickid, before, linked)).toBe('kept kept kept gone gone lost')
    const [first, ...rest] = button(['go.trk.example/offer?lp=1', 'shop.example/']).hops as [Hop, ...Hop[]]
    const cookie = { name: 'Set-Cookie', value: `clickid=${own}` }
    const stored = clickOf([{ ...first, responseHeaders: [cookie] }, ...rest], { id: 'second' })
    expect(track(irclickid, before, stored)).toBe('kept kept kept gone gone lost')
  })

  it('is handed over where the page before already had an ID of its own', () => {
    const last = button([`go.trk.example/offer?clickid=${clickid}`, `shop.example/?clickid=${clickid}`])
    expect(track(gclid, toPrelander, last)).toBe('kept kept kept gone gone handed-over')
  })

  it('does not count what only frames carry', () => {
    const last = button([`go.trk.example/offer?lp=1`, 'shop.example/'])
    const frame = hop(`https://frame.example/?clickid=${clickid}`, { frameId: 4 })
    const framed = { ...last, hops: [...last.hops, frame] }
    expect(track(clickid, toPrelander, framed)).toBe('absent absent minted gone gone absent not-forwarded')
  })
})

describe('the verdict on a journey', () => {
  it('names a failure by the hop’s number in the journey', () => {
    const last = button([`go.trk.example/offer?clickid=${clickid}`, 'gone.invalid/'], { outcome: 'failed' })
    const failed = {
      ...last,
      hops: last.hops.with(1, { ...(last.hops[1] as Hop), error: { code: 'net::ERR_NAME_NOT_RESOLVED' } }),
    }
    expect(verdict(toPrelander, failed).sentence).toBe(
      'The click failed at hop 5, gone.invalid: the host name was not found',
    )
  })

  it('names a gap of any of its clicks by the hops’ numbers in the journey', () => {
    const last = button([`go.trk.example/offer?clickid=${clickid}`, 'shop.example/'])
    const gap = (afterHop: number) => [{ afterHop, reason: '', at: 0 }]
    expect(verdict(toPrelander, { ...last, gaps: gap(0) }).sentence).toBe(
      'Part of this click was not seen between hop 4, go.trk.example, and hop 5, shop.example',
    )
    expect(verdict(toPrelander, { ...last, gaps: gap(-1) }).sentence).toBe(
      'Part of this click was not seen between hop 3, pre.example, and hop 4, go.trk.example',
    )
    expect(verdict({ ...toPrelander, gaps: gap(2) }, last).sentence).toBe(
      'Part of this click was not seen between hop 3, pre.example, and hop 4, go.trk.example',
    )
  })

  it('claims no loss while the last click runs', () => {
    const last = button(['go.trk.example/offer?lp=1'], { outcome: 'open' })
    expect(verdict(toPrelander, last)).toMatchObject({ code: 'running', hops: [3, 3] })
  })
})

describe('a test of a journey', () => {
  const fromAd = clickOf(chain(`ads.example/?fbclid=${fbclid}`, `pre.example/?fbclid=${fbclid}`), {
    id: 'first',
  })
  const last = button([`go.trk.example/offer?lp=1`, `shop.example/?clickid=${clickid}`])
  const { click } = joinClicks([fromAd, last])

  it('is offered the values of all its clicks', () => {
    const values = postbackValues(click, defaultIndex)
    expect(values).toContainEqual({ name: 'fbclid', value: fbclid, from: 'hop 1, parameter fbclid' })
    expect(values).toContainEqual({ name: 'clickid', value: clickid, from: 'hop 4, parameter clickid' })
  })

  it('tells Meta the click ID of the first click and the landing page of the last', () => {
    const ids = click.hops.flatMap((each) => findIdsInHop(each, defaultIndex))
    expect(meta.fromClick(click, ids, 0)).toMatchObject({
      fbclid: { value: fbclid, from: 'hop 2, lost after it' },
      event_source_url: { value: `https://shop.example/?clickid=${clickid}` },
    })
  })
})

/** The click to the prelander with another identifier than the gclid. */
function withInsteadOfGclid(name: string, value: string): Click {
  const hops = toPrelander.hops.map((each) => ({
    ...each,
    url: each.url.replace(`gclid=${gclid}`, `${name}=${value}`),
  }))
  return { ...toPrelander, hops }
}
