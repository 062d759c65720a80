import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apis } from '@/lib/capi/catalogue'
import { compareConversion, postbackConversion } from '@/lib/conversion/compare'
import { partOfName } from '@/lib/conversion/meaning'
import { pixelConversion } from '@/lib/conversion/pixels'
import { conversionOfStep, steps } from '@/lib/conversion/sequence'
import { conversionValues, formatDateTime } from '@/lib/conversion/values'
import { builtIn } from '@/lib/ids/known'
import { formatPayout } from '@/lib/postback/payout-format'
import { buildPostback } from '@/lib/postback/request'
import type { ConversionTexts } from '@/lib/schemas/conversion'
import { samplePartner } from '@/tests/lib/postback/partners'

const conversion: ConversionTexts = {
  transactionId: 'A-1',
  event: 'purchase',
  status: 'approved',
  value: '12.5',
  currency: 'EUR',
  time: String(Date.UTC(2026, 4, 4, 12, 4, 9)),
}
const wordsOf = (id: string) => builtIn.platforms.find((platform) => platform.id === id)?.macros?.names
const valuesOf = (
  names: string[],
  ...rest: [words?: Record<string, string>, partner?: ReturnType<typeof samplePartner>]
) => conversionValues(names, conversion, ...rest).map(({ name, value }) => [name, value])

describe('the macros of a postback', () => {
  it('are filled from the conversion by what they mean', () => {
    expect(
      valuesOf(['payout', 'SUM', 'currency', 'status', 'txid', 'Order_ID', 'goal', 'timestamp']),
    ).toEqual([
      ['payout', '12.5'],
      ['SUM', '12.5'],
      ['currency', 'EUR'],
      ['status', 'approved'],
      ['txid', 'A-1'],
      ['Order_ID', 'A-1'],
      ['goal', 'purchase'],
      ['timestamp', '1777896249'],
    ])
    expect(valuesOf(['clickid', 'sub1', 'constructor', 'country'])).toEqual([])
  })

  it('mean what their platform says they do', () => {
    expect(partOfName('transaction_id')).toBe('transactionId')
    expect(partOfName('transaction_id', wordsOf('everflow'))).toBeUndefined()
    expect(partOfName('price', wordsOf('cake'))).toBe('value')
  })

  it('are written as was agreed with the partner', () => {
    const partner = samplePartner({
      payout: { unit: 'minor', decimals: 2, separator: '.' },
      timeZone: 'Europe/Berlin',
    })
    expect(valuesOf(['payout', 'datetime', 'txid'], {}, partner)).toEqual([
      ['payout', '1250'],
      ['datetime', '2026-05-04 14:04:09'],
      ['txid', 'A-1'],
    ])
  })
})

describe('the steps of one click', () => {
  it('are a lead, a sale, a rebill and a rejection of the sale', () => {
    const told = steps.map(({ id }) => conversionOfStep(id, conversion))
    expect(
      told.map(({ event, status, value, transactionId }) => [event, status, value, transactionId]),
    ).toEqual([
      ['lead', 'pending', '0', 'A-1'],
      ['purchase', 'approved', '12.5', 'A-1'],
      ['rebill', 'approved', '12.5', 'A-1-2'],
      ['purchase', 'rejected', '12.5', 'A-1'],
    ])
    expect(conversionOfStep('constructor', conversion)).toBe(conversion)
  })
})

describe('a pixel', () => {
  it.each([
    [
      'https://www.facebook.com/tr?id=1&ev=Purchase&cd[value]=12.50&cd[currency]=EUR&eid=A-1',
      { event: 'purchase', value: '12.50', currency: 'EUR', transactionId: 'A-1' },
    ],
    [
      'https://www.google-analytics.com/g/collect?v=2&en=purchase&cu=EUR&epn.value=12.5&ep.transaction_id=A-1',
      { event: 'purchase', value: '12.5', currency: 'EUR', transactionId: 'A-1' },
    ],
    ['https://t.example/pixel.gif?event=Custom&order_id=', { event: 'Custom' }],
    ['%', {}],
  ])('%s tells its conversion', (url, told) => {
    expect(pixelConversion({ url }, apis)).toEqual(told)
  })
})

describe('receivers side by side', () => {
  const partner = samplePartner({ payout: { unit: 'minor', decimals: 2, separator: '.' } })
  const differing = (texts: ConversionTexts, agreed?: typeof partner) =>
    compareConversion(conversion, [{ name: 'P', texts, agreed }])
      .filter(({ cells: [cell] }) => cell?.differs)
      .map(({ part }) => part)

  it.each<[string, ConversionTexts, string[]]>([
    ['the amount', { value: '12.50' }, []],
    ['another amount', { value: '1250' }, ['value']],
    ['an amount with a comma', { value: '12,50' }, ['value']],
    ['the currency in lower case', { currency: 'eur' }, ['currency']],
    ['the time in seconds', { time: '1777896249' }, []],
    ['the time as a date', { time: '2026-05-04 12:04:09' }, []],
    ['the time in another zone', { time: '2026-05-04 14:04:09' }, ['time']],
    ['what is not told', { value: '' }, []],
    ['another event', { event: 'lead' }, ['event']],
  ])('agree or differ in meaning: %s', (_what, texts, parts) => {
    expect(differing(texts)).toEqual(parts)
  })

  it('read amounts as the partner does', () => {
    expect(differing({ value: '1250' }, partner)).toEqual([])
    expect(differing({ value: '12.50' }, partner)).toEqual(['value'])
    fc.assert(
      fc.property(fc.nat(10 ** 7), (minor) => {
        const value = (minor / 100).toFixed(2)
        const told = { name: 'P', texts: { value: formatPayout(value, partner.payout) }, agreed: partner }
        expect(compareConversion({ value }, [told])[0]?.cells).toEqual([
          { text: told.texts.value, differs: false },
        ])
      }),
    )
  })

  it('are held against the first where nothing was recorded', () => {
    const [row] = compareConversion({}, [
      { name: 'A', texts: {} },
      { name: 'B', texts: { event: 'lead' } },
      { name: 'C', texts: { event: 'purchase' } },
    ])
    expect(row).toEqual({
      part: 'event',
      recorded: '',
      cells: [
        { text: '', differs: false },
        { text: 'lead', differs: false },
        { text: 'purchase', differs: true },
      ],
    })
  })

  it('show a postback by its macros, and else by its parameters', () => {
    const built = buildPostback(
      {
        template: 'https://t.example/pb?clickid={clickid}&a={payout}&cur=EUR&b=1&s={status}',
        method: 'POST',
        body: 'txid={txid}',
        values: conversionValues(['payout', 'txid'], conversion),
      },
      builtIn,
    )
    expect(postbackConversion(built)).toEqual({
      value: '12.5',
      currency: 'EUR',
      transactionId: 'A-1',
      status: '{status}',
    })
  })
})

it('a moment is written in the zone that was agreed', () => {
  expect(formatDateTime(Date.UTC(2026, 0, 1, 23, 30), 'Asia/Tokyo')).toBe('2026-01-02 08:30:00')
})
