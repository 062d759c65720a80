import { describe, expect, it } from 'vitest'
import { apiById } from '@/lib/capi/apis'
import type { ConversionsApi } from '@/lib/capi/definition'
import { clientIdOfCookie, clientIdOfLink } from '@/lib/capi/ga4/client-id'
import { defaultIndex, findIdsInHop } from '@/lib/ids'
import { ids } from './drafts'
import { click, hop, now } from './sample'

function prefill(api: string, urls: string[], cookies: Record<string, string> = {}) {
  const given = click(
    urls.map((url) => hop(url, now)),
    cookies,
  )
  const found = given.hops.flatMap((each) => findIdsInHop(each, defaultIndex))
  return (apiById(api) as ConversionsApi).fromClick(given, found, now)
}

const GL = '1*j9cbt9*_gcl_au*MTQwNDI0MjU0Mi4xNzM5ODA1MTE5*_ga*OTAyMzMwOTQ3LjE3Mzk4MDUxMTk.'

describe('the click ID', () => {
  it.each([
    ['tiktok', 'ttclid', 'ttclid', ids.ttclid],
    ['snapchat', 'ScCid', 'sc_click_id', ids.ScCid],
    ['pinterest', 'epik', 'click_id', ids.epik],
    ['reddit', 'rdt_cid', 'click_id', ids.rdt_cid],
  ])('of %s goes from %s to %s byte for byte, with where it was seen', (api, parameter, field, value) => {
    const landed = prefill(api, ['https://net.example/c', `https://shop.example/?${parameter}=${value}`])
    expect(landed[field]).toEqual({ value, from: 'hop 2, the landing page' })
    const lost = prefill(api, [`https://net.example/c?${parameter}=${value}`, 'https://shop.example/'])
    expect(lost[field]).toEqual({ value, from: 'hop 1, lost after it' })
  })

  it.each([
    ['tiktok', 'ttclid', 'ttclid', ids.ttclid],
    ['tiktok', '_ttp', 'ttp', '2F7h37YkS1j57AYSKTI7IHhJPYH'],
    ['snapchat', '_scid', 'sc_cookie1', ids.ScCid],
    ['pinterest', '_epik', 'click_id', ids.epik],
    ['reddit', '_rdt_cid', 'click_id', ids.rdt_cid],
  ])('of %s is also read from the cookie %s, but never a digest', (api, cookie, field, value) => {
    expect(prefill(api, ['https://shop.example/'], { [cookie]: value })[field]).toEqual({
      value,
      from: `cookie ${cookie} of the landing page`,
    })
    expect(prefill(api, ['https://shop.example/'], { [cookie]: 'digest~3fa91c20e7' })[field]).toBeUndefined()
  })
})

it('time is filled in by each API’s unit', () => {
  expect(prefill('tiktok', []).event_time?.value).toBe(String(now / 1000))
  expect(prefill('reddit', []).event_at?.value).toBe(String(now))
  expect(prefill('ga4', []).timestamp_micros?.value).toBe(`${now}000`)
})

describe('the client ID of Google Analytics', () => {
  it('comes from the cookie, else from the _gl of a link across domains', () => {
    const linked = `https://shop.example/?_gl=${GL}`
    expect(prefill('ga4', [linked]).client_id).toEqual({
      value: '902330947.1739805119',
      from: '_gl of hop 1, the landing page',
    })
    expect(prefill('ga4', [linked], { _ga: 'GA1.1.1.2' }).client_id).toEqual({
      value: '1.2',
      from: 'cookie _ga',
    })
    expect(prefill('ga4', ['https://shop.example/']).client_id).toBeUndefined()
  })

  it.each(['', 'GA1.1.x.y', '902330947.1739805119', 'digest~3fa91c20e7'])(
    'is not in the cookie %j',
    (text) => {
      expect(clientIdOfCookie(text)).toBeUndefined()
    },
  )

  it.each(['', '1*x', '1*x*_ga', '1*x*_ga*%%%', '1*x*_ga*bm8', '1*_ga*x'])(
    'is not in the link %j',
    (text) => {
      expect(clientIdOfLink(text)).toBeUndefined()
    },
  )
})
