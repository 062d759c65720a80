import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultIndex, findIdsInHop } from '@/lib/ids'
import { digestClick } from '@/lib/record/digest'
import { identifierValues } from '@/lib/record/keep'
import type { Click, Header } from '@/lib/schemas/click'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'

const MARKER = /digest~[0-9a-f]{10}/
const ANY_MARKER = new RegExp(MARKER, 'g')
const GCLID = 'EAIaIQobChMI8vGSqpCahgMVk5SDBx0pXQK1EAAYASAAEgLq7_D_BwE'
const none: ReadonlySet<string> = new Set()

function digest(click: Click, keep = none) {
  return digestClick(click, 'key of this click', keep)
}

function digestUrl(url: string, keep = none) {
  return digest(sampleClick({ hops: [sampleHop({ url })] }), keep).hops[0]?.url ?? ''
}

function digestHeader(name: string, value: string, keep = none) {
  const hop = sampleHop({ requestHeaders: [{ name, value }] })
  return digest(sampleClick({ hops: [hop] }), keep).hops[0]?.requestHeaders[0]?.value ?? ''
}

describe('URLs', () => {
  it.each([
    ['https://app.example/cb?code=S3cretValue', 'https://app.example/cb?code=#'],
    ['https://app.example/cb?a=1&STATE=S3cretValue&b=2', 'https://app.example/cb?a=1&STATE=#&b=2'],
    [
      'https://app.example/#access_token=S3cretValue&expires_in=60',
      'https://app.example/#access_token=#&expires_in=60',
    ],
    ['https://app.example/#/cb?id_token=S3cretValue', 'https://app.example/#/cb?id_token=#'],
    ['https://user:S3cretValue@app.example/a', 'https://#@app.example/a'],
    ['https://app.example/a;jsessionid=S3cretValue?x=1', 'https://app.example/a;jsessionid=#?x=1'],
    ['https://app.example/reset-password/S3cretValue0123456', 'https://app.example/reset-password/#'],
    ['https://app.example/?user[password]=S3cretValue', 'https://app.example/?user[password]=#'],
    ['https://app.example/?a=b?code=S3cretValue', 'https://app.example/?a=b?code=#'],
    ['https://app.example/?x=1&amp;code=S3cretValue', 'https://app.example/?x=1&amp;code=#'],
    ['/cb?code=S3cretValue', '/cb?code=#'],
    [
      'https://app.example/?go=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl',
      'https://app.example/?go=#',
    ],
    ['https://app.example/?who=ann%40corp.example', 'https://app.example/?who=#'],
    [
      'https://app.example/?x=1&{"password":"S3cret=Value"}',
      'https://app.example/?x=1&{"password":"#"=Value"}',
    ],
  ])('%s', (url, expected) => {
    expect(digestUrl(url).replace(MARKER, '#')).toBe(expected)
  })

  it.each([
    ['/wp-login.php?action=rp&key=S3cretValue&login=jane', '/wp-login.php?action=rp&key=#&login=#'],
    ['/my-account/lost-password/?key=S3cretValue&id=7', '/my-account/lost-password/?key=#&id=7'],
    ['/accounts/reset/MQ/c1ab2-0123456789abcdef0123456789abcdef/', '/accounts/reset/MQ/#/'],
    ['/password/reset/key/1-c1ab2-0123456789abcdef0123456789abcdef/', '/password/reset/key/#/'],
    ['/login/S3cretValue0123456', '/login/#'],
    ['/users/sign_in/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d?x=1', '/users/sign_in/#?x=1'],
    ['/magic-login/abcdefgh12345678.ijkl', '/magic-login/#'],
    ['/a?name=Jane+Doe&zip=01067&x=1', '/a?name=#&zip=#&x=1'],
    ['/a?zip_code=SW1A+1AA', '/a?zip_code=#'],
    ['/a?billing_first_name=Jane&lastName=Doe', '/a?billing_first_name=#&lastName=#'],
    ...['otp_code', 'login_code', 'confirmation_code', 'one_time_code', 'magic_link', 'fname', 'lname']
      .concat('firstname', 'lastname', 'name', 'login')
      .map((name) => [`/a?${name}=S3cretValue&x=1`, `/a?${name}=#&x=1`]),
  ])('%s: what mails and lead forms put into links', (url, expected) => {
    expect(digestUrl(`https://app.example${url}`).replaceAll(ANY_MARKER, '#')).toBe(
      `https://app.example${expected}`,
    )
  })

  it.each([
    '/click.php?key=0r5z2f7k5hr9qr7k8c0k&utm_campaign=summer-sale-2024',
    '/login/summer-sale-2024-landing-v2?login=success',
    '/auth/oauth2-callback-page.php?logins=3&login=1',
    '/reset/page/c1ab2-0123?zip=true&filename=x',
    '/offers/MQ/c1ab2-0123456789abcdef0123456789abcdef/',
    '/actions-handler/log/3/s2s-action?click-id=abc&name=make_purchase&revenue=1',
    '/?constructor=1&toString=2&__proto__=3',
  ])('%s stays as it is', (path) => {
    expect(digestUrl(`https://app.example${path}`)).toBe(`https://app.example${path}`)
  })

  it('reads nested URLs at any depth, and leaves the rest of them readable', () => {
    const inner = 'https://app.example/cb?x=1&code=S3cret Value'
    const twice = `https://a.example/?to=${encodeURIComponent(`https://b.example/?to=${encodeURIComponent(inner)}`)}`
    const stored = new URL(digestUrl(twice))
    const nested = new URL(new URL(stored.searchParams.get('to') ?? '').searchParams.get('to') ?? '')
    expect(nested.searchParams.get('code')).toMatch(MARKER)
    expect(nested.searchParams.get('x')).toBe('1')
  })

  it('reads URLs and JSON in base64', () => {
    const wrap = (text: string) => `https://a.example/r/${Buffer.from(text).toString('base64url')}`
    const unwrap = (url: string) => Buffer.from(url.split('/').at(-1) ?? '', 'base64url').toString()
    expect(unwrap(digestUrl(wrap('https://app.example/?sub=7&token=S3cretValue')))).toMatch(
      /^https:\/\/app.example\/\?sub=7&token=digest~[0-9a-f]{10}$/,
    )
    expect(unwrap(digestUrl(wrap('{"a": 1, "id_token": "S3cretValue"}')))).toMatch(
      /^\{"a": 1, "id_token": "digest~[0-9a-f]{10}"\}$/,
    )
  })

  it('keeps a URL without secrets byte for byte', () => {
    const url = 'https://a.example/%zz/b%2fc?u=https%3a%2f%2fb.example%2f%3fq%3d1+2&gclid=x&&=&e#top%20'
    expect(digestUrl(url)).toBe(url)
  })

  it('still parses as a URL', () => {
    const url = digestUrl('https://user:pw@app.example/cb?state=a%20b&code=%C3%BC')
    expect([...new URL(url).searchParams.values()].every((value) => MARKER.test(value))).toBe(true)
  })
})

