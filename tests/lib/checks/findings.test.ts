import { describe, expect, it } from 'vitest'
import { allChecks } from '@/lib/checks/all-checks'
import type { Finding } from '@/lib/checks/finding'
import { findingsOf } from '@/lib/checks/findings'
import { verdictOf } from '@/lib/checks/verdict'
import { builtIn } from '@/lib/ids/known'
import { joinClicks } from '@/lib/journey/join'
import type { Click, Header, Hop } from '@/lib/schemas/click'
import { contextOf, eventsOf, traces } from '../capture/recorded'
import { heldClicks } from '../capture/trace'
import { chain, hop } from '../ids/hops'
import { composedUrls } from '../ids/ordinary-urls'
import { clickOf } from './clicks'

const GCLID = 'EAIaIQobChMI6_Xr9-vH_wIVkYbVCh1AkwGyEAAYASAAEgJ5ZfD_BwE'
const CLICKID = '64f0aa11bb22cc33dd44ee55'
const LANDING = `shop.example/?clickid=${CLICKID}`

/** The chain with more said of one of its hops. */
function withHop(hops: Hop[], position: number, more: Partial<Hop>): Click {
  return clickOf(hops.map((each, index) => (index === position ? { ...each, ...more } : each)))
}

const headers = (...pairs: [string, string][]): Header[] => pairs.map(([name, value]) => ({ name, value }))

/** A tracker's redirect: it mints the click ID that the shop receives. */
const tracker = (more: Partial<Hop>) => withHop(chain(`go.example/?gclid=${GCLID}`, LANDING), 0, more)
const permanent = (...pairs: [string, string][]) =>
  tracker({ status: 301, responseHeaders: headers(...pairs) })

/** Redirects from one host to the next, each beginning so many milliseconds after the last. */
function redirects(count: number, milliseconds = 40): Click {
  const hops = chain(...Array.from({ length: count + 1 }, (_, position) => `h${position}.example/`))
  return clickOf(hops.map((each, position) => ({ ...each, startedAt: 1_000 + position * milliseconds })))
}

/** An encrypted hop, one that leads on from here, and the landing page. */
function through(url: string, next: Partial<Hop> = {}): Click {
  return clickOf([
    hop('https://a.example/'),
    hop(url),
    hop('https://shop.example/', { status: 200, ...next }),
  ])
}

const ledBy = (how: Hop['how'], id = `gclid=${GCLID}`) =>
  withHop(chain(`pre.example/?${id}`, `shop.example/?${id}`), 1, { how, by: 'page' })
const referer = headers(['Referer', 'https://ads.example/'])

interface Case {
  id: string
  of: string
  click: Click
  finds: Omit<Partial<Finding>, 'id'>
  /** The nearest click in which it finds nothing. */
  not: Click
}

