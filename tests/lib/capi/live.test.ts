import { describe, expect, it } from 'vitest'
import { apis } from '@/lib/capi/catalogue'
import { fieldsOfMode } from '@/lib/capi/form/fields'
import { fingerprintOf } from '@/lib/capi/form/fingerprint'
import { goodDrafts } from './drafts'
import { goodDraft, now } from './sample'

const DRAFTS: ReturnType<typeof goodDrafts> = {
  ...goodDrafts(),
  meta: { draft: goodDraft, secrets: { accessToken: 'EAAtoken' } },
}
const LIVE_URL: Readonly<Record<string, RegExp>> = {
  ga4: /\.com\/mp\/collect\?/,
  meta: /\/events$/,
  pinterest: /\/events$/,
  reddit: /\/conversion_events$/,
  snapchat: /\/events\?access_token=/,
  tiktok: /\/event\/track\/$/,
}

describe.each(apis)('a live event of $id', (api) => {
  const { draft = {}, secrets = {} } = DRAFTS[api.id] ?? {}

  it('differs from the test by what makes it one alone', () => {
    const test = api.build(draft, secrets)
    const live = api.build(draft, secrets, 'live')
    expect(api.build(draft, secrets, 'test')).toEqual(test)
    expect(live).not.toEqual(test)
    expect(live.request.url).toMatch(LIVE_URL[api.id] as RegExp)
    expect(`${live.request.url} ${live.request.body}`).not.toMatch(
      /validat|debug|test=true|test_event_code|test_id/,
    )
    expect(live.request.headers).toEqual(test.request.headers)
    expect(live.steps).toEqual(test.steps)
  })

  it('needs no test code, and a test still does', () => {
    const told = fieldsOfMode(api.fields, draft, 'live')
    const errors = (mode: 'test' | 'live') =>
      api.preflight(told, now, mode).filter(({ severity }) => severity === 'error')
    expect(errors('live')).toEqual([])
    const needsCode = Object.keys(told).length < Object.keys(draft).length
    expect(errors('test').map(({ id }) => id)).toEqual(needsCode ? ['test-code-missing'] : [])
  })
})

describe('the fingerprint of an event', () => {
  const fields = { dataset: '1', event_id: 'a', value: '' }
  it('is the same in another order, and without what is empty', () => {
    expect(fingerprintOf('meta', fields)).toBe(fingerprintOf('meta', { event_id: 'a', dataset: '1' }))
  })
  it.each([
    ['tiktok', fields],
    ['meta', { ...fields, event_id: 'b' }],
    ['meta', { ...fields, value: '1' }],
    ['meta', { dataset: '1' }],
  ])('is another one for %s %j', (api, other) => {
    expect(fingerprintOf(api, other)).not.toBe(fingerprintOf('meta', fields))
  })
})
