import { describe, expect, it } from 'vitest'
import { buildIndex } from '@/lib/ids'
import { platforms } from '@/lib/platforms/catalogue'
import { receiversOf } from '@/lib/postback/parties'
import { seenIds } from '@/lib/postback/seen'
import { clickOver } from './click'

const receiverIds = (url: string, ids: Parameters<typeof receiversOf>[1] = []) =>
  receiversOf(url, ids, platforms).map(({ id }) => id)

describe('receiversOf', () => {
  it.each([
    ['https://www.pbterra.com/name/x/at?subid_short=1', ['adsterra']],
    ['https://net.go2cloud.org/aff_lsr?transaction_id=1', ['tune']],
    ['https://trk.mysite.com/click.php?cnv_id=1', ['binom']],
    ['https://trk.mysite.com/0a1b2c3d/postback?subid=1', ['keitaro']],
    ['https://trk.mysite.com/?nid=7&transaction_id=1', ['everflow']],
    ['https://trk.mysite.com/postback?cid=1', ['bemob', 'voluum']],
    ['https://trk.mysite.com/?transaction_id=1', []],
    ['https://trk.mysite.com//postback?subid=1', []],
    ['https://trk.mysite.com/pb?cid=1', []],
    ['no url', []],
  ])('of %s are %s', (url, expected) => {
    expect(receiverIds(url)).toEqual(expected)
  })

  it('are those that made an ID of the click at this host', () => {
    const ids = seenIds(
      clickOver('https://trk.mysite.com/c', 'https://shop.example/?rtkcid=64f0c0ffee64f0c0ffee64f0'),
      buildIndex(platforms),
    )
    expect(receiverIds('https://trk.mysite.com/anything', ids)).toEqual(['redtrack'])
    expect(receiverIds('https://other.mysite.com/anything', ids)).toEqual([])
  })
})