const cases: Case[] = [
  {
    id: 'gap',
    of: 'a part that was not seen',
    click: clickOf(chain('a.example/', 'b.example/'), { gaps: [{ afterHop: 0, reason: 'r', at: 1 }] }),
    finds: { severity: 'warn', place: { hops: [0, 1] } },
    not: clickOf(chain('a.example/', 'b.example/')),
  },
  {
    id: 'failed',
    of: 'a network error',
    click: clickOf(chain('a.example/'), { outcome: 'failed' }),
    finds: { severity: 'bad', place: { hops: [0, 0] } },
    not: clickOf(chain('a.example/')),
  },
  {
    id: 'server-error',
    of: 'an error status',
    click: clickOf([hop('https://a.example/', { status: 400 })]),
    finds: { severity: 'bad', place: { hops: [0, 0] } },
    not: clickOf([hop('https://a.example/', { status: 304 })]),
  },
  ...(['stopped', 'interrupted'] as const).map((outcome) => ({
    id: outcome,
    of: `a click that was ${outcome}`,
    click: clickOf(chain('a.example/'), { outcome }),
    finds: { severity: 'warn' as const, place: { hops: [0, 0] as [number, number] } },
    not: clickOf(chain('a.example/')),
  })),
  ...(
    [
      ['app', 'app'],
      ['download', 'download'],
      ['no-content', 'no-content'],
      ['running', 'open'],
    ] as const
  ).map(([id, outcome]) => ({
    id,
    of: `the outcome ${outcome}`,
    click: clickOf(chain('a.example/'), { outcome }),
    finds: { severity: 'info' as const },
    not: clickOf(chain('a.example/')),
  })),
  {
    id: 'id-lost',
    of: 'a click ID that did not arrive',
    click: clickOf(chain(`go.example/?gclid=${GCLID}`, 'shop.example/')),
    finds: { severity: 'bad', place: { hops: [0, 1], identifier: 'gclid' } },
    not: clickOf(chain(`go.example/?gclid=${GCLID}`, `shop.example/?gclid=${GCLID}`)),
  },
  {
    id: 'from-cache',
    of: 'a tracker’s redirect out of the cache',
    click: tracker({ fromCache: true }),
    finds: { severity: 'bad', place: { hops: [0, 0] }, value: `https://go.example/?gclid=${GCLID}` },
    // Of a host that counts no click it costs nothing.
    not: withHop(chain('go.example/', 'shop.example/'), 0, { fromCache: true }),
  },
  {
    id: 'id-empty',
    of: 'a click ID without a value',
    click: clickOf(chain('go.example/?clickid=')),
    finds: { severity: 'warn', place: { hops: [0, 0], identifier: 'clickid' } },
    not: clickOf(chain(`go.example/?clickid=${CLICKID}`)),
  },
  {
    id: 'sub-id-empty',
    of: 'a sub-ID without a value',
    click: clickOf(chain('go.example/?sub1=&sub2=')),
    finds: { severity: 'info', says: 'sub1 and sub2 are empty at hop 1, go.example' },
    not: clickOf(chain('go.example/?sub1=a&sub2=b')),
  },
  {
    id: 'sample-value',
    of: 'a word of documentation',
    click: clickOf(chain('go.example/?clickid=your_click_id')),
    finds: {
      severity: 'warn',
      place: { hops: [0, 0], identifier: 'clickid' },
      value: 'your_click_id',
      says: 'clickid holds the sample value your_click_id at hop 1, go.example',
    },
    not: clickOf(chain('go.example/?clickid=yours_truly_17')),
  },
  {
    id: 'sample-value',
    of: 'a number that was typed in',
    click: clickOf(chain('go.example/?clickid=12345')),
    finds: { severity: 'warn', value: '12345' },
    not: clickOf(chain('go.example/?clickid=12354')),
  },
  {
    id: 'sample-value',
    of: 'a test word in a sub-ID, which anyone may choose',
    click: clickOf(chain('go.example/?sub1=test')),
    finds: { severity: 'info', place: { hops: [0, 0], identifier: 'sub1' } },
    not: clickOf(chain('go.example/?sub1=123')),
  },
  {
    id: 'sample-value',
    of: 'the ID that the vendor’s own page prints',
    click: clickOf(
      chain('shop.example/?fbclid=IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwjNwB_qa2ofrHyiLjcbCRxTDMgk'),
    ),
    finds: { severity: 'warn', place: { hops: [0, 0], identifier: 'fbclid' } },
    not: clickOf(chain('shop.example/?fbclid=IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwjNwB_qa2ofrHyiLjcbCRxTDMgm')),
  },
  {
    id: 'script-word',
    of: 'what a script writes for nothing',
    click: clickOf(chain('go.example/?clickid=undefined')),
    finds: { severity: 'warn', value: 'undefined' },
    not: clickOf(chain('go.example/?clickid=undefined7')),
  },
  {
    id: 'too-long-value',
    of: 'a value over the vendor’s limit',
    click: clickOf(chain(`shop.example/?fbclid=${'Iw4'.repeat(167)}`)),
    finds: {
      severity: 'warn',
      place: { hops: [0, 0], identifier: 'fbclid' },
      says: 'fbclid has 501 characters at hop 1, shop.example; Meta takes 500',
    },
    not: clickOf(chain(`shop.example/?fbclid=${`${'Iw4'.repeat(166)}_a`}`)),
  },
  {
    id: 'macro-elsewhere',
    of: 'a placeholder in a parameter of nobody’s',
    click: clickOf(chain('go.example/?my-slot={slot_id}')),
    finds: {
      severity: 'warn',
      place: { hops: [0, 0], parameter: 'my-slot' },
      value: '{slot_id}',
      says: '{slot_id} in my-slot was not replaced at hop 1, go.example',
    },
    not: clickOf(chain('go.example/?my-slot={slot id, or none}&filter=[red]x&place=(EMEA)')),
  },
  {
    id: 'cached-redirect',
    of: 'a 301 without Cache-Control',
    click: permanent(),
    finds: {
      severity: 'warn',
      place: { hops: [0, 0] },
      says: 'Browsers keep the 301 of hop 1, go.example, without limit: a second click skips it',
    },
    not: permanent(['Cache-Control', 'no-store']),
  },
  {
    id: 'cached-redirect',
    of: 'a 308 that only has to be asked about again when it is stale',
    click: tracker({ status: 308, responseHeaders: headers(['Cache-Control', 'must-revalidate']) }),
    finds: { severity: 'warn' },
    not: tracker({ status: 308, responseHeaders: headers(['Cache-Control', 'no-cache']) }),
  },
  {
    id: 'cached-redirect',
    of: 'a 302 that asks to be kept',
    click: tracker({ status: 302, responseHeaders: headers(['cache-control', 'public, max-age=7200']) }),
    finds: { says: 'Browsers keep the 302 of hop 1, go.example, for 2 hours: a second click skips it' },
    not: tracker({ status: 302 }),
  },
  {
    id: 'cached-redirect',
    of: 'a 301 of a known network that mints nothing',
    click: clickOf([
      hop('https://track.webgains.com/click.html?x=1', { status: 301 }),
      hop('https://shop.example/', { status: 200 }),
    ]),
    finds: { severity: 'warn' },
    not: clickOf([
      hop('https://www.example/?x=1', { status: 301 }),
      hop('https://shop.example/', { status: 200 }),
    ]),
  },
  {
    id: 'cached-redirect',
    of: 'a 301 to https of another address',
    click: clickOf([
      hop('http://track.webgains.com/a', { status: 301 }),
      hop('https://track.webgains.com/b', { status: 200 }),
    ]),
    finds: { severity: 'warn' },
    // The tracker is asked by https the next time, too.
    not: clickOf([
      hop('http://track.webgains.com/a', { status: 301 }),
      hop('https://track.webgains.com/a', { status: 200 }),
    ]),
  },
  ...(['script', 'meta', 'header-refresh', 'form'] as const).map((how) => ({
    id: 'page-redirect',
    of: `a hop by ${how} with Google’s click ID`,
    click: ledBy(how),
    finds: {
      severity: 'warn' as const,
      place: { hops: [0, 1] as [number, number] },
      docs: 'https://support.google.com/google-ads/answer/7197008',
    },
    not: how === 'script' ? ledBy(how, `clickid=${CLICKID}`) : ledBy('http'),
  })),
  {
    id: 'http-hop',
    of: 'a hop by http between hops by https',
    click: through('http://b.example/'),
    finds: {
      severity: 'warn',
      place: { hops: [1, 1] },
      says: 'The click went without encryption through hop 2, b.example, between HTTPS hops',
    },
    not: through('https://b.example/'),
  },
  {
    id: 'http-hop',
    of: 'one that the server led on by http',
    click: through('http://b.example/', { how: 'http' }),
    finds: { severity: 'warn' },
    // The browser itself went on, and nothing was sent.
    not: through('http://b.example/', { how: 'hsts' }),
  },
  {
    id: 'http-hop',
    of: 'one that answered',
    click: withHop(through('http://b.example/').hops, 1, { status: 302 }),
    finds: { severity: 'warn' },
    // As Firefox tells of an upgrade by itself.
    not: withHop(through('http://b.example/').hops, 1, { status: undefined }),
  },
  {
    id: 'long-chain',
    of: 'eleven redirects',
    click: redirects(11),
    finds: {
      severity: 'warn',
      place: { hops: [0, 11] },
      says: 'The chain has 11 redirects on its way to h11.example',
    },
    not: redirects(10),
  },
  {
    id: 'slow-chain',
    of: 'redirects of more than 1.8 s together',
    click: redirects(3, 700),
    finds: {
      severity: 'warn',
      says: 'The way to h3.example took 2.1 s, 0.7 s of it at hop 1, h0.example',
      value: '2100 ms',
    },
    not: redirects(3, 600),
  },
  {
    id: 'referrer-dropped',
    of: 'an answer whose policy allows none',
    click: withHop(chain('a.example/', 'b.example/'), 0, {
      responseHeaders: headers(['Referrer-Policy', 'origin, no-referrer']),
    }),
    finds: {
      severity: 'info',
      place: { hops: [0, 1] },
      value: 'no-referrer',
      says: 'The Referer was dropped between hop 1, a.example, and hop 2, b.example: the answer has Referrer-Policy: no-referrer',
    },
    // Of a list the last policy that is known counts.
    not: withHop(chain('a.example/', 'b.example/'), 0, {
      responseHeaders: headers(['Referrer-Policy', 'no-referrer, origin, nonsense']),
    }),
  },
  {
    id: 'referrer-dropped',
    of: 'a page that leads on without',
    click: clickOf([
      hop('https://a.example/', { status: 200, requestHeaders: referer }),
      hop('https://b.example/', { status: 200, how: 'script', requestHeaders: headers(['Accept', '*/*']) }),
    ]),
    finds: { severity: 'info', place: { hops: [0, 1] } },
    // Without the panel nobody read the headers of the request.
    not: clickOf([
      hop('https://a.example/', { status: 200, requestHeaders: referer }),
      hop('https://b.example/', { status: 200, how: 'script' }),
    ]),
  },
  {
    id: 'referrer-dropped',
    of: 'a step from https to http',
    click: clickOf([
      hop('https://a.example/', { requestHeaders: referer }),
      hop('http://b.example/', { status: 200, requestHeaders: headers(['Accept', '*/*']) }),
    ]),
    finds: {
      says: 'The Referer was dropped between hop 1, a.example, and hop 2, b.example: the browser sends none from https to http',
    },
    not: clickOf([
      hop('https://a.example/', { requestHeaders: referer }),
      hop('http://b.example/', { status: 200, requestHeaders: referer }),
    ]),
  },
]

