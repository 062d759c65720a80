import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportJson, redactableKinds } from '@/lib/evidence/export-json'
import { redactExport } from '@/lib/evidence/redact'
import { defaultIndex } from '@/lib/ids'
import { digestClick } from '@/lib/record/digest'
import type { Click } from '@/lib/schemas/click'
import type { ExportFile } from '@/lib/schemas/export'
import type { Run } from '@/lib/schemas/run'
import { toText } from '@/tests/fixtures/export-text'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'
import { sampleRun } from '@/tests/fixtures/sample-run'
import { plantedAnswer as answer, anyPlace, planted, plantedRequest as request, survivors } from './planted'

const GCLID = 'EAIaIQobChMI8vGSqpCahgMVk5SDBx0pXQK1EAAYASAAEgLq7_D_BwE'
const HASH = 'b4c9a289323b21a01c3e940f150eb9b8c542587f1abfd8f0e1cc1ffc5e475514'

function redacted(parts: { clicks?: Click[]; runs?: Run[] }, redact = redactableKinds): ExportFile {
  return exportJson({
    clicks: [],
    runs: [],
    extensionVersion: '0.1.0',
    now: 1_700_000_200_000,
    redact,
    ...parts,
    index: defaultIndex,
  })
}

function redactedUrl(url: string) {
  return redacted({ clicks: [sampleClick({ hops: [sampleHop({ url })] })] }).clicks[0]?.hops[0]?.url
}

function redactedBody(body: string) {
  const run = sampleRun({
    request: { method: 'POST', url: 'https://graph.example/events', headers: [], body },
  })
  return redacted({ runs: [run] }).runs[0]?.request.body
}

it('a script’s call keeps the click’s ID and loses what is personal', () => {
  const url = 'https://rt.example/view?clickid=68014b7cc7e026ba790a4abd&referrer=&email=ann%40corp.example'
  const landing = { cookies: [], pixels: [], scriptCalls: [{ url, at: 1, method: 'GET', status: 200 }] }
  const [click] = redacted({ clicks: [sampleClick({ landing })] }).clicks
  expect(click?.landing.scriptCalls).toEqual([
    { url: url.replace('ann%40corp.example', '‹redacted A›'), at: 1, method: 'GET', status: 200 },
  ])
})

