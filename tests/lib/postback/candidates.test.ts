import { describe, expect, it } from 'vitest'
import { postbackValues, valuesByName } from '@/lib/postback/candidates'
import { clickOver, fullClick, index, TRACKER_ID } from './click'

const offered = (name: string, click = fullClick) =>
  postbackValues(click, index)
    .filter((value) => value.name === name)
    .map(({ value, from }) => [value, from])

const FROM_SUB5 = [TRACKER_ID, 'hop 3, parameter sub5']

describe('postbackValues', () => {
  it('offers every identifier under its own name, with the place where it was first seen', () => {
    expect(offered('adclid')).toEqual([['ad-1', 'hop 2, parameter adclid']])
    expect(offered('nclid')).toEqual([['net-1', 'hop 4, parameter nclid']])
  })

  it.each(['sub5', 'subid5', 'sub_id5', 'aff_sub5', 's5'])('offers the slot as %s', (name) => {
    expect(offered(name)).toEqual([FROM_SUB5])
  })

  it.each(['sub1', 'subid1', 's1'])('does not offer as %s what travelled in sub5', (name) => {
    expect(offered(name)).toEqual([])
  })

  it('offers a tracker’s ID as sub1 where it has a name of its own', () => {
    const click = clickOver(`https://shop.example/?tclick=${TRACKER_ID}`)
    expect(offered('sub1', click)).toEqual([[TRACKER_ID, 'hop 1, parameter tclick']])
  })

  it.each(['click_id', 'clickid', 'cid', 'transaction_id'])('offers as %s the tracker’s ID first', (name) => {
    expect(offered(name)).toEqual([FROM_SUB5, ['net-1', 'hop 4, parameter nclid']])
  })

  it('offers as external_id the ad platform’s ID first', () => {
    expect(offered('external_id')[0]).toEqual(['ad-1', 'hop 2, parameter adclid'])
  })

  it('offers the ID that a tracking script told on the landing page', () => {
    const id = '68014b7cc7e026ba790a4abd'
    const scriptCalls = [{ url: `https://rt.example/view?clickid=${id}&referrer=`, at: 1, status: 200 }]
    const click = { ...clickOver('https://shop.example/'), landing: { cookies: [], scriptCalls, pixels: [] } }
    expect(offered('click_id', click)).toEqual([[id, 'RedTrack’s script, parameter clickid']])
  })

  it('names a cookie as such', () => {
    const click = clickOver({
      url: 'https://shop.example/',
      requestHeaders: [{ name: 'Cookie', value: '_adclid=ad-2' }],
    })
    expect(offered('_adclid', click)).toEqual([['ad-2', 'hop 1, cookie _adclid']])
  })

  it('offers nothing for a click without identifiers, or an empty one', () => {
    expect(postbackValues(clickOver('https://shop.example/?page=2'), index)).toEqual([])
    expect(postbackValues(clickOver('https://shop.example/?adclid='), index)).toEqual([])
  })
})

it('valuesByName takes the first of several', () => {
  const values = ['one', 'other'].map((value) => ({ name: 'cid', value, from: '' }))
  expect(valuesByName(values).cid?.value).toBe('one')
})