describe('headers', () => {
  it.each([
    ['Authorization', 'Bearer S3cretValue', 'Bearer #'],
    ['Proxy-Authorization', 'Basic dXNlcjpwYXNz', 'Basic #'],
    ['X-Api-Key', 'S3cretValue', '#'],
    ['X-CSRF-Token', 'S3cretValue', '#'],
    ['X-CSRFToken', 'S3cretValue', '#'],
    ['X-XSRF', 'S3cretValue', '#'],
    ['Cf-Access-Jwt-Assertion', 'S3cretValue', '#'],
    ['X-Amzn-Oidc-Identity', 'S3cretValue', '#'],
    ['X-Amzn-Oidc-Data', 'S3cretValue', '#'],
    ['Set-Cookie2', 'a="S3cretValue"; Path=/, b=S3cretValue; Version=1', '#'],
    ['Cookie', 'a=S3cretValue', 'a=#'],
    ['Cookie', 'S3cretValue', '#'],
    ['Set-Cookie', 'sid="S3=cret"; Path=/a; HttpOnly; Max-Age=60', 'sid=#; Path=/a; HttpOnly; Max-Age=60'],
    ['Location', '/cb?code=S3cret Value&x=1', '/cb?code=#&x=1'],
    ['Referer', 'https://app.example/?reset_token=S3cretValue', 'https://app.example/?reset_token=#'],
    ['Refresh', "0; url='https://app.example/?code=S3cretValue", "0; url='https://app.example/?code=#"],
    [
      'Link',
      '<https://app.example/?token=S3cretValue>; rel=next',
      '<https://app.example/?token=#>; rel=next',
    ],
    ['X-Debug', '{"session":{"token":"S3cretValue"}}', '{"session":{"token":"#"}}'],
  ])('%s: %s', (name, value, expected) => {
    expect(digestHeader(name, value).replace(MARKER, '#')).toBe(expected)
  })

  it('reads every cookie of several headers that Firefox reports as one', () => {
    expect(digestHeader('Set-Cookie', 'a=S3cretValue; Secure\nb=S3cretValue').split('\n')).toEqual([
      expect.stringMatching(/^a=digest~\w{10}; Secure$/),
      expect.stringMatching(/^b=digest~\w{10}$/),
    ])
  })

  it('leaves other headers alone', () => {
    const security = "default-src 'self' https://cdn.example; report-uri /csp?x=1"
    expect(digestHeader('Content-Security-Policy', security)).toBe(security)
    expect(digestHeader('constructor', 'x')).toBe('x')
    expect(digestHeader('X-Amzn-Trace-Id', 'Root=1-67891233-abcdef012345678912345678')).toBe(
      'Root=1-67891233-abcdef012345678912345678',
    )
  })
})

