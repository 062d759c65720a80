import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtIn } from '@/lib/ids/known'
import { judgeConversions } from '@/lib/pixels/conversion'
import type { Click } from '@/lib/schemas/click'
import { AWC, AWIN, journeyWith, PURCHASE, pageOf } from './calls'

const judged = (clicks: readonly Click[], expected = {}) =>
  judgeConversions(clicks, builtIn, expected).map(({ platform, lines }) => ({ of: platform.id, lines }))
const said = (clicks: readonly Click[], expected = {}) =>
  judged(clicks, expected).flatMap(({ lines }) => lines.map(({ severity, says }) => [severity, says]))
const without = (name: string) => AWIN.replace(new RegExp(`&${name}=[^&]*`), '')
const withValue = (name: string, value: string) => `${without(name)}&${name}=${value}`

describe('a conversion that a page told its network', () => {
  it('is right with this journey’s ID, an order ID, value and currency, told once', () => {
    expect(said(journeyWith([AWIN])).map(([severity]) => severity)).toEqual(Array(6).fill('ok'))
  })

  it.each([
    [
      'another click’s ID',
      withValue('cks', AWC.replace('1764', '1763')),
      'bad',
      'The click ID is not this journey’s',
    ],
    ['the ID cut', withValue('cks', AWC.slice(0, 20)), 'bad', 'The click ID was cut or added to'],
    [
      'the ID in another case',
      withValue('cks', AWC.toUpperCase()),
      'bad',
      'The click ID was changed in case',
    ],
    [
      'a placeholder',
      withValue('cks', '{{awc}}'),
      'bad',
      'The click ID is a placeholder that nobody filled in',
    ],
    ['no click ID', without('cks'), 'info', /can know the click by a cookie of its own alone$/],
    ['no order ID', without('ref'), 'bad', 'The order has no ID'],
    ['an order ID that is a placeholder', withValue('ref', 'undefined'), 'bad', 'The order has no ID'],
    ['no value', without('amount'), 'warn', 'The order has no value'],
    ['a value with a comma', withValue('amount', '1.083,29'), 'bad', 'The value is no plain number'],
    ['a value of 0', withValue('amount', '0.00'), 'warn', 'The value is 0'],
    ['no currency', without('cr'), 'warn', /^No currency is told/],
    ['a sign for a currency', withValue('cr', '€'), 'bad', 'The currency is no code of three letters'],
  ])('is judged with %s', (_what, url, severity, says) => {
    const found = said(journeyWith([url])).filter(([each]) => each !== 'ok')
    expect(found).toEqual([[severity, typeof says === 'string' ? says : expect.stringMatching(says)]])
  })

  it('is held against the conversion as typed', () => {
    const expected = { transactionId: '4711', value: '79', currency: 'eur' }
    const lines = said(journeyWith([AWIN]), expected)
    expect(lines[0]).toEqual(['bad', 'The value is 89.00, but 79 was recorded'])
    expect(lines).toContainEqual(['ok', 'The order ID is 4711, as recorded'])
    expect(lines).toContainEqual(['ok', 'The currency is EUR, as recorded'])
  })

  it('was told twice where the same call came again, and not where a redirect took it on', () => {
    const twice = journeyWith([AWIN, `${AWIN}&p1=2`])
    expect(said(twice)[0]).toEqual(['bad', 'Awin was told of order 4711 2 times'])
    const landing = twice[1]?.landing as Click['landing']
    const pixels = landing.pixels.map((call) => ({ ...call, requestId: 'one' }))
    const redirected = [twice[0] as Click, { ...(twice[1] as Click), landing: { ...landing, pixels } }]
    expect(said(redirected)).toContainEqual(['ok', 'Awin was told of order 4711 once'])
  })

  it('may be told by a tag and by its fall-back', () => {
    expect(said(journeyWith([AWIN, AWIN.replace('sread.img', 'sread.js')]))).toContainEqual([
      'info',
      'Awin was told of order 4711 in 2 ways',
    ])
  })

  it('did not arrive where the call failed', () => {
    const [landing, thanks] = journeyWith([AWIN]) as [Click, Click]
    const pixels = [{ url: AWIN, at: 1, error: { code: 'net::ERR_BLOCKED_BY_CLIENT' } }]
    const blocked = [landing, { ...thanks, landing: { ...thanks.landing, pixels } }]
    expect(said(blocked)[0]).toEqual(['bad', 'The call did not reach Awin: net::ERR_BLOCKED_BY_CLIENT'])
  })

  it('is the later click’s where there were two', () => {
    const later = AWC.replace('1764', '1765')
    const clicks = [pageOf(`https://shop.example/?awc=${AWC}`, []), ...journeyWith([AWIN], later)]
    expect(said(clicks)[0]).toEqual(['bad', 'The click ID is that of an earlier click of this journey'])
  })

  it('needs the click’s ID at CJ', () => {
    const call = 'https://www.emjcd.com/u?CID=1&TYPE=2&OID=4711&AMOUNT=1&CURRENCY=USD&METHOD=IMG'
    expect(said([pageOf('https://shop.example/', [call])])[0]).toEqual([
      'bad',
      'The call names no click ID, without which CJ Affiliate credits nobody',
    ])
  })

  it('that nobody told yet is a note, and a problem once another was told of the order', () => {
    expect(said(journeyWith([]))).toEqual([['info', 'Awin was told of no order yet']])
    expect(said(journeyWith([PURCHASE]))).toEqual([
      ['bad', 'Awin was not told of the order, though Meta was'],
    ])
  })

  it('is not asked about where no network led to the page', () => {
    expect(judged([pageOf('https://shop.example/', [PURCHASE])])).toEqual([])
  })

  it('is never right with any other ID than the journey’s', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (id) => {
        const lines = said(journeyWith([withValue('cks', encodeURIComponent(id))]))
        const isRight = lines.some(([, says]) => says === 'The click ID is this journey’s')
        expect(isRight).toBe(id === AWC)
      }),
    )
  })
})
