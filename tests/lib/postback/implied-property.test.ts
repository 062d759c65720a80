import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownBy } from '@/lib/ids/known'
import { platforms } from '@/lib/platforms/catalogue'
import { impliedPostbacks } from '@/lib/postback/implied'
import { macroOfSlot } from '@/lib/postback/implied-macros'
import { ownPlatformSchema } from '@/lib/schemas/own-platform'
import type { Platform } from '@/lib/schemas/platform'
import { encodeForUrl } from '@/lib/templates/encode'
import { fillTemplate } from '@/lib/templates/fill'
import { macrosIn } from '@/lib/templates/parse'
import { hostOf } from '@/lib/url/host'
import { readUrl } from '@/lib/url/parts'
import { clickOver } from './click'

const MAKER = 'made.own.example'
const TAKER = 'taken.own.example'
const noValue = { name: '', value: '', from: '' }

const makers = platforms.filter(({ postback }) => postback?.direction === 'receives')
const takers = platforms.filter(({ macros }) => macros && macros.syntax !== 'x')

/** The parameters of a platform's links that it is known to give back. */
function slotsOf(platform: Platform): string[] {
  const named = [...Object.keys(platform.macros?.names ?? {}), ...Object.keys(platform.slots ?? {})]
  return named.filter((slot) => slot !== '*' && macroOfSlot(platform, slot))
}

/** The maker keeps its click ID in a cookie, so that it is known under whatever name it goes on. */
function knownAt(maker: Platform, taker: Platform) {
  const cookie = { names: ['made_id'], kind: 'tracker-click', where: ['cookie'], cookies: ['made_id'] }
  const own = [
    { id: maker.id, hosts: [MAKER], identifiers: [cookie] },
    { id: taker.id, hosts: [TAKER] },
  ]
  const ownPlatforms = own.map((one) => ownPlatformSchema.parse({ name: one.id, kind: 'tracker', ...one }))
  return knownBy({ ownPlatforms, expectations: [] })
}

/** Text that no server reads in another way than it was written. */
const idValue = fc
  .tuple(fc.stringMatching(/^[A-Za-z0-9._~-]{4,40}$/), fc.constantFrom('', '+', '=', '/', ' ', '%', 'é'))
  .map(([text, odd]) => `k7${odd}${text}q1w2e3r4`)
const slotName = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.-]{0,20}$/)

describe('the implied postback', () => {
  it('returns the maker’s ID, filled from the click at its taker, whatever the two and the slot', () => {
    const kinds = new Set<boolean>()
    const pair = fc
      .tuple(fc.constantFrom(...makers), fc.constantFrom(...takers), slotName)
      .filter(([maker, taker]) => maker.id !== taker.id)
      .chain(([maker, taker, any]) =>
        fc.tuple(fc.constant(maker), fc.constant(taker), fc.constantFrom(any, ...slotsOf(taker))),
      )
    fc.assert(
      fc.property(pair, idValue, ([maker, taker, slot], value) => {
        const sent = encodeForUrl(value)
        const click = clickOver(
          {
            url: `https://${MAKER}/click`,
            responseHeaders: [{ name: 'Set-Cookie', value: `made_id=${sent}; Path=/` }],
          },
          `https://${TAKER}/?${encodeForUrl(slot)}=${sent}`,
          'https://shop.example/',
        )
        const implied = impliedPostbacks(click, knownAt(maker, taker))
        const one = implied.find(({ id, maker: { host } }) => id.value === value && host === MAKER)
        const { text = '' } = one?.template ?? {}
        const template = maker.postback?.template.replaceAll('{domain}', MAKER) ?? ''
        expect(one?.slot).toBe(slot)
        expect(hostOf(text)).toBe(hostOf(template))

        const { url } = fillTemplate(text, { [one?.value.name ?? '']: one?.value ?? noValue })
        expect(url).toBe(text.replace(one?.macro.text ?? '', () => sent))
        const returned = readUrl(url).query.find(({ name }) => name === maker.postback?.clickIdParameter)
        if (returned) expect(returned.value).toBe(value)
        kinds.add(one?.macroIsKnown === true)
      }),
      { numRuns: 300 },
    )
    expect(kinds).toEqual(new Set([true, false]))
  })

  it('never throws, whatever the click', () => {
    const url = fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string())
    fc.assert(
      fc.property(fc.array(url, { maxLength: 5 }), (urls) => {
        impliedPostbacks(clickOver(...urls), knownBy({ ownPlatforms: [], expectations: [] }))
      }),
    )
  })

  it('writes every macro so that it is read back', () => {
    for (const platform of takers)
      for (const slot of slotsOf(platform)) {
        const macro = macroOfSlot(platform, slot)
        expect(macrosIn(`https://t.example/?a=${macro?.text}&b=1`).map(({ raw }) => raw)).toEqual([
          macro?.text,
        ])
      }
  })
})
