import { describe, expect, it } from 'vitest'
import { suggestTemplates } from '@/lib/postback/suggest'
import { adPlatform, catalogue, clickOver, fullClick, index, TRACKER_ID, tracker } from './click'

const suggested = (...hops: string[]) => suggestTemplates(clickOver(...hops), { platforms: catalogue, index })

describe('suggestTemplates', () => {
  it('sends the tracker’s ID back to the host that made it', () => {
    expect(suggestTemplates(fullClick, { platforms: catalogue, index })).toEqual([
      {
        platform: 'tracker',
        platformName: 'Tracker',
        method: 'GET',
        template: 'https://go.private.example:8443/pb?tclick={click_id}',
        receiver: 'go.private.example:8443',
        clickIdParameter: 'tclick',
        clickIds: [{ name: 'click_id', value: TRACKER_ID, from: 'hop 3, parameter sub5' }],
        required: ['tclick'],
        optional: ['sum'],
      },
      {
        platform: 'ads',
        platformName: 'Ads',
        method: 'GET',
        template: 'https://s2s.ads.example/log?adclid={click_id}',
        receiver: 's2s.ads.example',
        clickIdParameter: 'adclid',
        clickIds: [{ name: 'click_id', value: 'ad-1', from: 'hop 2, parameter adclid' }],
        required: ['adclid'],
        optional: [],
      },
    ])
  })

  it('keeps what is required, what is fixed and what the click can fill', () => {
    const template =
      'https://{domain}/pb?sum={payout}&key={key}&tclick={click_id}&from=us&ref={external_id}&type={event}'
    const postback = { ...tracker.postback, template, required: ['key', 'tclick'] } as const
    const optional = ['sum', 'from', 'ref', 'type']
    const own = { ...tracker, postback: { ...postback, required: [...postback.required], optional } }
    const [suggestion] = suggestTemplates(fullClick, {
      platforms: [own as typeof tracker, adPlatform],
      index,
    })
    expect(suggestion?.template).toBe(
      'https://go.private.example:8443/pb?key={key}&tclick={click_id}&from=us&ref={external_id}',
    )
    expect(suggestion?.optional).toEqual(optional)
  })

  it('knows a tracker by its host, and offers all that this host sent on', () => {
    const [suggestion] = suggested(
      'https://a.tracker.example/c',
      'https://in.network.example/?sub5=own&nclid=n',
    )
    expect(suggestion).toMatchObject({
      receiver: 'a.tracker.example',
      clickIds: [{ value: 'own' }, { value: 'n' }],
    })
  })

  it('makes one suggestion for each host that made an ID', () => {
    const other = TRACKER_ID.replace('0', 'f')
    const suggestions = suggested(
      'https://one.example/c',
      `https://two.example/c?tclick=${TRACKER_ID}`,
      `https://shop.example/?sub5=${other}`,
    )
    expect(
      suggestions.map(({ receiver, clickIds }) => [receiver, clickIds.map(({ value }) => value)]),
    ).toEqual([
      ['one.example', [TRACKER_ID]],
      ['two.example', [other]],
    ])
  })

  it('leaves the host open where the click does not show it', () => {
    const [suggestion] = suggested(`https://shop.example/?tclick=${TRACKER_ID}`)
    expect(suggestion?.template).toMatch(/^https:\/\/\{domain\}/)
    expect(suggestion?.receiver).toBeUndefined()
  })

  it.each([
    ['a platform that only fires', ['https://in.network.example/', 'https://shop.example/?nclid=n']],
    ['a click without platforms', ['https://shop.example/', 'https://shop.example/?page=2']],
  ])('suggests nothing for %s', (_, hops) => {
    expect(suggested(...hops)).toEqual([])
  })
})
