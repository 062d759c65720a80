import { describe, expect, it } from 'vitest'
import { VERDICT_CODES, verdictOf } from '@/lib/checks/verdict'
import { builtIn, knownBy } from '@/lib/ids/known'
import type { Click, Hop, ScriptCall } from '@/lib/schemas/click'
import { defaultSettings } from '@/lib/schemas/settings'
import type { Severity } from '@/lib/schemas/summary'
import { chain, hop } from '../ids/hops'
import { clickOf } from './clicks'

const gclid = 'EAIaIQobChMI6_Xr9-vH_wIVkYbVCh1AkwGyEAAYASAAEgJ5ZfD_BwE'
const clickid = '64f0aa11bb22cc33dd44ee55'
const fbclid = 'IwAR0sJ3yYDdTf2n1x7Xv9bq3FzKk8mWcLrPqTgHhJ5oNsUeVaBdCiEjGkMlOp'
const plain = () => chain('go.example/', 'shop.example/')

function failing(code?: string): Click {
  const [first, last] = plain() as [Hop, Hop]
  return clickOf([first, { ...last, status: undefined, ...(code ? { error: { code } } : {}) }], {
    outcome: 'failed',
  })
}

const REDTRACK = 'https://trk.example/5dad7416a0e11e000128870e?format=json&referrer='
const REDTRACK_VIEW = `https://trk.example/view?clickid=${clickid}&referrer=`
const EVERFLOW = 'https://ef.example/sdk/click?_ef_transaction_id=&oid=1&affid=1&async=json'

/** A click on one page, whose scripts made these calls. */
function direct(calls: Partial<ScriptCall>[], url = `https://shop.example/?gclid=${gclid}`): Click {
  const scriptCalls = calls.map((call) => ({ url: EVERFLOW, at: 1, status: 200, ...call }))
  return clickOf([hop(url, { status: 200 })], { landing: { cookies: [], scriptCalls, pixels: [] } })
}

const cases: [string, Severity, Click, string][] = [
  [
    'gap',
    'warn',
    clickOf(plain(), { gaps: [{ afterHop: 0, reason: 'r', at: 1 }] }),
    'Part of this click was not seen between hop 1, go.example, and hop 2, shop.example',
  ],
  [
    'failed',
    'bad',
    failing('net::ERR_NAME_NOT_RESOLVED'),
    'The click failed at hop 2, shop.example: the host name was not found',
  ],
  [
    'server-error',
    'bad',
    clickOf([
      ...chain('go.example/').map((each) => ({ ...each, status: 302 })),
      hop('https://shop.example/', { status: 503 }),
    ]),
    'shop.example answered 503: the server failed',
  ],
  [
    'stopped',
    'warn',
    clickOf(plain(), { outcome: 'stopped' }),
    'The click was stopped at hop 2, shop.example, before a page was shown',
  ],
  [
    'interrupted',
    'warn',
    clickOf(plain(), { outcome: 'interrupted' }),
    'Recording was interrupted at hop 2, shop.example, when it was paused or the browser was restarted',
  ],
  [
    'macro-left',
    'warn',
    clickOf(chain('go.example/?clickid={clickid}', `shop.example/?clickid=${clickid}`)),
    '{clickid} in clickid was not replaced at hop 1, go.example',
  ],
  [
    'id-lost',
    'bad',
    clickOf(
      chain(
        `ad.example/?gclid=${gclid}`,
        `net.example/?gclid=${gclid}`,
        `go.tracker.example/?gclid=${gclid}`,
        'shop.example/',
      ),
    ),
    'gclid was lost between hop 3, go.tracker.example, and hop 4, shop.example: the redirect was rebuilt without its query',
  ],
  [
    'id-damaged',
    'bad',
    clickOf(
      chain(
        `go.example/?fbclid=${fbclid}`,
        `net.example/?fbclid=${fbclid.toLowerCase()}`,
        `shop.example/?fbclid=${fbclid.toLowerCase()}`,
      ),
    ),
    'fbclid was changed to lower case between hop 1, go.example, and hop 2, net.example',
  ],
  [
    'from-cache',
    'bad',
    clickOf(
      chain('go.example/?gclid=1', `shop.example/?clickid=${clickid}`).map((each, position) =>
        position === 0 ? { ...each, fromCache: true } : each,
      ),
    ),
    'The redirect of hop 1, go.example, came out of the browser’s cache',
  ],
  [
    'id-empty',
    'warn',
    clickOf(chain('go.example/?clickid=', 'shop.example/')),
    'clickid is empty at hop 1, go.example',
  ],
  [
    'app',
    'info',
    clickOf(chain('go.example/'), { outcome: 'app' }),
    'The click left the browser for an app at hop 1, go.example',
  ],
  [
    'download',
    'info',
    clickOf(plain(), { outcome: 'download' }),
    'The click ended in a download from shop.example',
  ],
  [
    'no-content',
    'info',
    clickOf(plain(), { outcome: 'no-content' }),
    'The click ended without a page from shop.example',
  ],
  [
    'running',
    'info',
    clickOf(plain(), { outcome: 'open' }),
    'The click is still running at hop 2, shop.example',
  ],
  [
    'recorded-directly',
    'ok',
    direct([{ url: REDTRACK }, { url: REDTRACK_VIEW }]),
    `Landed directly with gclid; RedTrack recorded click ${clickid}`,
  ],
  [
    'ids-kept',
    'ok',
    clickOf(
      chain(`go.example/?gclid=${gclid}&sub1=x`, `shop.example/?gclid=${gclid}&clickid=${clickid}&sub1=x`),
    ),
    'gclid and clickid reached shop.example',
  ],
  [
    'handed-over',
    'ok',
    clickOf(
      chain(`go.example/?gclid=${gclid}`, 'shop.example/').map((each, position) =>
        position === 0
          ? { ...each, responseHeaders: [{ name: 'set-cookie', value: `clickid=${clickid}` }] }
          : each,
      ),
    ),
    'gclid was handed over at hop 1, go.example',
  ],
  [
    'not-forwarded',
    'info',
    clickOf(chain(`go.example/?clickid=${clickid}`, 'shop.example/?a=1')),
    'clickid was not forwarded between hop 1, go.example, and hop 2, shop.example: the redirect was rebuilt without it',
  ],
  ['no-ids', 'info', clickOf(plain()), 'Landed on shop.example; no click ID in this chain'],
]