describe('what is replaced', () => {
  it.each([
    ['https://a.example/u/ann@corp.example/x', 'https://a.example/u/‹redacted A›/x'],
    [
      'https://a.example/?q=ann%40corp.example&p=ann@corp.example',
      'https://a.example/?q=‹redacted A›&p=‹redacted A›',
    ],
    [
      'https://a.example/?to=%2Fx%3Fq%3Dann%2540corp.example',
      'https://a.example/?to=%2Fx%3Fq%3D‹redacted A›',
    ],
    ['https://a.example/?q=%2B49+170+1234567&b=1', 'https://a.example/?q=‹redacted A›&b=1'],
    ['https://a.example/?x=+4917012345678', 'https://a.example/?x=‹redacted A›'],
    ['https://a.example/?phone=0170+1234567', 'https://a.example/?phone=‹redacted A›'],
    ['https://a.example/(555) 123-4567', 'https://a.example/‹redacted A›'],
    ['https://203.0.113.7:8443/from/198.51.100.1', 'https://‹redacted A›:8443/from/‹redacted B›'],
    ['https://[2001:db8::7]/?ip=2001%3Adb8%3A%3A7', 'https://[‹redacted A›]/?ip=‹redacted A›'],
    [
      'https://trk.example/pb?key=0123456789abcdef0123&cid=1',
      'https://trk.example/pb?key=‹redacted A›&cid=1',
    ],
    ['https://a.example/?first_name=Ann&city=Bonn', 'https://a.example/?first_name=‹redacted A›&city=Bonn'],
  ])('%s', (url, expected) => {
    expect(redactedUrl(url)).toBe(expected)
  })

  it.each([
    'https://a.example/v1.2.3.400/x?version=126.0.6478.127&t=12:34:56&n=4917012345678',
    `https://a.example/?gclid=${GCLID}&state=${GCLID}`,
    'https://a.example/?key=short&hash=&mobile=1&email=0',
    'https://trc.example/s2s-action?click-id=abc&name=make_purchase&revenue=1',
  ])('and what is not: %s', (url) => {
    expect(redactedUrl(url)).toBe(url)
  })

  it('the version of a browser is no address, in a header as little', () => {
    const { environment } = sampleClick()
    const header = { name: 'User-Agent', value: environment.userAgent }
    const click = sampleClick({ hops: [sampleHop({ requestHeaders: [header] })] })
    const file = redacted({ clicks: [click] })
    expect(file.clicks).toEqual([click])
    const forwarded = { name: 'X-Seen', value: 'Chrome/156.0.0.0 from Proxy/203.0.113.7' }
    expect(
      redacted({ clicks: [sampleClick({ hops: [sampleHop({ requestHeaders: [forwarded] })] })] }).clicks[0]
        ?.hops[0]?.requestHeaders[0]?.value,
    ).toBe('Chrome/156.0.0.0 from Proxy/‹redacted A›')
  })

  it("customers' data in the event of a conversions API, and nothing else of it", () => {
    const body = `{"data":[{"event_id":12345678901234567890,"event_name":"Purchase","user_data":{"em":["${HASH}"],"ct":"bonn","fbc":"fb.1.1700000000000.abc","client_ip_address":"203.0.113.7"}}]}`
    expect(redactedBody(body)).toBe(
      '{"data":[{"event_id":12345678901234567890,"event_name":"Purchase","user_data":{"em":["‹redacted A›"],"ct":"‹redacted B›","fbc":"fb.1.1700000000000.abc","client_ip_address":"‹redacted C›"}}]}',
    )
  })

  it('also in a form, and in JSON that breaks off', () => {
    expect(redactedBody(`user_data[em]=${HASH}&event=Purchase`)).toBe(
      'user_data[em]=‹redacted A›&event=Purchase',
    )
    expect(redactedBody('{"a":1,"access_token":"S3cretValue","b":[{"password":"hun')).toBe(
      '{"a":1,"access_token":"‹redacted A›","b":[{"password":"‹redacted B›"',
    )
  })

  it('bytes that hold something sensitive are left out', () => {
    const bodyOf = (text: string) => ({
      text,
      base64: btoa(`\xff${text}`),
      bytes: text.length,
      truncated: false,
    })
    const runs = ['mail ann@corp.example', 'GIF89a'].map((text, index) =>
      sampleRun({
        id: `run-${index}`,
        answer: { status: 200, statusLine: 'HTTP/1.1 200', headers: [], body: bodyOf(text) },
      }),
    )
    const bodies = redacted({ runs }).runs.map(({ answer }) => answer?.body)
    expect(bodies[0]).toEqual({ text: 'mail ‹redacted A›', bytes: 21, truncated: false })
    expect(bodies[1]).toEqual(bodyOf('GIF89a'))
  })

  it.each([
    ['‹secret›', redactableKinds],
    ['‹secret›', []],
    ['‹redacted A›', redactableKinds],
  ])('bytes of a text with %s are left out, redacting %j', (marker, kinds) => {
    const text = `\ufffd ${marker} is wrong`
    const body = { text, base64: btoa('\xff S3cretValue is wrong'), bytes: 22, truncated: false }
    const run = sampleRun({ answer: { status: 200, statusLine: 'HTTP/1.1 200', headers: [], body } })
    const file = redacted({ runs: [run] }, kinds)
    expect(file.runs[0]?.answer?.body).toEqual({ text, bytes: 22, truncated: false })
  })

  it('nothing but secrets when no kind is asked for', () => {
    const body = { text: '\ufffd', base64: btoa('\xff ann@corp.example'), bytes: 18, truncated: false }
    const runs = [sampleRun({ answer: { status: 200, statusLine: 'HTTP/1.1 200', headers: [], body } })]
    const url = 'https://a:b@a.example/%zz?token=a%20b&q=ann%40corp.example'
    const file = redacted({ clicks: [sampleClick({ hops: [sampleHop({ url })] })], runs }, [])
    expect(file.runs).toEqual(runs)
    expect(file.clicks[0]?.hops[0]?.url).toBe(
      'https://‹redacted A›@a.example/%zz?token=‹redacted B›&q=ann%40corp.example',
    )
  })

  it('macros of a template stay', () => {
    const run = sampleRun({
      template: 'https://trk.example/pb?token={token}&email={email}&password=S3cretValue',
    })
    expect(redacted({ runs: [run] }).runs[0]?.template).toBe(
      'https://trk.example/pb?token={token}&email={email}&password=‹redacted A›',
    )
  })

  it('an identifier of an earlier click stays in a test that was filled from the journey, and only there', () => {
    const value = 'a1b2c3d4e5f60718'
    const clicks = [
      sampleClick({ id: 'first', hops: [sampleHop({ url: `https://go.example/?clickid=${value}` })] }),
      sampleClick({ id: 'last', hops: [sampleHop({ url: 'https://shop.example/' })] }),
    ]
    const url = `https://trk.example/pb?token=${value}`
    const run = sampleRun({ clickId: 'last', request: { method: 'GET', url, headers: [] } })
    const sent = (runs: Run[]) => redacted({ clicks, runs }).runs[0]?.request.url
    expect(sent([{ ...run, journey: ['first', 'last'] }])).toBe(url)
    expect(sent([run])).toBe('https://trk.example/pb?token=‹redacted A›')
  })

  it('only secrets and the kinds that were asked for, and the file says which', () => {
    const click = sampleClick({
      hops: [
        sampleHop({
          ip: '203.0.113.7',
          requestHeaders: [
            { name: 'Cookie', value: 'who=ann@corp.example' },
            { name: 'Authorization', value: 'Bearer S3cretValue' },
          ],
        }),
      ],
    })
    const file = redacted({ clicks: [click] }, ['ip', 'email'])
    expect(file.redacted).toEqual(['secret', 'email', 'ip'])
    expect(file.clicks[0]?.hops[0]).toMatchObject({
      ip: '‹redacted A›',
      requestHeaders: [{ value: 'who=‹redacted B›' }, { value: 'Bearer ‹redacted C›' }],
    })
    expect(redacted({ clicks: [click] }, []).clicks[0]?.hops[0]).toMatchObject({
      ip: '203.0.113.7',
      requestHeaders: [{ value: 'who=ann@corp.example' }, { value: 'Bearer ‹redacted A›' }],
    })
  })

  it('an e-mail address, though it stands in a sub-ID', () => {
    expect(redactedUrl('https://a.example/?sub1=ann%40corp.example')).toBe(
      'https://a.example/?sub1=‹redacted A›',
    )
    expect(redactedUrl('https://a.example/?sub1=c7|ann%40corp.example')).toBe(
      'https://a.example/?sub1=c7%7C‹redacted A›',
    )
  })

  it('an e-mail address of which a campaign is a part', () => {
    expect(redactedUrl(`https://a.example/?gclid=${GCLID}&utm_source=gmail.com&u=jane.doe@gmail.com`)).toBe(
      `https://a.example/?gclid=${GCLID}&utm_source=gmail.com&u=‹redacted A›`,
    )
  })
})

