import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ask, follow } from './client'
import { PARTNER_TOKEN } from './hosts/partners/partner'
import { DEMO_LINKS } from './links'
import { startNetwork, type TestNetwork } from './network'

let network: TestNetwork
let clickId: string

beforeAll(async () => {
  network = await startNetwork()
})
beforeEach(async () => {
  network.reset()
  await follow(network, DEMO_LINKS.find(({ id }) => id === 'meta')?.href ?? '')
  clickId = [...network.tracker.clicks.keys()][0] ?? ''
})
afterAll(() => network.close())

const PARTNERS = [
  ['demo.go2cloud.org', '/aff_lsr?transaction_id=ID&amount=1'],
  ['affise.partner.example', '/postback?clickid=ID&sum=1'],
  ['keitaro.partner.example', '/f00dcafe/postback?subid=ID&payout=1'],
  ['tsyndicate.com', '/api/v1/cpa/action?clickid=ID&value=1'],
  ['s.magsrv.com', '/tag.php?tag=ID&value=1'],
  ['offer18.partner.example', '/p?tid=ID&sale=1'],
  ['everflow.partner.example', '/?transaction_id=ID&amount=1'],
  ['ad.admitad.com', '/tt?uid=ID&price=1'],
] as const

describe.each(PARTNERS)('%s', (host, path) => {
  const send = (id: string) => ask(network, `https://${host}${path.replace('ID', id)}`)

  it('takes the conversion of a known click and no other, and keeps what it received', async () => {
    await send(clickId)
    await send('ffffffffffffffffffffffff')
    await send('')
    expect(network.partners[host]).toEqual([{ clickId, transactionId: undefined, sum: '1' }])
    expect(network.received[host]).toHaveLength(3)
  })
})

describe('a partner answers', () => {
  const answers = async (...urls: string[]) => {
    const all = []
    for (const url of urls) all.push(await ask(network, url.replace('ID', clickId)))
    return all.map(({ status, text }) => `${status} ${text}`)
  }

  it('a duplicate in its own words, or takes it', async () => {
    const tune = 'https://demo.go2cloud.org/aff_lsr?transaction_id=ID'
    expect(await answers(tune, tune)).toEqual([
      '200 success=true;',
      '200 success=false; err_msg=Duplicate conversion;',
    ])
    const stars = 'https://tsyndicate.com/api/v1/cpa/action?clickid=ID'
    expect(await answers(stars, stars, `${stars}&allow_duplicates=1`)).toEqual([
      '200 {"success":true}',
      '200 {"error":{"msg":"duplicate click"}}',
      '200 {"success":true}',
    ])
    const exoclick = 'https://s.magsrv.com/tag.php?tag=ID'
    expect(await answers(exoclick, exoclick)).toEqual(['200 OK', '200 OK'])
  })

  it('a wrong token with a refusal, or in silence', async () => {
    expect(
      await answers(
        'https://affise.partner.example/postback?clickid=ID&secure=wrong',
        `https://affise.partner.example/postback?clickid=ID&secure=${PARTNER_TOKEN}`,
        'https://demo.go2cloud.org/aff_lsr?transaction_id=ID&security_token=wrong',
      ),
    ).toEqual(['403 Access denied', '200 OK', '200 success=true;'])
    expect(network.partners['demo.go2cloud.org']).toEqual([])
  })

  it('with what the sender chose', async () => {
    const url = 'https://keitaro.partner.example/f00dcafe/postback?subid=ID'
    expect(await answers(`${url}&return=DONE`, url.replace('ID', ''))).toEqual([
      '200 DONE',
      '200 Incorrect subid "". Postback ignored.',
    ])
  })
})