/** How a macro of each syntax stands in a link that nobody filled in. */
const MACROS: [written: string, read: string][] = [
  ['{clickid}', '{clickid}'],
  ['%7Bsubid%7D', '{subid}'],
  ['%257Bsubid%257D', '{subid}'],
  ['__CID__', '__CID__'],
  ['[sub]', '[sub]'],
  [`$${'{SUBID}'}`, `$${'{SUBID}'}`],
  ['{{ad.id}}', '{{ad.id}}'],
  ['[[sub]]', '[[sub]]'],
  ['[[[subid]]]', '[[[subid]]]'],
  ['[=XID1=]', '[=XID1=]'],
  ['[+SID+]', '[+SID+]'],
  ['{{{subid}}}', '{{{subid}}}'],
  ['%%CLICK_ID%%', '%%CLICK_ID%%'],
  ['%source_id%', '%source_id%'],
  ['%23s2%23', '#s2#'],
  ['%23%23CLICK_ID%23%23', '##CLICK_ID##'],
  ['%23%23%23AFFID%23%23%23', '###AFFID###'],
  ['%23{click.id}', '#{click.id}'],
  ['%{app_id}', '%{app_id}'],
  ['!{click}', '!{click}'],
  ['!!!clickref!!!', '!!!clickref!!!'],
  ['@clickid@', '@clickid@'],
  ['<click_id>', '<click_id>'],
  ['%3Cclick_id%3E', '<click_id>'],
  ['(S_CLICK_ID)', '(S_CLICK_ID)'],
  ['xxc1xx', 'xxc1xx'],
  ['-source-', '-source-'],
  ['REPLACE', 'REPLACE'],
  ['xxx', 'xxx'],
  ['YOUR_CLICK_ID', 'YOUR_CLICK_ID'],
  ['startapp_click_id_placeholder', 'startapp_click_id_placeholder'],
]

