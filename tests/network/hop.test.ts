import { createHash, X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { connect as connectTls } from 'node:tls'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ask, follow } from './client'
import { startNetwork, type TestNetwork } from './network'
import { hopUrl, landing, unseenChain, via } from './route'

let network: TestNetwork

beforeAll(async () => {
  network = await startNetwork()
})

beforeEach(() => network.reset())

afterAll(() => network.close())

/** What breaks out of an attribute, a script, a style of quoting, or a header line that is not read as UTF-8. */
const HOSTILE = `https://hop2.example/landing?a="'&b=</script><script>alert(1)</script>&c=%zz%ff&d=ü€`

/** The page's text with its character references resolved. */
function unescaped(html: string): string {
  return html.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
}

describe('a route', () => {
  it('reads from its first hop to its landing page', async () => {
    const destination = landing({ gclid: 'a b', n: 1 })
    const url = via('302', via('307', destination, { host: 'hop2.example', scheme: 'http' }), { sub1: 'x' })
    const chain = await follow(network, url)
    expect(chain.map((answer) => answer.url)).toEqual([
      url,
      `http://hop2.example/307?to=${encodeURIComponent(destination)}`,
      'https://hop6.example/landing?gclid=a%20b&n=1',
    ])
    expect(url).toMatch(/^https:\/\/hop1\.example\/302\?sub1=x&to=http/)
  })
})

describe('a chain that nobody can read ahead', () => {
  it('leads over its hops, each with its own rest, to the landing page', async () => {
    const chain = await follow(network, unseenChain('?gclid=a%20b', '/c/x?n=1', '/offer#d=%zz'))
    expect(chain.map(({ url }) => url.replace(/[0-9a-f]{30,}/, '…'))).toEqual([
      'https://hop1.example/unseen/…?gclid=a%20b',
      'https://hop2.example/unseen/…/c/x?n=1',
      'https://hop6.example/landing/offer#d=%zz',
    ])
    expect(chain.map(({ status }) => status)).toEqual([302, 302, 200])
  })
})

describe('hops of the server', () => {
  it.each([
    ['301', 301, 'no-store'],
    ['302', 302, 'no-store'],
    ['303', 303, 'no-store'],
    ['307', 307, 'no-store'],
    ['308', 308, 'no-store'],
    ['app', 302, 'no-store'],
    ['slow', 302, 'no-store'],
    ['no-referrer', 302, 'no-store'],
    ['cached-301', 301, 'max-age=3600'],
  ] as const)('/%s sends the location byte for byte', async (how, status, cacheControl) => {
    const answer = await ask(network, via(how, HOSTILE), { method: 'POST', body: 'a=1' })
    expect([answer.status, answer.headers['cache-control']]).toEqual([status, cacheControl])
    expect(Buffer.from(answer.headers.location ?? '', 'latin1').toString()).toBe(HOSTILE)
  })

  it('/refresh says when and where to in a header', async () => {
    const answer = await ask(network, via('refresh', landing({ gclid: 'x' }), { after: 2 }))
    expect([answer.status, answer.headers.refresh]).toEqual([
      200,
      '2;url=https://hop6.example/landing?gclid=x',
    ])
  })

  it('answer at every name, in both schemes', async () => {
    for (const host of ['hop1.example', 'hop6.example', 'xn--bcher-kva.example', 'secure.example']) {
      for (const scheme of ['http', 'https'] as const) {
        const answer = await ask(network, landing({ host, scheme }))
        expect(answer.text).toContain(`<p class="host">${host}</p>`)
      }
    }
  })

  it('say what a URL lacks', async () => {
    const answer = await ask(network, hopUrl('302'))
    expect([answer.status, answer.text]).toEqual([500, expect.stringContaining('/302 needs ?to=')])
  })
})

