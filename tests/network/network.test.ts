import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ask, follow } from './client'
import { DEMO_LINKS, FBCLID, GCLID } from './links'
import { AFFILIATE_LOGIN_URL, authorizeUrl, LOGIN_SECRETS } from './login'
import { startNetwork, type TestNetwork } from './network'

const run = promisify(execFile)

let network: TestNetwork

beforeAll(async () => {
  network = await startNetwork()
})

beforeEach(() => network.reset())

afterAll(() => network.close())

function demoLink(id: string): string {
  return DEMO_LINKS.find((link) => link.id === id)?.href ?? ''
}

function hostsOf(chain: { url: string }[]): string[] {
  return chain.map(({ url }) => new URL(url).host)
}

function queryOf(answer: { url: string } | undefined): Record<string, string> {
  return Object.fromEntries(new URL(answer?.url ?? 'about:blank').searchParams)
}

/** A click that the tracker knows. */
async function mintClick(): Promise<string> {
  await ask(
    network,
    demoLink('healthy').replace(/^.*&u=([^&]+).*$/, (_, url) => decodeURIComponent(url)),
  )
  return [...network.tracker.clicks.keys()].at(-1) ?? ''
}

describe('the demo page', () => {
  it('shows every link under its id', async () => {
    const { text } = await ask(network, 'http://ads.example/')
    for (const { id } of DEMO_LINKS) expect(text).toContain(`<a id="${id}" href="http`)
    expect(text).toMatch(/id="newtab" [^>]*target="_blank" rel="noopener"/)
  })
})

describe('a healthy click', () => {
  it('goes through network and tracker to the prelander, with an ID of each', async () => {
    const chain = await follow(network, demoLink('healthy'))
    expect(hostsOf(chain)).toEqual(['net.example', 'go.trk.example', 'pre.example'])
    expect(chain.map(({ status }) => status)).toEqual([302, 302, 200])

    const landed = queryOf(chain.at(-1))
    expect(landed).toMatchObject({
      clickid: expect.stringMatching(/^[0-9a-f]{24}$/),
      irclickid: expect.stringMatching(/^.{9}xy.{13}Uk.{12}0$/),
      gclid: GCLID,
    })
    expect(network.tracker.clicks.get(landed.clickid ?? '')?.refId).toBe(GCLID)
    expect(chain[0]?.headers['set-cookie']?.[0]).toContain(`impact_cid=${landed.irclickid};`)
    expect(chain[1]?.headers['set-cookie']?.[0]).toContain(`rtkclickid-store=${landed.clickid};`)
  })

  it('goes on from the button to the shop with the same IDs', async () => {
    const prelander = (await follow(network, demoLink('healthy'))).at(-1)
    const button = /id="go" class="button" href="([^"]+)"/.exec(prelander?.text ?? '')?.[1] ?? ''
    const chain = await follow(network, button)
    expect(hostsOf(chain)).toEqual(['go.trk.example', 'shop.example'])
    expect(queryOf(chain.at(-1))).toEqual(queryOf(prelander))
    expect(network.received['shop.example'].map(({ url }) => url)).toEqual([chain.at(-1)?.url])
  })

  it('has IDs of its own each time', async () => {
    const [first, second] = [
      await follow(network, demoLink('healthy')),
      await follow(network, demoLink('healthy')),
    ].map((chain) => queryOf(chain.at(-1)))
    expect(first?.clickid).not.toBe(second?.clickid)
    expect(first?.irclickid).not.toBe(second?.irclickid)
  })

  it('starts with a move to https when the link is old', async () => {
    const [first, second] = await follow(network, demoLink('healthy').replace('https:', 'http:'))
    expect([first?.status, first?.headers.location]).toEqual([301, demoLink('healthy')])
    expect(second?.url).toBe(demoLink('healthy'))
  })
})