describe('sameness', () => {
  it('one value has one letter through clicks, runs, encodings and places', () => {
    const file = redacted({
      clicks: [
        sampleClick({ id: 'one', hops: [sampleHop({ url: 'https://a.example/?token=S3cret%2FValue' })] }),
        sampleClick({
          id: 'two',
          note: 'asked bob@corp.example',
          hops: [
            sampleHop({ requestHeaders: [{ name: 'Cookie', value: 'a=S3cret/Value; b=other-S3cret' }] }),
          ],
        }),
      ],
      runs: [
        sampleRun({
          clickId: 'two',
          request: { method: 'GET', url: 'https://trk.example/pb/other-S3cret', headers: [] },
          answer: {
            status: 400,
            statusLine: 'HTTP/1.1 400',
            headers: [{ name: 'X-Contact', value: 'bob@corp.example' }],
            body: { text: '<p>other-S3cret is wrong</p>', bytes: 27, truncated: false },
          },
        }),
      ],
    })
    expect(toText(file).match(/‹redacted [A-Z]+›/g)).toEqual(
      ['A', 'A', 'B', 'C', 'B', 'C', 'B'].map((letter) => `‹redacted ${letter}›`),
    )
  })

  it('it has the same letter in redirects that were followed and in the plan of an experiment', () => {
    const answer = {
      status: 302,
      statusLine: 'HTTP/1.1 302',
      headers: [],
      body: { text: '', bytes: 0, truncated: false },
      redirectTo: 'https://trk.example/next?token=S3cret-Value',
    }
    const run = sampleRun({
      request: { method: 'GET', url: 'https://trk.example/pb?token=S3cret-Value', headers: [] },
      answer,
      followed: [
        {
          request: { method: 'GET', url: 'https://trk.example/next?token=S3cret-Value', headers: [] },
          answer,
        },
      ],
      experiment: { id: 'x', title: 'Token', plan: [{ label: 'token = S3cret-Value' }], step: 0 },
    })
    const text = toText(redacted({ runs: [run] }))
    expect(text).not.toContain('S3cret-Value')
    expect(text.match(/‹redacted [A-Z]+›/g)).toEqual(Array.from({ length: 5 }, () => '‹redacted A›'))
  })

  it('a digest of a stored click becomes a letter', () => {
    const click = sampleClick({
      hops: [
        sampleHop({
          url: 'https://a.example/cb?code=S3cretValue&state=Other-S3cret',
          fields: [{ name: 'code', value: 'S3cretValue' }],
        }),
      ],
    })
    const hop = redacted({ clicks: [digestClick(click, 'key', new Set())] }).clicks[0]?.hops[0]
    expect(hop?.url).toBe('https://a.example/cb?code=‹redacted A›&state=‹redacted B›')
    expect(hop?.fields).toEqual([{ name: 'code', value: '‹redacted A›' }])
  })

  it('letters go on after Z with AA', () => {
    const hosts = Array.from({ length: 28 }, (_, index) => `203.0.113.${index}`)
    const file = redacted({ clicks: [sampleClick({ hops: hosts.map((ip) => sampleHop({ ip })) })] })
    expect(file.clicks[0]?.hops.slice(25).map(({ ip }) => ip)).toEqual(
      ['Z', 'AA', 'AB'].map((letters) => `‹redacted ${letters}›`),
    )
  })

  it('redacting twice changes nothing, and letters of an earlier redaction are not given again', () => {
    const first = redacted({ clicks: [sampleClick({ note: 'ann@corp.example' })] })
    expect(redactExport(first, redactableKinds, defaultIndex)).toEqual(first)
    const second = redacted({
      clicks: [...first.clicks, sampleClick({ id: 'later', note: 'bob@corp.example' })],
    })
    expect(second.clicks.map(({ note }) => note)).toEqual(['‹redacted A›', '‹redacted B›'])
  })

  it('equal values get equal markers, different values different ones', () => {
    const word = fc.stringMatching(/^[A-Za-z]{4,8}[0-9]{3}[A-Za-z]{2,6}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 12 }), (values) => {
        const hops = values.map((value) => sampleHop({ url: `https://a.example/?token=${value}` }))
        const urls = redacted({ clicks: [sampleClick({ hops })] }).clicks[0]?.hops.map(({ url }) => url) ?? []
        values.forEach((value, index) => {
          expect(urls.indexOf(urls[index] ?? '')).toBe(values.indexOf(value))
        })
      }),
    )
  })
})

