import { describe, expect, it } from 'vitest'
import { api as meta } from '@/lib/capi/meta'
import type { FoundId } from '@/lib/ids/found-id'
import { click, fbclid, hop, now } from '../sample'

const id: FoundId = { name: 'fbclid', value: fbclid, platform: 'meta', kind: 'ad-click', where: 'query' }
const network = hop(`https://net.example/c?fbclid=${fbclid}`, now - 3_000.25)
const shop = hop(`https://shop.example/?fbclid=${fbclid}`, now - 2_000.25)

describe('fromClick', () => {
  it('fills in page, user agent, time and click ID, each with its source', () => {
    expect(meta.fromClick(click([network, shop]), [id], now)).toEqual({
      event_time: { value: String(now / 1000), from: 'now' },
      event_id: { value: expect.stringMatching(/^clickscope-[0-9a-f-]{36}$/), from: 'made for this event' },
      client_user_agent: { value: 'Mozilla/5.0 (X11; Linux x86_64)', from: 'the browser of the click' },
      event_source_url: { value: shop.url, from: 'landing page, hop 2' },
      fbc: {
        value: `fb.1.${Math.trunc(shop.startedAt)}.${fbclid}`,
        from: 'fbclid and time of hop 2, the landing page',
      },
      fbclid: { value: fbclid, from: 'hop 2, the landing page' },
    })
  })

  it('makes a fresh event ID each time', () => {
    const ids = [1, 2].map(() => meta.fromClick(click([shop]), [], now).event_id?.value)
    expect(new Set(ids).size).toBe(2)
  })

  it('says where an fbclid was lost, and takes the time of that hop', () => {
    const { fbc } = meta.fromClick(click([network, hop('https://shop.example/', now)]), [id], now)
    expect(fbc).toEqual({
      value: `fb.1.${Math.trunc(network.startedAt)}.${fbclid}`,
      from: 'fbclid and time of hop 1, lost after it',
    })
  })

  it('takes the fbclid nearest to the landing page', () => {
    const other = { ...id, value: `${fbclid}other` }
    const hops = [hop(`https://net.example/?fbclid=${other.value}`, now - 5_000), shop]
    expect(meta.fromClick(click(hops), [id, other], now).fbclid?.value).toBe(fbclid)
  })

  it('knows an fbclid under another name by its platform, but no cookie value', () => {
    const renamed = { ...id, name: 'sub1' }
    const cookie = { ...id, name: '_fbc', value: `fb.1.${now}.${fbclid}` }
    expect(meta.fromClick(click([shop]), [cookie, renamed], now).fbclid?.value).toBe(fbclid)
    expect(meta.fromClick(click([shop]), [cookie], now).fbclid).toBeUndefined()
  })

  it('ignores an fbclid that is there but empty', () => {
    expect(meta.fromClick(click([shop]), [{ ...id, value: '' }], now).fbc).toBeUndefined()
  })

  it("takes the shop's own cookies where they hold the same fbclid", () => {
    const cookies = { _fbc: `fb.1.${now - 1_000}.${fbclid}.AQQCAQMC`, _fbp: 'fb.1.1596403881668.1116446470' }
    expect(meta.fromClick(click([shop], cookies), [id], now)).toMatchObject({
      fbc: { value: cookies._fbc, from: 'cookie _fbc of the landing page' },
      fbp: { value: cookies._fbp, from: 'cookie _fbp of the landing page' },
    })
    const older = { _fbc: `fb.1.${now - 1_000}.older`, _fbp: '‹digest›' }
    expect(meta.fromClick(click([shop], older), [id], now)).toMatchObject({
      fbc: { from: 'fbclid and time of hop 1, the landing page' },
    })
    expect(meta.fromClick(click([shop], older), [id], now).fbp).toBeUndefined()
  })

  it('takes no page from a click without one', () => {
    expect(meta.fromClick(click([]), [], now).event_source_url).toBeUndefined()
    expect(meta.fromClick(click([hop('market://details', now)]), [], now).event_source_url).toBeUndefined()
  })
})