describe('what came with the request', () => {
  it.each([
    'replace',
    'href',
    'anchor',
    'app-page',
    'open',
    'open-blank',
    'click-replace',
    'click-href',
  ] as const)('cannot end the script of /%s', async (how) => {
    const { text } = await ask(network, via(how, HOSTILE))
    const literal = /"(?:[^"\\]|\\.)*hop2(?:[^"\\]|\\.)*"/.exec(text)?.[0] ?? '""'
    expect(JSON.parse(literal)).toBe(HOSTILE)
    expect(text.match(/<\/script>/g)).toHaveLength(1)
  })

  it.each([
    ['meta', 'content="0;url=', {}],
    ['link', 'href="', { target: '"><b>', rel: 'noopener' }],
    ['frame-top', 'href="', {}],
    ['form', 'action="', { method: '"><b>', clickid: '"><b>' }],
  ] as const)('cannot end an attribute of /%s', async (how, before, parameters) => {
    const { text } = await ask(network, via(how, HOSTILE, parameters))
    expect(text).not.toMatch(/<b>|alert\(1\)<|c=%zz%ff">/)
    expect(unescaped(text)).toContain(`${before}${HOSTILE}"`)
  })

  it.each([
    ['tab-under', { to: 'x', under: '</script>' }],
    ['fragment', { set: '</script>' }],
    ['history', { to: '</script>' }],
    ['prerender', { to: '/</script>' }],
    ['frame', { src: '</script>"' }],
  ] as const)('cannot end anything of /%s', async (how, parameters) => {
    const { text } = await ask(network, hopUrl(how, parameters))
    const scripts = text.match(/<script/g) ?? []
    expect(text.match(/<\/script>/g) ?? []).toHaveLength(scripts.length)
  })
})

it('a location that no header can hold is answered with an error', async () => {
  const answer = await ask(network, via('302', '/landing?a=\r\nset-cookie: b=c'))
  expect([answer.status, answer.headers['set-cookie']]).toEqual([500, undefined])
})

describe('hops of the page', () => {
  it('run a script at once, or from the load event on', async () => {
    const [atOnce, later] = await Promise.all(
      [{}, { after: 250 }].map((options) => ask(network, via('replace', '/landing', options))),
    )
    expect(atOnce?.text).toContain('<script>location.replace("/landing")</script>')
    expect(later?.text).toMatch(/addEventListener\('load', .*location\.replace\("\/landing"\).* 250\)\)/)
  })

  it('/form carries every parameter that is not its own as a field', async () => {
    const { text } = await ask(
      network,
      via('form', '/landing', { method: 'post', clickid: 'c1', sub1: 's', after: 1 }),
    )
    const fields = [...text.matchAll(/name="(\w+)" value="(\w+)"/g)].map(([, name, value]) => [name, value])
    expect(text).toContain('<form method="post" action="/landing">')
    expect(fields).toEqual([
      ['clickid', 'c1'],
      ['sub1', 's'],
    ])
  })
})

describe('endings', () => {
  it.each([
    ['/status?code=503', 503, 'content-type', 'text/html; charset=utf-8'],
    ['/status', 404, 'content-type', 'text/html; charset=utf-8'],
    ['/204', 204, 'content-type', undefined],
    ['/download', 200, 'content-disposition', 'attachment; filename="offer.bin"'],
    ['/loop?n=4', 302, 'location', '/loop?n=5'],
    ['/image?n=3', 200, 'cache-control', 'no-store'],
    ['/hsts', 200, 'strict-transport-security', 'max-age=600'],
    ['/sw/worker.js', 200, 'content-type', 'text/javascript; charset=utf-8'],
    ['/landing/gclid-abc', 200, 'cache-control', undefined],
  ])('%s', async (path, status, header, value) => {
    const answer = await ask(network, `https://hop1.example${path}`)
    expect([answer.status, answer.headers[header]]).toEqual([status, value])
  })

  it('/reset breaks the connection off', async () => {
    await expect(ask(network, hopUrl('reset'))).rejects.toThrow('ECONNRESET')
  })

  it('/many-images has so many', async () => {
    const { text } = await ask(network, hopUrl('many-images', { count: 3 }))
    expect(text.match(/<img src="\/image\?n=\d"/g)).toHaveLength(3)
  })

  it('only bad-tls.example has a certificate whose key is not pinned', async () => {
    expect(await keyOf('hop1.example')).toBe(network.spki)
    expect(await keyOf('bad-tls.example')).not.toBe(network.spki)
  })
})

/** The SHA-256 of the public key that a host shows itself with. */
async function keyOf(servername: string): Promise<string> {
  const socket = connectTls({ port: network.httpsPort, servername, rejectUnauthorized: false })
  await once(socket, 'secureConnect')
  const { raw } = socket.getPeerCertificate()
  socket.destroy()
  const key = new X509Certificate(raw).publicKey.export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(key).digest('base64')
}