const found = (click: Click, id: string) => findingsOf(click, builtIn).filter((finding) => finding.id === id)

describe('findingsOf', () => {
  it.each(cases)('$id: finds $of, and not in the click nearest to it', ({ id, click, finds, not }) => {
    expect(found(click, id)).toHaveLength(1)
    expect(found(click, id)[0]).toMatchObject(finds)
    expect(found(not, id)).toEqual([])
  })

  it.each(MACROS)('macro-left: finds %s, and not the value that belongs there', (written, read) => {
    const [finding] = found(clickOf(chain(`go.example/?clickid=${written}`)), 'macro-left')
    expect(finding).toMatchObject({
      severity: 'warn',
      place: { hops: [0, 0], identifier: 'clickid' },
      value: read,
      says: `${read} in clickid was not replaced at hop 1, go.example`,
    })
    expect(found(clickOf(chain(`go.example/?clickid=${CLICKID}`)), 'macro-left')).toEqual([])
  })

  it('has a case for each check', () => {
    const tested = new Set(['macro-left', 'id-damaged', ...cases.map(({ id }) => id)])
    expect(new Set(allChecks.map(({ id }) => id))).toEqual(tested)
  })

  it('says the worst first, and also what stands behind the verdict', () => {
    const click = clickOf(chain(`go.example/?gclid=${GCLID}&sub1={zone}&sub2=`, 'shop.example/?sub2='))
    expect(findingsOf(click, builtIn).map(({ id, severity }) => [id, severity])).toEqual([
      ['id-lost', 'bad'],
      ['macro-left', 'warn'],
      ['sub-id-empty', 'info'],
    ])
    expect(verdictOf(click, builtIn).code).toBe('macro-left')
  })

  it('names each step on which click IDs were lost, and those that went together once', () => {
    const other = 'fbclid=IwAR0sJ3yYDdTf2n1x7Xv9bq3FzKk8mWcLrPqTgHhJ5oNsUeVaBdCiEjGkMlOp'
    const both = `gclid=${GCLID}&msclkid=1234567890ab1def1234567890abcdef`
    const click = clickOf(chain(`a.example/?${both}&${other}`, `b.example/?${other}`, 'shop.example/'))
    expect(found(click, 'id-lost').map(({ says }) => says)).toEqual([
      'gclid and msclkid were lost between hop 1, a.example, and hop 2, b.example: the redirect was rebuilt without them',
      'fbclid was lost between hop 2, b.example, and hop 3, shop.example: the redirect was rebuilt without its query',
    ])
  })

  it('names a placeholder where it first stands, not at each hop that passes it on', () => {
    const click = clickOf(chain('a.example/?sub1={zone}', 'b.example/?sub1={zone}&sub2=[SUB]'))
    expect(found(click, 'macro-left').map(({ place, value }) => [place.hops, value])).toEqual([
      [[0, 0], '{zone}'],
      [[1, 1], '[SUB]'],
    ])
  })

  it('says a macro of an identifier once', () => {
    const click = clickOf(chain('a.example/?clickid={clickid}'))
    expect(findingsOf(click, builtIn).map(({ id }) => id)).toEqual(['macro-left'])
  })

  it('gives every finding a reason, and documentation by https only', () => {
    const findings = cases.flatMap(({ click }) => findingsOf(click, builtIn))
    expect(findings.filter(({ why }) => !/^[A-Z].*\.$/.test(why))).toEqual([])
    expect(findings.filter(({ says }) => says.endsWith('.'))).toEqual([])
    expect(findings.filter(({ docs }) => docs !== undefined && !docs.startsWith('https://'))).toEqual([])
  })
})

