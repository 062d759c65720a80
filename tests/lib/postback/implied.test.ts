import { describe, expect, it } from 'vitest'
import { buildIndex } from '@/lib/ids'
import { builtIn, knownBy } from '@/lib/ids/known'
import { impliedPostbacks } from '@/lib/postback/implied'
import { needsWords, saysHandover, unknownWords, withHost } from '@/lib/postback/implied-words'
import { ownPlatformSchema } from '@/lib/schemas/own-platform'
import { adPlatform, catalogue, clickOver, fullClick, index, network, TRACKER_ID, tracker } from './click'

const REDTRACK_ID = '64f0c1a7b3e2d90001a4bb17'
const EVERFLOW_ID = '0123456789abcdef0123456789abcdef'
const GCLID = 'EAIaIQobChMI7Nq3k9aXiQMVw5RoCR0x2Q8ZEAAYASAAEgJq0_D_BwE'

/** Ad platform, tracker, network on a domain of its own, shop. */
const chain = clickOver(
  `https://abc.rdtk.io/click?ref_id=${GCLID}&gclid=${GCLID}`,
  `https://www.net.example/ABC/DEF/?affid=12&sub5=${REDTRACK_ID}`,
  `https://shop.example/?_ef_transaction_id=${EVERFLOW_ID}`,
)

const implied = (click = chain, known: Parameters<typeof impliedPostbacks>[1] = builtIn) =>
  impliedPostbacks(click, known)
const says = (click = chain, known: Parameters<typeof impliedPostbacks>[1] = builtIn) =>
  implied(click, known).map((one) => `${saysHandover(one)}: ${one.template?.text}`)

/** A known tracker or network on this domain. */
const withDomain = (id: string, host: string) =>
  ownPlatformSchema.parse({ id, name: id, kind: 'tracker', hosts: [host] })
const knownAt = (...domains: [id: string, host: string][]) =>
  knownBy({ ownPlatforms: domains.map(([id, host]) => withDomain(id, host)), expectations: [] })