describe('nothing planted survives in the text of the file', () => {
  for (const kind of ['email', 'phone', 'ip'] as const) {
    it.each(Object.entries(anyPlace))(`${kind} in %s`, (_, place) => {
      fc.assert(
        fc.property(planted[kind], (value) => {
          expect(survivors(toText(redacted(place(value))), value)).toEqual([])
        }),
        { numRuns: 30 },
      )
    })
  }

  it.each(Object.entries(anyPlace))('a cookie that is repeated in %s', (_, place) => {
    fc.assert(
      fc.property(planted.token, (value) => {
        const { clicks = [sampleClick()], runs = [] } = place(value)
        const [first, ...others] = clicks
        const withCookie = {
          ...sampleClick(first),
          hops: [
            ...(first?.hops ?? []),
            sampleHop({ responseHeaders: [{ name: 'Set-Cookie', value: `s=${value}; Path=/` }] }),
          ],
        }
        const file = redacted({
          clicks: [withCookie, ...others],
          runs: runs.map((item) => ({ ...item, clickId: withCookie.id })),
        })
        expect(survivors(toText(file), value)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('a token where its name says so', () => {
    fc.assert(
      fc.property(planted.token, (value) => {
        const file = redacted({
          clicks: [sampleClick({ hops: [sampleHop({ url: `https://a.example/cb#access_token=${value}` })] })],
          runs: [
            sampleRun({
              request: { ...request, headers: [{ name: 'Authorization', value: `Bearer ${value}` }] },
              sentHeaders: [{ name: 'authorization', value: `Bearer ${value}` }],
              answer: {
                ...answer,
                body: { text: `{"error":"${value} has expired"}`, bytes: 1, truncated: false },
              },
            }),
          ],
        })
        expect(survivors(toText(file), value)).toEqual([])
      }),
    )
  })
})
