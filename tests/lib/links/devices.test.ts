import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEVICES, headersOf, problemOfUserAgent, userAgentOf } from '@/lib/links/devices'

const OWN =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0'

const hints = (userAgent: string) =>
  Object.fromEntries(headersOf(userAgent).map(({ name, value }) => [name, value]))

describe('a device', () => {
  it('is this browser unchanged where nothing was chosen', () => {
    expect(userAgentOf('own', '', OWN)).toBeUndefined()
  })

  it('has the Chrome version of this browser, and a recent one in another', () => {
    expect(userAgentOf('windows', '', OWN)).toContain('Windows NT 10.0; Win64; x64')
    expect(userAgentOf('windows', '', OWN)).toContain('Chrome/156.0.0.0')
    expect(userAgentOf('android', '', FIREFOX)).toMatch(/Chrome\/\d{3}\.0\.0\.0 Mobile/)
  })

  it('is written by the user', () => {
    expect(userAgentOf('custom', '  MyBot/1.0 ', OWN)).toBe('MyBot/1.0')
  })

  it.each(DEVICES.flatMap(({ id }) => (id === 'own' || id === 'custom' ? [] : [id])))(
    'named %s can be sent',
    (id) => {
      expect(problemOfUserAgent(userAgentOf(id, '', OWN) ?? '')).toBeUndefined()
    },
  )
})

describe('client hints', () => {
  it('of Chrome on Windows are those of a desktop', () => {
    expect(hints(userAgentOf('windows', '', OWN) ?? '')).toMatchObject({
      'sec-ch-ua': '"Chromium";v="156", "Google Chrome";v="156", "Not_A Brand";v="24"',
      'sec-ch-ua-mobile': '?0',
      'sec-ch-ua-platform': '"Windows"',
    })
  })

  it('of Chrome on Android are those of a phone', () => {
    expect(hints(userAgentOf('android', '', OWN) ?? '')).toMatchObject({
      'sec-ch-ua-mobile': '?1',
      'sec-ch-ua-platform': '"Android"',
    })
  })

  it.each([
    ['Safari on iPhone', userAgentOf('iphone', '', OWN) ?? ''],
    ['Firefox', FIREFOX],
    [
      'Chrome on iOS, which is a Safari',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) CriOS/156.0 Mobile',
    ],
  ])('of %s are removed', (_, userAgent) => {
    const { 'user-agent': sent, ...rest } = hints(userAgent)
    expect(sent).toBe(userAgent)
    expect(Object.keys(rest)).toContain('sec-ch-ua')
    expect(Object.values(rest).filter((value) => value !== undefined)).toEqual([])
  })

  it('name the browser that a Chromium calls itself', () => {
    const edge = `${OWN.replace('X11; Linux x86_64', 'Macintosh; Intel Mac OS X 10_15_7')} Edg/156.0.0.0`
    expect(hints(edge)).toMatchObject({
      'sec-ch-ua': expect.stringContaining('"Microsoft Edge";v="156"'),
      'sec-ch-ua-platform': '"macOS"',
    })
  })

  it('that tell more of this browser are never sent along', () => {
    fc.assert(
      fc.property(fc.string(), (userAgent) => {
        const { 'sec-ch-ua-full-version-list': list, 'sec-ch-ua-model': model } = hints(userAgent)
        expect([list, model]).toEqual([undefined, undefined])
        expect(hints(userAgent)).toHaveProperty('sec-ch-ua-model')
      }),
    )
  })
})

describe('a User-Agent that cannot be sent', () => {
  it.each([
    ['', /Write the User-Agent/],
    ['Bot/1\nX-Evil: 1', /ASCII only/],
    ['Bön/1', /ASCII only/],
    ['x'.repeat(501), /500 characters/],
  ])('is named: %j', (userAgent, says) => {
    expect(problemOfUserAgent(userAgent)).toMatch(says)
  })
})