describe('impliedPostbacks', () => {
  it('returns the slot in which the tracker’s ID went to the network, then asks the shop for the network’s', () => {
    expect(says().slice(0, 2)).toEqual([
      'RedTrack’s clickid went to Everflow in sub5: https://abc.rdtk.io/postback?clickid={sub5}&sum={payout}&type={event_name}',
      'Everflow’s _ef_transaction_id went to shop.example in _ef_transaction_id: https://www.net.example/?nid={network_id}&transaction_id={_ef_transaction_id}&amount={payout}',
    ])
  })

  it('states who fires, who receives and whose ID returns', () => {
    const [first] = implied()
    expect(first && withHost(first.taker)).toBe('Everflow (www.net.example)')
    expect(first && withHost(first.maker)).toBe('RedTrack (abc.rdtk.io)')
    expect(first?.id).toEqual({ name: 'clickid', value: REDTRACK_ID })
    expect(first?.from).toBe('hop 2, parameter sub5')
    expect(first?.value).toEqual({ name: 'sub5', value: REDTRACK_ID, from: 'hop 2, parameter sub5' })
  })

  it('says what is left to do by hand', () => {
    const [known, unknown] = implied()
    expect(known && needsWords(known)).toEqual([])
    expect(unknown && needsWords(unknown)).toEqual([
      'How shop.example writes macros is not known: put its own for what came in _ef_transaction_id in the place of {_ef_transaction_id}, and of {payout}.',
      'Put in by hand, as Everflow documents: {network_id}.',
    ])
  })

  it('says of an ad platform without a postback only what becomes of its ID', () => {
    const ofGoogle = implied().filter(({ maker }) => maker.name === 'Google Ads')
    expect(ofGoogle.map(saysHandover)).toEqual([
      'Google Ads’s gclid went to RedTrack in ref_id',
      'Google Ads’s gclid went to RedTrack in gclid',
    ])
    expect(ofGoogle.map(({ template }) => template)).toEqual([undefined, undefined])
    expect(ofGoogle[0] && unknownWords(ofGoogle[0])).toBe(
      'No postback of Google Ads is known; the ID becomes gclid of an offline click conversion.',
    )
  })

  it('has the tracker call an ad platform that takes postbacks', () => {
    const click = clickOver(
      'https://s.pemsrv.com/click.php?zone=1',
      'https://abc.rdtk.io/click?ref_id=ord0rqzllk1nrdrbk8a',
      `https://shop.example/?rtkcid=${REDTRACK_ID}`,
    )
    expect(says(click)[0]).toBe(
      'ExoClick’s conversions_tracking went to RedTrack in ref_id: https://s.magsrv.com/tag.php?goal={goal_id}&tag={ref_id}&value={payout}',
    )
    const known = {
      platforms: [adPlatform, ...builtIn.platforms],
      index: buildIndex([adPlatform, ...builtIn.platforms]),
    }
    const ad = clickOver('https://go.ads.example/c', 'https://abc.rdtk.io/click?adclid=ad-12345678')
    expect(says(ad, known)).toEqual([
      'Ads’s adclid went to RedTrack in adclid: https://s2s.ads.example/log?adclid={adclid}',
    ])
    const slot = clickOver(
      'https://go.ads.example/c?adclid=ad-12345678',
      'https://abc.rdtk.io/click?ref_id=ad-12345678',
    )
    expect(says(slot, known)).toEqual([
      'Ads’s adclid went to RedTrack in ref_id: https://s2s.ads.example/log?adclid={ref_id}',
    ])
  })

  it.each([
    ['tune', 'aff_click_id', '{aff_click_id}', '{payout}'],
    ['tune', 'aff_sub2', '{aff_sub2}', '{payout}'],
    ['cake', 's2', '#s2#', '#price#'],
    ['impact', 'subId1', '{SubId1}', '{Payout}'],
    ['linktrust', 'AffiliateReferenceID', '[=AffiliateReferenceID=]', '[=AffiliateCommission=]'],
    ['maxbounty', 's2', '#S2#', '#RATE#'],
    ['mobidea', 'pub_click_id', '{{EXTERNAL_ID}}', '{{MONEY}}'],
    ['vpartners', 'click_id', '##CLICK_ID##', '##CPA_AMOUNT##'],
    ['peerfly', 's1', '%subid1%', '%commission%'],
    ['admitad', 'subid', '[[[subid]]]', '[[[payment_sum]]]'],
    ['clickbank', 'tid', '{tid}', '{affiliate_earnings}'],
    ['affise', 'sub12', '{sub12}', '{sum}'],
  ])('writes what %s got in %s as %s', (id, slot, macro, money) => {
    const click = clickOver(
      'https://abc.rdtk.io/click',
      `https://in.own.example/?${slot}=${REDTRACK_ID}`,
      'https://shop.example/',
    )
    const [first] = implied(click, knownAt([id, 'in.own.example']))
    expect(first?.macroIsKnown).toBe(true)
    expect(first?.template?.text).toContain(`https://abc.rdtk.io/postback?clickid=${macro}&sum=${money}`)
  })

  it('takes a network’s macro for its own click ID for no slot', () => {
    const click = clickOver('https://abc.rdtk.io/click', `https://in.own.example/?clickid=${REDTRACK_ID}`)
    const [first] = implied(click, knownAt(['affise', 'in.own.example']))
    expect(first?.maker.name).toBe('RedTrack')
    expect(first?.macroIsKnown).toBe(false)
    expect(first && needsWords(first)).toEqual([
      // {clickid} would be read as its own click ID.
      'No macro of Affise is known for what came in clickid: put it in the place of {what_came_in_clickid}.',
    ])
  })

  it('leaves out what the sender has no macro for, where it is optional', () => {
    const click = clickOver('https://k.own.example/c', `https://in.peer.example/?external_id=${REDTRACK_ID}`)
    const [first] = implied(click, knownAt(['keitaro', 'k.own.example'], ['peerclick', 'in.peer.example']))
    expect(first?.template).toEqual({
      text: 'https://k.own.example/{postback_key}/postback?subid={external_id}&status={status}',
      open: ['{postback_key}', '{status}'],
      leftOut: ['payout', 'currency', 'tid'],
    })
  })

  it('does not let the sender take a word of the receiver for a macro of its own', () => {
    const click = clickOver('https://c.own.example/c', `https://in.own.example/?sub1=${REDTRACK_ID}`)
    const [first] = implied(click, knownAt(['cake', 'c.own.example'], ['affise', 'in.own.example']))
    expect(first?.template).toMatchObject({
      text: 'https://c.own.example/p.ashx?o=YOUR_OFFER_ID&f=pb&r={sub1}&t={transactionid}&p={sum}',
      open: ['YOUR_OFFER_ID'],
      leftOut: ['e'],
    })
  })

  it('knows a tracker by the cookie that it sets on the way', () => {
    const click = clickOver(
      {
        url: 'https://go.private.example/c',
        responseHeaders: [{ name: 'Set-Cookie', value: `rtkclickid-store=${REDTRACK_ID}; Path=/` }],
      },
      `https://in.net.example/?affid=1&sub5=${REDTRACK_ID}`,
      `https://shop.example/?_ef_transaction_id=${EVERFLOW_ID}`,
    )
    expect(says(click)[0]).toBe(
      'RedTrack’s clickid went to Everflow in sub5: https://go.private.example/postback?clickid={sub5}&sum={payout}&type={event_name}',
    )
  })

  it('knows by that cookie the ID that goes on under a name which says nothing', () => {
    const cookie = { name: 'Set-Cookie', value: `rtkclickid-store=${REDTRACK_ID}; Path=/` }
    const click = clickOver(
      { url: 'https://go.private.example/c', responseHeaders: [cookie] },
      { url: `https://pre.example/?x=${REDTRACK_ID}`, responseHeaders: [cookie] },
      `https://shop.example/?y=${REDTRACK_ID}`,
    )
    expect(says(click)).toEqual([
      'RedTrack’s clickid went to pre.example in x: https://go.private.example/postback?clickid={x}&sum={payout}',
      'RedTrack’s clickid went to shop.example in y: https://go.private.example/postback?clickid={y}&sum={payout}',
    ])
  })

  it('of a private tracker that nothing tells it says host, value and slot', () => {
    const click = clickOver('https://go.private.example/c', `https://in.net.example/?sub5=${REDTRACK_ID}`)
    const [first] = implied(click)
    expect(first && saysHandover(first)).toBe('go.private.example’s click ID went to in.net.example in sub5')
    expect(first?.id.value).toBe(REDTRACK_ID)
    expect(first && unknownWords(first)).toBe(
      'How go.private.example is called is not known: paste the postback URL that it gave you and return {sub5} in it.',
    )
  })

  it('leaves the host open where the click does not show who made the ID', () => {
    const [first] = implied(clickOver(`https://shop.example/?rtkcid=${REDTRACK_ID}`))
    expect(first?.template?.text).toBe('https://{domain}/postback?clickid={rtkcid}&sum={payout}')
    expect(first && needsWords(first)).toContain(
      '{domain} is RedTrack’s postback domain, which this click does not show.',
    )
  })

  it('shows every slot and every taker of one ID, and none of them twice', () => {
    const at = (rest: string) => `${rest}sub1=${TRACKER_ID}&s9=${TRACKER_ID}`
    const click = clickOver(
      'https://go.private.example/c',
      at('https://in.network.example/o?'),
      at('https://in.network.example/again?'),
      `https://shop.example/?ref=${TRACKER_ID}`,
    )
    expect(implied(click, { platforms: catalogue, index }).map(saysHandover)).toEqual([
      'Tracker’s tclick went to Network in sub1',
      'Tracker’s tclick went to Network in s9',
      'Tracker’s tclick went to shop.example in ref',
    ])
  })

  it('goes from the ad platform to the shop', () => {
    expect(implied(fullClick, { platforms: catalogue, index }).map(saysHandover)).toEqual([
      'Ads’s adclid went to Tracker in adclid',
      'Ads’s adclid went to shop.example in adclid',
      'Tracker’s tclick went to Network in sub5',
      'Network’s nclid went to shop.example in nclid',
    ])
  })

  it('offers the ID that a tracking script told on a page to which no redirect led', () => {
    const call = { url: `https://rt.example/view?clickid=${REDTRACK_ID}&referrer=`, at: 1, status: 200 }
    const landing = { cookies: [], scriptCalls: [call], pixels: [] }
    const [first] = implied({ ...clickOver('https://shop.example/'), landing })
    expect(first && saysHandover(first)).toBe('RedTrack’s clickid went to shop.example')
    expect(first?.template?.text).toBe('https://rt.example/postback?clickid={clickid}&sum={payout}')
    expect(first?.value.value).toBe(REDTRACK_ID)
  })

  it.each([
    ['a platform that only fires', ['https://in.network.example/', 'https://shop.example/?sub5=a-longer-1']],
    ['a click without platforms', ['https://shop.example/', 'https://shop.example/?page=2']],
    [
      'an ID that stays at its maker’s',
      ['https://go.x.example/', `https://go.x.example/?sub5=${TRACKER_ID}`],
    ],
    ['a sub-ID that came with the link', [`https://in.network.example/?sub5=${TRACKER_ID.slice(3)}`]],
    [
      'an ID of a URL inside another',
      ['https://a.example/', `https://b.example/?u=https%3A%2F%2Fc.example%2F%3Fsub5%3D${TRACKER_ID}`],
    ],
  ])('has no template for %s', (_, hops) => {
    const known = { platforms: [tracker, network], index: buildIndex([tracker, network]) }
    expect(implied(clickOver(...hops), known).filter(({ template }) => template)).toEqual([])
  })

  it('of an ID that was cut on its way there is none', () => {
    const click = clickOver(
      'https://abc.rdtk.io/click',
      `https://one.example/?rtkcid=${REDTRACK_ID}`,
      `https://two.example/?rtkcid=${REDTRACK_ID.slice(0, 20)}`,
    )
    expect(implied(click).map(({ taker }) => taker.name)).toEqual(['one.example'])
  })
})