describe('verdictOf', () => {
  it.each(cases)('says %s (%s)', (code, severity, click, sentence) => {
    expect(verdictOf(click, builtIn)).toMatchObject({ code, severity, sentence })
  })

  it('has a case above for each code, in the order of precedence', () => {
    expect(cases.map(([code]) => code)).toEqual(VERDICT_CODES)
  })

  it('is red only for what costs money', () => {
    expect(cases.filter(([, severity]) => severity === 'bad').map(([code]) => code)).toEqual([
      'failed',
      'server-error',
      'id-lost',
      'id-damaged',
      'from-cache',
    ])
  })
})

describe('the precedence of verdicts', () => {
  const broken = hop('https://shop.example/', { status: 503 })
  const lostAndEmpty = chain(`go.example/?gclid=${gclid}&clickid=`, 'shop.example/?clickid=')
  const macroLostAndEmpty = chain(`go.example/?gclid=${gclid}&aff_click_id=&sub1={zone}`, 'shop.example/')
  const withGap = { gaps: [{ afterHop: 0, reason: 'r', at: 1 }] }

  it.each<[string, string, Click]>([
    ['gap', 'failed', { ...failing('net::ERR_FAILED'), ...withGap }],
    ['gap', 'id-lost', clickOf(lostAndEmpty, withGap)],
    ['failed', 'macro-left', { ...clickOf(macroLostAndEmpty), outcome: 'failed' }],
    ['server-error', 'macro-left', clickOf([...chain('go.example/?clickid={x}'), broken])],
    ['server-error', 'running', clickOf([...plain().slice(0, 1), broken], { outcome: 'open' })],
    ['stopped', 'macro-left', clickOf(macroLostAndEmpty, { outcome: 'stopped' })],
    ['interrupted', 'macro-left', clickOf(macroLostAndEmpty, { outcome: 'interrupted' })],
    ['macro-left', 'id-lost', clickOf(macroLostAndEmpty)],
    [
      'id-lost',
      'id-damaged',
      clickOf(
        chain(
          `go.example/?gclid=${gclid}&clickid=${clickid}`,
          `shop.example/?clickid=${clickid.slice(0, 9)}`,
        ),
      ),
    ],
    [
      'id-damaged',
      'id-empty',
      clickOf(chain(`go.example/?fbclid=${fbclid}&clickid=`, `shop.example/?fbclid=${fbclid}x`)),
    ],
    [
      'handed-over',
      'not-forwarded',
      clickOf(
        chain(`go.example/?gclid=${gclid}`, `net.example/?clickid=${clickid}`, 'shop.example/?utm_source=a'),
      ),
    ],
    ['id-lost', 'id-empty', clickOf(lostAndEmpty)],
    ['id-empty', 'app', clickOf(chain('go.example/?clickid='), { outcome: 'app' })],
    ['id-empty', 'running', clickOf(chain('go.example/?clickid='), { outcome: 'open' })],
    ['running', 'ids-kept', clickOf(chain(`shop.example/?gclid=${gclid}`), { outcome: 'open' })],
    [
      'ids-kept',
      'handed-over',
      clickOf(chain(`go.example/?gclid=${gclid}`, `shop.example/?clickid=${clickid}`)),
    ],
  ])('says %s before %s', (first, second, click) => {
    expect(verdictOf(click, builtIn).code).toBe(first)
    expect(VERDICT_CODES.indexOf(first)).toBeLessThan(VERDICT_CODES.indexOf(second))
  })
})

