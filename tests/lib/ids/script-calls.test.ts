import { describe, expect, it } from 'vitest'
import { readScriptCall } from '@/lib/browser/read-script-call'
import { defaultIndex } from '@/lib/ids'
import { callPatterns, directClicks, readCalls, scriptOfCall } from '@/lib/ids/script-calls'
import { platforms } from '@/lib/platforms/catalogue'
import type { Click } from '@/lib/schemas/click'
import { matchPatternSchema } from '@/lib/schemas/platform'
import { matchesPattern } from '@/lib/url/match-pattern'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'
import { composedUrls } from './ordinary-urls'

const CLICK = '68014b7cc7e026ba790a4abd'
const MINTING = 'https://trk.example/5dad7416a0e11e000128870e?format=json&referrer=&gclid=abc'
const VIEW = `https://trk.example/view?clickid=${CLICK}&referrer=`

function clickWith(urls: string[], { status = 200 as number | undefined, history = '' } = {}) {
  const hops = [sampleHop({ url: 'https://shop.example/?gclid=abc' })]
  return sampleClick({
    hops: history ? [...hops, sampleHop({ url: history, how: 'history', status: undefined })] : hops,
    landing: {
      cookies: [],
      pixels: [],
      scriptCalls: urls.map((url, place) => ({ url, at: place, ...(status ? { status } : {}) })),
    },
  })
}

describe('the filters for calls of tracking scripts', () => {
  it('let no ordinary request wake the worker', () => {
    expect(composedUrls.length).toBeGreaterThanOrEqual(900)
    const woken = composedUrls.filter((url) => callPatterns.some((pattern) => matchesPattern(url, pattern)))
    expect(woken).toEqual([])
  })

  it('are each for one host, or tell by a path of eight characters or more', () => {
    expect(callPatterns.length).toBeGreaterThan(10)
    expect(callPatterns.filter((pattern) => !matchPatternSchema.safeParse(pattern).success)).toEqual([])
  })

  it.each(['*://*/*', '*://*/click*', '<all_urls>', 'https://trk.example/*', '*://*/*.js'])(
    'cannot be as wide as %s',
    (pattern) => {
      expect(matchPatternSchema.safeParse(pattern).success).toBe(false)
    },
  )

  it('are known to be the platform’s own by the path where the pattern is too wide', () => {
    expect(scriptOfCall('https://api.example/items?format=json&referrer=x')).toBeUndefined()
    expect(scriptOfCall(MINTING)?.platform.id).toBe('redtrack')
  })
})

describe('the calls of a click', () => {
  it('are read with their platform, and with the identifiers that they pass on', () => {
    const [minting, view] = readCalls(clickWith([MINTING, VIEW, 'https://trk.example/unknown']), defaultIndex)
    expect(minting).toMatchObject({ platform: { id: 'redtrack' }, script: { role: 'click' } })
    expect(minting?.ids.map(({ name, value }) => [name, value])).toEqual([['gclid', 'abc']])
    expect(view?.ids).toEqual([
      { name: 'clickid', value: CLICK, platform: 'redtrack', kind: 'tracker-click', where: 'query' },
    ])
  })

  it('name the ID that the platform made', () => {
    const [direct, ...others] = directClicks(clickWith([MINTING, VIEW]), defaultIndex)
    expect(direct).toMatchObject({ platform: { name: 'RedTrack' }, clickId: CLICK, call: { url: MINTING } })
    expect(others).toEqual([])
  })

  it('name the ID that the script wrote into the page’s address', () => {
    const history = `https://shop.example/?gclid=abc&rtkcid=${CLICK}`
    expect(directClicks(clickWith([MINTING], { history }), defaultIndex)[0]?.clickId).toBe(CLICK)
  })

  it('name the ID in a cookie of the script that was not there when the cookies were first read', () => {
    const click = clickWith(['https://ef.example/sdk/click?_ef_transaction_id=&oid=1&async=json'])
    const cookie = { name: 'ef_tid_c_o_1', value: CLICK, at: 5 }
    const named = (landing: Partial<Click['landing']>) =>
      directClicks({ ...click, landing: { ...click.landing, ...landing } }, defaultIndex)[0]?.clickId
    expect(named({ cookies: [cookie], readFrom: 4 })).toBe(CLICK)
    expect(named({ cookies: [cookie], readFrom: 5 })).toBe('')
    expect(named({ cookies: [{ ...cookie, goneAt: 6 }], readFrom: 4 })).toBe('')
    expect(named({ cookies: [{ ...cookie, name: 'rtkclickid-store' }], readFrom: 4 })).toBe('')
  })

  it('name the ID in an item of the page’s storage that was not there when it was first read', () => {
    const click = clickWith(['https://kt.example/?return=js.client&sub_id=&url=https%3A%2F%2Fshop.example'])
    const item = { area: 'local-storage' as const, name: 'subId', value: CLICK, at: 5 }
    const named = (landing: Partial<Click['landing']>) =>
      directClicks({ ...click, landing: { ...click.landing, readFrom: 1, ...landing } }, defaultIndex)[0]
        ?.clickId
    expect(named({ stored: [item], storedFrom: 4 })).toBe(CLICK)
    expect(named({ stored: [item], storedFrom: 5 })).toBe('')
    expect(named({ stored: [{ ...item, goneAt: 6 }], storedFrom: 4 })).toBe('')
    expect(named({ stored: [{ ...item, area: 'session-storage' }], storedFrom: 4 })).toBe('')
  })

  it('name no ID where it is in the answer alone', () => {
    expect(directClicks(clickWith([MINTING]), defaultIndex)[0]?.clickId).toBe('')
  })

  it('are no click where a script was only loaded, or told more of an earlier click', () => {
    const loaded = 'https://utt.impactcdn.com/A3428257-1157-43ec-9467-2f67830b16af1.js'
    expect(directClicks(clickWith([loaded, VIEW]), defaultIndex)).toEqual([])
  })

  it('are of several platforms on one page', () => {
    const everflow = 'https://ef.example/sdk/click?_ef_transaction_id=&oid=1&affid=1&async=json'
    const names = directClicks(clickWith([MINTING, everflow]), defaultIndex).map(
      ({ platform }) => platform.name,
    )
    expect(names).toEqual(['RedTrack', 'Everflow'])
  })
})

it('every script of the catalogue is documented on a page of the web', () => {
  const scripts = platforms.flatMap((platform) => platform.scripts ?? [])
  expect(scripts.filter(({ docs }) => !/^https?:\/\//.test(docs))).toEqual([])
})

it('a request reads the same in both browsers, but for what only one of them tells', () => {
  const told = { requestId: '1', url: VIEW, tabId: 3, frameId: 0, timeStamp: 5, method: 'GET' }
  const event = { type: 'script-call', at: 5, tabId: 3, frameId: 0, requestId: '1', url: VIEW, method: 'GET' }
  expect(readScriptCall({ ...told, initiator: 'https://shop.example', documentId: 'D' })).toEqual({
    ...event,
    initiator: 'https://shop.example',
    documentId: 'D',
  })
  expect(readScriptCall({ ...told, originUrl: 'https://shop.example/a', statusCode: 204 })).toEqual({
    ...event,
    initiator: 'https://shop.example/a',
    status: 204,
  })
})