describe('names of form fields', () => {
  const digestName = (name: string, keep = none) =>
    digest(sampleClick({ hops: [sampleHop({ fields: [{ name, value: '' }] })] }), keep).hops[0]?.fields?.[0]
      ?.name

  it.each([
    [
      '{"user": {"password":"S3cretValue"}, "n": 17, "gclid":"kept-Id1"}',
      /^\{"user": \{"password":"#"\}, "n": "#", "gclid":"kept-Id1"\}$/,
    ],
    ['{"password":"S3cretVal', /^\{"password":"#"$/],
    ['b","password":"S3cretValue"}', /^#$/],
    ['<password>S3cretValue</password>', /^#$/],
    ['a=1&b=S3cretValue', /^#$/],
    ['ann@corp.example', /^#$/],
  ])('%s, a body that the browser took for a name', (name, expected) => {
    expect(digestName(name, new Set(['kept-Id1']))?.replaceAll(ANY_MARKER, '#')).toMatch(expected)
  })

  it.each([
    'email',
    'user[first_name]',
    'Straße, Hausnummer',
    'g-recaptcha-response',
    'a:b.c/d',
    '[0].city',
    'input_1.3',
  ])('%s stays as it is', (name) => {
    expect(digestName(name)).toBe(name)
  })
})

describe('sameness', () => {
  it('gives the same value the same marker in every place and encoding, under one key only', () => {
    const click = sampleClick({
      source: { url: 'https://app.example/?code=a%20b-S3cretValue' },
      hops: [
        sampleHop({
          fields: [{ name: 'anything', value: 'a b-S3cretValue' }],
          requestHeaders: [{ name: 'Cookie', value: 'c=a%20b-S3cretValue' }],
        }),
      ],
    })
    const markersOf = (stored: Click) => new Set(JSON.stringify(stored).match(ANY_MARKER))
    const markers = markersOf(digest(click))
    expect(markers.size).toBe(1)
    expect(markersOf(digestClick(click, 'another key', none))).not.toEqual(markers)
  })

  it('hides a secret wherever it is repeated without a name', () => {
    const click = sampleClick({
      hops: [
        sampleHop({
          method: 'POST',
          fields: [
            { name: 'who', value: 'ann@corp.example' },
            { name: 'p', value: 'hunter2!hunter2' },
          ],
        }),
        sampleHop({
          url: 'https://app.example/hello/hunter2%21hunter2/x',
          responseHeaders: [{ name: 'X-Hello', value: 'signed in with hunter2!hunter2' }],
        }),
      ],
    })
    expect(JSON.stringify(digest(click))).not.toMatch(/hunter2/)
  })
})

describe('identifiers', () => {
  it('stay readable under any name', () => {
    const keep = new Set([GCLID, '7'])
    const url = `https://app.example/?state=${GCLID}&code=7`
    expect(digestUrl(url, keep)).toBe(url)
    expect(digestHeader('Cookie', `a=${GCLID}; b=7`, keep)).toBe(`a=${GCLID}; b=7`)
  })

  it.each([`GCL.1700000000.${GCLID}`, `fb.1.1700000000000.${GCLID}`, `1.${GCLID}`, `_uet${GCLID}`])(
    'stay readable inside a cookie with the prefix of its vendor: %s',
    (value) => {
      expect(digestHeader('Cookie', `c=${value}`, new Set([GCLID]))).toBe(`c=${value}`)
    },
  )

  it('stay readable inside a cookie whose rest is a secret', () => {
    const value = digestHeader('Cookie', `c=S3cretValue.${GCLID}|S3cretTail`, new Set([GCLID]))
    expect(value).toMatch(new RegExp(`^c=digest~\\w{10}\\.${GCLID}\\|digest~\\w{10}$`))
  })

  it('are found in the stored click as in the live one', () => {
    const fbclid = 'IwAR0k3yWqVfYQ1mZrX7cTnB8dLhPsJgE2uKoA5iN9xM4tCvRwUbHzGySlDfQeI'
    const click = sampleClick({
      hops: [
        sampleHop({
          url: `https://net.example/?gclid=${GCLID}&to=${encodeURIComponent(`https://shop.example/?fbclid=${fbclid}&token=S3cretValue`)}`,
          requestHeaders: [
            {
              name: 'Cookie',
              value: `_gcl_aw=GCL.1700000000.${GCLID}; _fbc=fb.1.1700000000000.${fbclid}; s=S3cretValue`,
            },
          ],
        }),
      ],
    })
    const stored = digest(click, identifierValues(click, defaultIndex))
    const found = stored.hops.flatMap((hop) => findIdsInHop(hop, defaultIndex))
    expect(JSON.stringify(stored)).not.toContain('S3cretValue')
    expect(found.map(({ name }) => name)).toEqual(['gclid', 'fbclid', '_gcl_aw', '_fbc'])
    expect(found).toEqual(click.hops.flatMap((hop) => findIdsInHop(hop, defaultIndex)))
  })

  it.each([
    ['gmail.com', 'jane.doe@gmail.com'],
    ['partner.com', 'info@partner.com'],
    ['newsletter', 'newsletter@corp.example'],
    ['jane.doe17', 'jane.doe17@corp.example'],
    ['x/jane.doe17', 'x/jane.doe17@corp.example'],
  ])('%s does not keep a part of %s readable', (kept, text) => {
    const url = `https://a.example/?gclid=${GCLID}&utm_source=${kept}&u=${text}`
    const stored = digestUrl(url, new Set([GCLID, kept]))
    expect(stored.replace(MARKER, '#').replace('=x/#', '=#')).toBe(
      `https://a.example/?gclid=${GCLID}&utm_source=${kept}&u=#`,
    )
    expect(digestHeader('Cookie', `c=${text}`, new Set([kept])).replace('x/', '')).toMatch(
      /^c=digest~\w{10}$/,
    )
  })

  it('stay readable around a secret and an address that are parts of them', () => {
    const keep = new Set(['click-S3cretValue-17', 'ann@corp.example', 'sub|bob@corp.example'])
    const url = 'https://a.example/?c=click-S3cretValue-17&s=ann@corp.example&t=sub|bob@corp.example'
    const link = { url: `${url}&token=S3cretValue` }
    const hop = digest(sampleClick({ hops: [sampleHop(link)] }), keep).hops[0]
    expect(hop?.url).toMatch(/&token=digest~\w{10}$/)
    expect(hop?.url.startsWith(url)).toBe(true)
  })

  it('do not keep what is around them readable where it is repeated', () => {
    const hop = sampleHop({
      requestHeaders: [
        { name: 'Cookie', value: `c=S3cretValue.${GCLID}` },
        { name: 'X-Seen', value: `${GCLID} S3cretValue` },
      ],
    })
    const stored = digest(sampleClick({ hops: [hop] }), new Set([GCLID])).hops[0]?.requestHeaders[1]?.value
    expect(stored).toMatch(new RegExp(`^${GCLID} digest~\\w{10}$`))
  })

  it('that are words or sites do not tear a password apart', () => {
    expect(digestHeader('Cookie', 'c=newsletter2024', new Set(['newsletter']))).toMatch(/^c=digest~\w{10}$/)
  })

  it('do not tear other values apart when they are short', () => {
    expect(digestHeader('Cookie', 'c=S3cret1Value', new Set(['1']))).toMatch(/^c=digest~\w{10}$/)
  })
})

const places: Record<string, (secret: string) => Partial<Click>> = {
  'a login parameter': (value) => inHop({ url: `https://idp.example/cb?x=1&code=${value}&y=2` }),
  'a fragment': (value) => inHop({ url: `https://idp.example/cb#id_token=${value}&y=2` }),
  'the user of a URL': (value) => inHop({ url: `https://me:${value}@idp.example/` }),
  'a nested URL': (value) =>
    inHop({
      url: `https://idp.example/?to=${encodeURIComponent(`https://a.example/?to=${encodeURIComponent(`/cb?password=${value}`)}`)}`,
    }),
  'a nested URL in base64': (value) =>
    inHop({
      url: `https://idp.example/?to=${encodeURIComponent(btoa(`https://a.example/?token=${value}`))}`,
    }),
  'nested JSON': (value) =>
    inHop({ url: `https://idp.example/?d=${encodeURIComponent(`{"jwt":"${value}"}`)}` }),
  'a form field': (value) => inHop({ fields: [{ name: 'x', value }] }),
  'a form whose name is JSON': (value) =>
    inHop({ fields: [{ name: `{"a":"${value}","b":["x${value}`, value: '' }] }),
  'a form field that holds base64': (value) => inHop({ fields: [{ name: 'x', value: btoa(`a:${value}`) }] }),
  Authorization: (value) => inHop({ requestHeaders: header('Authorization', `Bearer ${value}`) }),
  'Basic authorization': (value) =>
    inHop({ requestHeaders: header('authorization', `Basic ${btoa(`me:${value}`)}`) }),
  'a cookie that is sent': (value) => inHop({ requestHeaders: header('cookie', `a=1; b=${value}; c=2`) }),
  'a cookie that is set': (value) => inHop({ responseHeaders: header('set-cookie', `a=${value}; Path=/`) }),
  Location: (value) => inHop({ responseHeaders: header('Location', `cb?SAMLResponse=${value}`) }),
  Refresh: (value) => inHop({ responseHeaders: header('refresh', `3;URL=/cb?ticket=${value}`) }),
  'the source': (value) => ({ source: { url: `https://idp.example/?nonce=${value}` } }),
  'a landing cookie': (value) => ({ landing: { ...landing, cookies: [{ name: 'a', value, at: 1 }] } }),
  'a pixel': (value) => ({
    landing: {
      ...landing,
      pixels: [
        { url: `https://p.example/?dl=${encodeURIComponent(`https://a.example/?otp=${value}`)}`, at: 1 },
      ],
    },
  }),
  'a script call': (value) => ({
    landing: { ...landing, scriptCalls: [{ url: `https://p.example/?session_id=${value}`, at: 1 }] },
  }),
}
const landing = { cookies: [], scriptCalls: [], pixels: [] }
const inHop = (hop: Parameters<typeof sampleHop>[0]) => ({ hops: [sampleHop(hop)] })
const header = (name: string, value: string): Header[] => [{ name, value }]

describe('whatever comes', () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9]{6,10}[0-9][A-Za-z]{5,12}$/)
  it.each(Object.entries(places))('no secret is left in %s', (_, place) => {
    fc.assert(
      fc.property(secret, (value) => {
        const text = JSON.stringify(digest(sampleClick(place(value))))
        expect(everyReading(text)).not.toContain(value)
      }),
      { numRuns: 30 },
    )
  })

  const piece = fc.oneof(
    fc.constantFrom(
      '?',
      '&',
      '=',
      '#',
      '/',
      ';',
      '%',
      '%25',
      '%3D',
      '@',
      '://',
      '{"',
      '":"',
      '"}',
      '[',
      ' ',
      '+',
      '.',
    ),
    fc.constantFrom(
      'code',
      'token',
      'https',
      'email',
      'user_data',
      GCLID,
      'reset',
      'ann@corp.co',
      'corp.co',
      'kept-Id1',
      'digest~3fa91c20e7',
      'YTpiQGMuZGU/',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  )
  const anyText = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(''))

  it('is taken without an error, and digesting again changes nothing', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (url, value, cookie) => {
        const click = sampleClick({
          source: { url, linkText: value },
          hops: [
            sampleHop({
              url,
              fields: [{ name: value, value: url }],
              requestHeaders: [...header('Cookie', cookie), ...header('Authorization', value)],
              responseHeaders: [
                ...header('Set-Cookie', cookie),
                ...header('Location', url),
                ...header('X', value),
              ],
            }),
          ],
        })
        const keep = new Set([GCLID, 'corp.co', 'kept-Id1'])
        const once = digest(click, keep)
        expect(digest(once, keep)).toEqual(once)
      }),
      { numRuns: 500 },
    )
  })

  it('does not take long for long texts', () => {
    const long = sampleClick({
      hops: [
        '%25',
        '=',
        '?a=',
        '/',
        'a',
        '{"',
        '//',
        'eyJ',
        '1.',
        'a@',
        '&',
        '&name=',
        '::',
        '/#',
        '#/',
        '?',
        '\\"',
      ].map((text) => sampleHop({ url: `https://a.example/${text.repeat(60_000 / text.length)}` })),
    })
    expect(digest(long).hops).toHaveLength(long.hops.length)
  }, 10_000)

  function everyReading(text: string): string {
    const base64 = text.match(/[A-Za-z0-9+/_-]{8,}={0,2}/g) ?? []
    const decoded = base64.map((part) => Buffer.from(part, 'base64').toString())
    return [text, ...decoded].join('\n')
  }
})