describe('the sentence of a verdict', () => {
  function sentence(hops: Hop[], more: Partial<Click> = {}): string {
    return verdictOf(clickOf(hops, more), builtIn).sentence
  }

  it('speaks of several IDs in the plural', () => {
    const ids = `gclid=${gclid}&fbclid=IwAR0sJ3yYDdTf2n1x7Xv9bq3FzKk8mWcLrPqTgHhJ5oNsUeVaBdCiEjGkMlOp`
    const lost = chain(`go.example/?${ids}`, 'shop.example/?a=1')
    expect(sentence(lost)).toBe(
      'gclid and fbclid were lost between hop 1, go.example, and hop 2, shop.example: the redirect was rebuilt without them',
    )
    expect(sentence(chain('go.example/?clickid=&aff_click_id=', 'shop.example/'))).toBe(
      'clickid and aff_click_id are empty at hop 1, go.example',
    )
    expect(sentence(chain('go.example/?sub1={a}&sub2={b}', 'shop.example/'))).toBe(
      '{a} and {b} in sub1 and sub2 were not replaced at hop 1, go.example',
    )
  })

  it.each([
    ['meta', `gclid=`, 'the redirect passed it on empty'],
    ['script', 'a=1', 'the page did not pass it on'],
    ['http', 'a=1', 'the redirect was rebuilt without it'],
    ['http', '', 'the redirect was rebuilt without its query'],
  ] as const)('says how it was lost on a %s hop to ?%s', (how, query, cause) => {
    const hops = [
      hop(`https://go.example/?gclid=${gclid}`),
      hop(`https://shop.example/?${query}`, { how, status: 200 }),
    ]
    expect(sentence(hops)).toContain(`: ${cause}`)
  })

  it.each([
    ['in upper case', fbclid.toUpperCase(), 'changed to upper case'],
    ['in another case', `i${fbclid.slice(1)}`, 'changed to another case'],
    ['cut', fbclid.slice(0, 32), `cut to 32 of ${fbclid.length} characters`],
    [
      'in lower case and cut',
      fbclid.slice(0, 32).toLowerCase(),
      `changed to lower case and cut to 32 of ${fbclid.length} characters`,
    ],
    ['with a piece more', `${fbclid}'`, 'altered'],
  ])('says how an ID was damaged that came %s', (_what, value, how) => {
    expect(sentence(chain(`go.example/?fbclid=${fbclid}`, `shop.example/?fbclid=${value}`))).toBe(
      `fbclid was ${how} between hop 1, go.example, and hop 2, shop.example`,
    )
  })

  it('names the IDs together that were damaged alike, click IDs before sub-IDs, and warns of these alone', () => {
    const subId = 'Agency-Campaign-77'
    const all = `sub1=${subId}&gclid=${gclid}&fbclid=${fbclid}`
    expect(sentence(chain(`go.example/?${all}`, `shop.example/?${all.toLowerCase()}`))).toBe(
      'gclid and fbclid were changed to lower case between hop 1, go.example, and hop 2, shop.example',
    )
    const alone = chain(`go.example/?sub1=${subId}`, `shop.example/?sub1=${subId.toLowerCase()}`)
    expect(verdictOf(clickOf(alone), builtIn)).toMatchObject({
      code: 'id-damaged',
      severity: 'warn',
      sentence: 'sub1 was changed to lower case between hop 1, go.example, and hop 2, shop.example',
    })
  })

  it('names the sub-IDs that arrived where no click ID did', () => {
    expect(sentence(chain('go.example/?sub1=x&sub2=y', 'shop.example/?sub1=x&sub2=y'))).toBe(
      'sub1 and sub2 reached shop.example',
    )
  })

  it('says where the unseen part of a click lies', () => {
    const gapAfter = (afterHop: number) => ({ gaps: [{ afterHop, reason: 'r', at: 1 }] })
    expect(sentence(plain(), gapAfter(-1))).toBe('The beginning of this click was not seen')
    expect(sentence(plain(), gapAfter(1))).toBe('What came after hop 2, shop.example, was not seen')
  })

  it('has words for a click without hops, whatever its outcome', () => {
    const outcomes = [
      'open',
      'landed',
      'failed',
      'download',
      'app',
      'no-content',
      'stopped',
      'interrupted',
    ] as const
    const sentences = outcomes.map((outcome) => sentence([], { outcome }))
    expect(sentences).toEqual([
      'The click is still running',
      'Landed on the last page; no click ID in this chain',
      'The click failed: the browser gave no reason',
      'The click ended in a download from the last page',
      'The click left the browser for an app',
      'The click ended without a page from the last page',
      'The click was stopped before a page was shown',
      'Recording was interrupted when it was paused or the browser was restarted',
    ])
  })
})