describe('the other demo links', () => {
  it('lost: the shop rebuilds its address without the query', async () => {
    const chain = await follow(network, demoLink('lost'))
    expect(hostsOf(chain)).toEqual(['net.example', 'go.trk.example', 'shop.example', 'shop.example'])
    expect(queryOf(chain.at(-2))).toMatchObject({ gclid: GCLID })
    expect(chain.at(-1)?.url).toBe('https://shop.example/landing')
  })

  it('meta: fbclid arrives', async () => {
    const chain = await follow(network, demoLink('meta'))
    expect(hostsOf(chain)).toEqual(['go.trk.example', 'shop.example'])
    expect(queryOf(chain.at(-1))).toMatchObject({ fbclid: FBCLID })
  })

  it('broken: ends in a 500', async () => {
    const chain = await follow(network, demoLink('broken'))
    expect(chain.at(-1)).toMatchObject({ status: 500 })
  })

  it('dead: ends at a host that resets the connection', async () => {
    const { headers } = await ask(network, demoLink('dead'))
    expect(headers.location).toMatch(/^https:\/\/gone\.invalid\//)
    await expect(ask(network, headers.location ?? '')).rejects.toThrow('ECONNRESET')
  })

  it('macro: arrives at the network as it was left', async () => {
    await follow(network, demoLink('macro'))
    expect(network.received['net.example'][0]?.rawUrl).toContain('?subId1={clickid}&')
  })

  it('ordinary: redirects without any identifier', async () => {
    const chain = await follow(network, demoLink('ordinary'))
    expect(chain.map(({ url }) => url)).toEqual([
      'https://shop.example/login',
      'https://shop.example/account',
    ])
  })
})

describe('the tracker judges a postback', () => {
  it.each<[string, string, { method?: string; body?: string; type?: string }]>([
    ['GET', '/postback?clickid=ID&sum=12.50&status=lead&txid=t1', {}],
    ['a form', '/postback', { method: 'POST', body: 'clickid=ID&sum=12.50&status=lead&txid=t1' }],
    [
      'JSON',
      '/postback',
      {
        method: 'POST',
        type: 'application/json',
        body: '{"clickid":"ID","sum":12.5,"status":"lead","txid":"t1"}',
      },
    ],
  ])('accepts one by %s', async (_, path, { method, body, type = 'application/x-www-form-urlencoded' }) => {
    const clickId = await mintClick()
    const answer = await ask(network, `https://go.trk.example${path.replace('ID', clickId)}`, {
      method,
      headers: { 'content-type': type },
      body: body?.replace('ID', clickId),
    })
    expect([answer.status, answer.text]).toEqual([200, 'OK'])
    expect(network.tracker.conversions).toEqual([
      { clickId, transactionId: 't1', status: 'lead', sum: expect.stringMatching(/^12\.50?$/) },
    ])
  })

  it.each([
    ['the same click', (id: string) => `clickid=${id}&txid=t2`, () => Promise.resolve('')],
    ['the same transaction of another click', (id: string) => `clickid=${id}&txid=t1`, mintClick],
  ])('counts %s once', async (_, query, another) => {
    const clickId = await mintClick()
    await ask(network, `https://go.trk.example/postback?clickid=${clickId}&txid=t1`)
    const answer = await ask(
      network,
      `https://go.trk.example/postback?${query((await another()) || clickId)}`,
    )
    expect([answer.status, answer.text]).toEqual([200, 'Duplicate conversion'])
    expect(network.tracker.conversions).toHaveLength(1)
  })

  it('counts two clicks without a transaction ID as two', async () => {
    for (const clickId of [await mintClick(), await mintClick()]) {
      const answer = await ask(network, `https://go.trk.example/postback?clickid=${clickId}&txid=`)
      expect(answer.text).toBe('OK')
    }
  })

  it.each([
    ['clickid=64f0a1b2c3d4e5f601020399', 404, 'Click ID not found'],
    ['clickid={clickid}', 404, 'Click ID not found'],
    ['clickid=', 400, 'Missing clickid'],
    ['sum=1', 400, 'Missing clickid'],
  ])('refuses %s', async (query, status, text) => {
    const answer = await ask(network, `https://go.trk.example/postback?${query}`)
    expect([answer.status, answer.text]).toEqual([status, text])
  })

  it.each([
    ['chrome-extension://abc', 'waf=1', 403],
    ['moz-extension://abc', 'waf=1', 403],
    ['https://shop.example', 'waf=1', 200],
    ['chrome-extension://abc', 'waf=0', 200],
  ])('behind a firewall: Origin %s with %s is answered %i', async (origin, waf, status) => {
    const url = `https://go.trk.example/postback?clickid=${await mintClick()}&${waf}`
    const answer = await ask(network, url, { headers: { origin } })
    expect([answer.status, answer.headers.server]).toEqual([
      status,
      status === 403 ? 'cloudflare' : undefined,
    ])
  })
})

describe('answers that are easily misread', () => {
  it.each([
    ['/gif', 200, 'image/gif', (bytes: Buffer) => bytes.subarray(0, 6).toString() === 'GIF89a'],
    ['/latin1', 200, 'text/plain; charset=iso-8859-1', (bytes: Buffer) => bytes.includes(0xf3)],
    ['/html200', 200, 'text/html; charset=utf-8', (bytes: Buffer) => bytes.includes('<!doctype html>')],
    ['/error200', 200, 'text/plain; charset=utf-8', (bytes: Buffer) => bytes.includes('success=false')],
    ['/slow?ms=1', 200, 'text/plain; charset=utf-8', (bytes: Buffer) => bytes.toString() === 'OK'],
    ['/nowhere', 404, 'text/plain; charset=utf-8', (bytes: Buffer) => bytes.toString() === 'Not found'],
  ])('%s', async (path, status, type, isExpected) => {
    const answer = await ask(network, `https://go.trk.example${path}`)
    expect([answer.status, answer.headers['content-type']]).toEqual([status, type])
    expect(answer.bytes).toSatisfy(isExpected)
  })

  it('/redirect moves to https, query and all', async () => {
    const answer = await ask(network, 'http://go.trk.example/redirect?clickid=a%20b')
    expect([answer.status, answer.headers.location]).toEqual([
      301,
      'https://go.trk.example/postback?clickid=a%20b',
    ])
  })

  it.each(['http', 'https'])('/reset breaks an %s connection off', async (scheme) => {
    await expect(ask(network, `${scheme}://go.trk.example/reset`)).rejects.toThrow('ECONNRESET')
  })
})

describe('sign-ins', () => {
  it('by OAuth: the code comes back with the state', async () => {
    const chain = await follow(network, authorizeUrl())
    expect(chain.map(({ url }) => url.replace(/\?.*/, ''))).toEqual([
      'https://sso.example/authorize',
      'https://app.example/callback',
      'https://app.example/home',
    ])
    expect(queryOf(chain[1])).toEqual({ code: LOGIN_SECRETS.code, state: LOGIN_SECRETS.state })
  })

  it('by OAuth: only the app gets a code', async () => {
    const answer = await ask(network, authorizeUrl('https://evil.example/'))
    expect([answer.status, answer.headers.location]).toEqual([400, undefined])
  })

  it('by a form', async () => {
    const url = 'https://app.example/login'
    expect((await ask(network, url)).text).toContain('<form method="post" action="/login">')
    const chain = await follow(network, url, { method: 'POST', body: 'username=a&password=b' })
    expect(chain.map(({ status }) => status)).toEqual([302, 200])
    expect(chain[0]?.headers['set-cookie']?.[0]).toContain(`session=${LOGIN_SECRETS.session};`)
    expect(network.received['app.example'][1]?.body).toBe('username=a&password=b')
  })

  it('by an affiliate link: form, OAuth and gclid in one chain', async () => {
    const landing = (await follow(network, AFFILIATE_LOGIN_URL)).at(-1)
    expect(landing?.text).toContain('document.forms[0].submit()')
    const chain = await follow(network, landing?.url ?? '', { method: 'POST', body: 'password=b' })
    expect(hostsOf(chain)).toEqual(['app.example', 'sso.example', 'app.example', 'app.example'])
    expect(queryOf(chain[2])).toMatchObject({ gclid: GCLID, code: LOGIN_SECRETS.code })
  })
})

describe('the record', () => {
  it('keeps a request as it was sent', async () => {
    const before = Date.now()
    await ask(network, 'http://shop.example/landing?a=%7e{b}&c=%', {
      method: 'POST',
      headers: { 'X-Test': 'One' },
      body: 'naïve',
    })
    const [request] = network.received['shop.example']
    expect(request).toMatchObject({
      host: 'shop.example',
      method: 'POST',
      url: 'http://shop.example/landing?a=%7e{b}&c=%',
      rawUrl: '/landing?a=%7e{b}&c=%',
      headers: { 'x-test': 'One' },
      body: 'naïve',
    })
    expect(request?.rawHeaders.join(': ')).toContain('X-Test: One')
    expect(request?.at).toBeGreaterThanOrEqual(before)
  })

  it('keeps what was meant for a name that nobody stands for', async () => {
    await expect(ask(network, 'http://telemetry.example/collect')).rejects.toThrow('ECONNRESET')
    expect(network.received.elsewhere.map(({ url }) => url)).toEqual(['http://telemetry.example/collect'])
  })

  it('takes a link of 60 kB', async () => {
    const url = `http://shop.example/landing?long=${'x'.repeat(60_000)}`
    expect((await ask(network, url)).status).toBe(200)
    expect(network.received['shop.example'][0]?.url).toBe(url)
  })

  it('tells of a request when it arrives, and of one that has', async () => {
    const arrival = network.waitForRequest(({ rawUrl }) => rawUrl === '/thanks')
    await ask(network, 'https://shop.example/landing')
    await ask(network, 'https://shop.example/thanks')
    expect(await arrival).toBe(network.received['shop.example'][1])
    expect(await network.waitForRequest(({ rawUrl }) => rawUrl === '/landing')).toBe(
      network.received['shop.example'][0],
    )
  })

  it('says what came instead of an awaited request', async () => {
    await ask(network, 'https://shop.example/landing')
    await expect(network.waitForRequest(() => false, 1)).rejects.toThrow('GET https://shop.example/landing')
  })

  it('is forgotten on reset, with what the tracker counted', async () => {
    const { conversions } = network.tracker
    const received = network.received['go.trk.example']
    await ask(network, `https://go.trk.example/postback?clickid=${await mintClick()}`)
    expect([received.length, conversions.length, network.tracker.clicks.size]).toEqual([2, 1, 1])
    network.reset()
    expect([received.length, conversions.length, network.tracker.clicks.size]).toEqual([0, 0, 0])
    await expect(network.waitForRequest(() => true, 1)).rejects.toThrow('No such request')
  })
})

describe('closing', () => {
  it('ends what still hangs: requests, connections without one, and whoever waits', async () => {
    const own = await startNetwork()
    own.graph.next({ hang: true })
    const hanging = [
      'http://go.trk.example/slow?ms=600000',
      'https://go.trk.example/slow?ms=600000',
      'https://graph.facebook.com/v25.0/1/events',
    ]
    const answers = hanging.map((url) => ask(own, url, { method: 'POST' }))
    const arrivals = hanging.map((url) => own.waitForRequest((request) => request.url === url))
    const silent = connect(own.httpsPort, '127.0.0.1')
    await Promise.all([...arrivals, once(silent, 'connect')])

    const ended = Promise.allSettled([...answers, own.waitForRequest(() => false), once(silent, 'close')])
    await own.close()
    const rejected = Array(4).fill('rejected')
    expect((await ended).map(({ status }) => status)).toEqual([...rejected, 'fulfilled'])
    await expect(ask(own, 'http://ads.example/')).rejects.toThrow('ECONNREFUSED')
  })

  it('leaves no handle that keeps the process alive', async () => {
    const script = fileURLToPath(new URL('start-and-close.ts', import.meta.url))
    const { stdout } = await run(process.execPath, ['--import', 'tsx', script], { timeout: 15_000 })
    expect(stdout).toBe('closed\n')
  }, 20_000)
})