describe('the cookies of a landing page', () => {
  const OTHER = 'Cj0KCQiA6Y7KBhCkARIsAOxhqtMq1b3WnTzE8rUoPlKcVdSgHjYiXmNfQaBtRwLpZuGeDk2sCvJhF4aAqT9EALw_wcB'
  const stored = (name: string, value: string) => {
    const hops = [sampleHop({ url: `https://shop.example/?gclid=${GCLID}` })]
    const click = sampleClick({
      hops,
      landing: { ...landing, cookies: [{ name, value, at: 1 }], shownAt: 1 },
    })
    return digest(click, identifierValues(click, defaultIndex)).landing.cookies[0]?.value ?? ''
  }

  it.each([
    ['_gcl_aw', `GCL.1700000000.${GCLID}`],
    ['_gcl_aw', `GCL.1700000000.${OTHER}`],
    ['click', GCLID],
  ])('keep an identifier readable: %s=%s', (name, value) => {
    expect(stored(name, value)).toBe(value)
  })

  it('hide what is beside it', () => {
    const value = stored('lead', `who:ann.smith.42|click:${GCLID}`)
    expect(value).toContain(GCLID)
    expect(value).not.toContain('ann.smith')
  })

  it('hide all of one that holds no identifier', () => {
    expect(stored('AwinCookie', 'S3cretValueOfSomething')).toMatch(/^digest~[0-9a-f]{10}$/)
  })

  it('stay with when they were there, and the landing with its times', () => {
    const cookies = [{ name: '_gcl_aw', value: `GCL.1700000000.${GCLID}`, at: 5, httpOnly: true, goneAt: 9 }]
    const times = { shownAt: 4, leftAt: 10, readFrom: 5, readUntil: 9 }
    const click = sampleClick({
      hops: [sampleHop({ url: `https://shop.example/?gclid=${GCLID}` })],
      landing: { ...landing, cookies, ...times },
    })
    expect(digest(click, identifierValues(click, defaultIndex)).landing).toEqual(click.landing)
  })
})