describe('a click that landed without a redirect', () => {
  const plainUrl = 'https://shop.example/'
  const blocked = { status: undefined, error: { code: 'net::ERR_BLOCKED_BY_CLIENT' } }

  it.each<[Severity, Click, string]>([
    [
      'info',
      direct([{}], plainUrl),
      'Landed directly; Everflow was asked to record a click, and answered 200',
    ],
    [
      'info',
      direct([{ status: undefined }], plainUrl),
      'Landed directly; Everflow was asked to record a click; its answer was not seen',
    ],
    [
      'warn',
      direct([{ status: 500 }], plainUrl),
      'Landed directly; Everflow was asked to record a click, but answered 500',
    ],
    [
      'warn',
      direct([blocked], plainUrl),
      'Landed directly; Everflow was asked to record a click, but an extension or ad blocker blocked the request',
    ],
    [
      'warn',
      direct([{ url: REDTRACK }, { url: REDTRACK_VIEW }, blocked], plainUrl),
      `Landed directly; RedTrack recorded click ${clickid}; Everflow was asked to record a click, but an extension or ad blocker blocked the request`,
    ],
  ])('(%s) is told what its tracking scripts did', (severity, click, sentence) => {
    expect(verdictOf(click, builtIn)).toMatchObject({ code: 'recorded-directly', severity, sentence })
  })

  it('says nothing of scripts where a redirect led to the page', () => {
    const { landing } = direct([{}])
    expect(verdictOf(clickOf(plain(), { landing }), builtIn).code).toBe('no-ids')
  })
})

describe('an identifier that a partner’s record says must arrive', () => {
  const expectedBy = (...partners: string[]) =>
    knownBy({
      ...defaultSettings,
      partnerExpectations: partners.map((partner) => ({ name: 'clickid', host: 'shop.example', partner })),
    })
  const click = clickOf(chain(`go.example/?clickid=${clickid}`, 'shop.example/'))

  it('is lost where it does not, and the partner is named', () => {
    const { code, severity, sentence } = verdictOf(click, expectedBy('Acme Offers'))
    expect([code, severity]).toEqual(['id-lost', 'bad'])
    expect(sentence).toMatch(/^clickid was lost between hop 1.*; Acme Offers expects it$/)
    expect(verdictOf(click, expectedBy('Acme', 'Beta')).sentence).toMatch(/; Acme and Beta expect it$/)
  })

  it('is the only one that the partner is named for', () => {
    const both = clickOf(chain(`go.example/?clickid=${clickid}&gclid=${gclid}`, 'shop.example/'))
    expect(verdictOf(both, expectedBy('Acme')).sentence).toMatch(/were lost .*; Acme expects clickid$/)
  })

  it('is nobody’s loss at another host, or where no partner says so', () => {
    const elsewhere = clickOf(chain(`go.example/?clickid=${clickid}`, 'other.example/'))
    expect(verdictOf(elsewhere, expectedBy('Acme Offers')).code).toBe('not-forwarded')
    expect(verdictOf(click, builtIn).code).toBe('not-forwarded')
  })
})