describe('of a journey', () => {
  const first = clickOf(chain(`go.example/?gclid=${GCLID}`, `pre.example/?gclid=${GCLID}`), { id: 'first' })
  const second = {
    ...clickOf(
      chain(LANDING).map((each) => ({ ...each, how: 'link' as const, startedAt: 90_000 })),
      { id: 'second', startedAt: 90_000 },
    ),
    previousClickId: 'first',
  }
  const { click, starts } = joinClicks([first, second])

  it('an identifier that the user’s click left behind is found, with the hops of the journey', () => {
    const [lost] = findingsOf(click, builtIn, starts).filter(({ id }) => id === 'id-lost')
    expect(lost?.place).toMatchObject({ hops: [1, 2], identifier: 'gclid' })
  })

  it('the time that the user read is not counted', () => {
    expect(findingsOf(click, builtIn, starts).filter(({ id }) => id === 'slow-chain')).toEqual([])
    expect(findingsOf(click, builtIn).filter(({ id }) => id === 'slow-chain')).toHaveLength(1)
  })
})

describe('a healthy chain', () => {
  const severe = (click: Click) => findingsOf(click, builtIn).filter(({ severity }) => severity !== 'info')

  it('has no problem and no warning', () => {
    const handsOver = clickOf(
      chain(
        `track.webgains.com/click.html?gclid=${GCLID}`,
        `go.example/?gclid=${GCLID}&sub1=a`,
        `shop.example/?gclid=${GCLID}&clickid=${CLICKID}`,
      ),
    )
    expect(findingsOf(handsOver, builtIn)).toEqual([])
  })

  it('has none as the browsers told of it', () => {
    const healthy = traces
      .flatMap((trace) => heldClicks(eventsOf(trace), contextOf(trace)))
      .filter(({ outcome, gaps, hops }) => {
        const ledByServers = hops.slice(1).every(({ how }) => how === 'http' || how === 'hsts')
        return outcome === 'landed' && gaps.length === 0 && ledByServers && hops.at(-1)?.status === 200
      })
    expect(healthy.length).toBeGreaterThan(20)
    expect(healthy.flatMap(severe)).toEqual([])
  })

  it('is objected to for a page that led on, of all that the browsers told, and for what the scenario is about', () => {
    const objected = traces.flatMap((trace) =>
      heldClicks(eventsOf(trace), contextOf(trace))
        .filter(({ outcome }) => outcome === 'landed')
        .flatMap((click) =>
          severe(click).map(({ id }) => (id === 'page-redirect' ? id : `${id}: ${trace.scenario}`)),
        ),
    )
    expect(new Set(objected)).toEqual(
      new Set([
        'page-redirect',
        // The value of its form's field is made up.
        'sample-value: a chain of all of these',
        'gap: prerendered and then activated',
        'slow-chain: a meta refresh after two seconds',
      ]),
    )
  })

  it('is each of many ordinary URLs', () => {
    const objected = composedUrls.flatMap((url) =>
      severe(clickOf([hop(url, { status: 200 })])).map(({ says }) => says),
    )
    expect(objected).toEqual([])
  })
})
