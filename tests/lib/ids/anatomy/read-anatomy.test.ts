import { bstr } from 'crc-32'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formats } from '@/lib/ids/anatomy/formats'
import { readAnatomy } from '@/lib/ids/anatomy/read-anatomy'
import type { Format, Sighting } from '@/lib/ids/anatomy/reading'

const seen: Sighting = {
  hop: 1,
  at: Date.UTC(2026, 10, 25),
  landedAt: Date.UTC(2026, 10, 25),
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0',
  language: 'en-GB',
  timeZone: 'Europe/Paris',
}

/** `label: value`, with the name of the inner ID that it is of before it. */
function readings(name: string, value: string, sighting = seen): string[] {
  return readAnatomy({ name, value }, sighting).map((reading) =>
    [reading.of, `${reading.label}: ${reading.value}`].filter(Boolean).join(' › '),
  )
}

/** Values of public pages and repositories, with what the page, a date beside the link or the clock in it says. */
const known: [what: string, name: string, value: string, readings: string[]][] = [
  [
    'gclid of a search ad',
    'gclid',
    'EAIaIQobChMIifjEtcr2jgMVmwpoCB2S2jHOEAEYASAAEgKLWfD_BwE',
    ['Made: 2025-08-06 16:15:37.049 UTC'],
  ],
  ['gclid of 2012', 'gclid', 'CMrlnPq42q8CFQdb3wodOkkGBg', ['Made: 2012-04-29 16:09:18.027 UTC']],
  ['gclid of 2013', 'gclid', 'CKSDxc_qhLkCFQyk4AodO24Arg', ['Made: 2013-08-17 15:50:17.893 UTC']],
  [
    'gclid of another ad',
    'gclid',
    'Cj0KCQiA_NC9BhCkARIsABSnSTYk6_HAEqRKnLOhG0XY2wa_6NQgzzGZ802QTnmoNxOuc2DrBi5s8DoaAqv-EALw_wcB',
    ['Day: 2025-02-18'],
  ],
  [
    'gclid under a foreign name',
    'sub3',
    'CjwKCAjwuvmHBhAxEiwAWAYj-JbNi8wZCGz_KHbozcLFQ_qSdAPo95IHTKV8BdgGUl6DZUhPz_-OCBoC5V8QAvD_BwE',
    ['Day: 2021-07-26'],
  ],
  [
    'gclid cut off in the middle',
    'gclid',
    'EAIaIQobChMIifjEtcr2jgMVmwpoCB2S2jHO',
    ['Made: 2025-08-06 16:15:37.049 UTC'],
  ],
  [
    'fbclid that a click at 03:29:03 made',
    'fbclid',
    'IwY2xjawUym89leHRuA2FlbQIxMABwZG9mAWJyaWQRMTJYWnZNM2ZRYUJGM0xqQmhzcnRjBmFwcF9pZBAyMjIwMzkxNzg4MjAwODkyAAEeXgG_giiwT8vq30UPIKnq7O_OepOAn9a7WOgvlA_TUszkb7nKfsN6uLAzN9Y_aem_29h9_pUZnYADc_La6huOtA',
    ['Made by: Facebook', 'Clicked: 2026-10-07 03:29:03 UTC', 'App: Facebook in a browser'],
  ],
  [
    'fbclid without its suffix',
    'fbclid',
    'IwY2xjawRHIChleHRuA2FlbQIxMQBzcnRjBmFwcF9pZBAyMjIwMzkxNzg4MjAwODkyAAEeSrOIwedpPOsVFYx6K_0LJNBn9kgA89IDYJ4VuJh0BY0MG1HG9gKq1gjYbuU',
    ['Made by: Facebook', 'Clicked: 2026-04-11 12:38:48 UTC', 'App: Facebook in a browser'],
  ],
  [
    'fbclid cut off in its App ID',
    'fbclid',
    'IwY2xjawRHIChleHRuA2FlbQIxMQBzcnRjBmFwcF9pZBAyMjIw',
    ['Made by: Facebook', 'Clicked: 2026-04-11 12:38:48 UTC'],
  ],
  [
    'fbclid with a time of Instagram’s',
    'fbclid',
    'PAdGRzdgTR25FhZmRrCTRKamV4bFZleWV4dG4DYWVtAjExAHNydGMGYXBwX2lkDzU2NzA2NzM0MzM1MjQyNwABp2-swMmjW_owTGvJhj6D8LKRlCHENrJ7STncSpaZ1_530pgpsH6ELYWy-78H_aem_onZfzquejZyOjDU0qpPxrw',
    ['Made by: Instagram', 'Made: 2026-07-25 18:11:13 UTC', 'App: Instagram for Android'],
  ],
  [
    'fbclid of an ad',
    'external_id',
    'IwZXh0bgNhZW0BMABhZGlkAasaG_IGe-EBHS_FQJ4yVDHXOvy-paOhkZiE86FikOlX1jI0eHTT16xKoMKUez8klR87WA_aem_tcvZ6cJXe4YyrdUpMgwzBQ',
    ['Made by: Facebook', 'From: an ad'],
  ],
  [
    'fbclid of Instagram',
    'fbclid',
    'PAZXh0bgNhZW0CMTEAc3J0YwZhcHBfaWQPOTM2NjE5NzQzMzkyNDU5AAGnlZxmORhJR3MGoc36sFiIv8O_Mz1CV2qzCNgFV_CFUkw8M-ZIY3QHSiEwGI4_aem_MC1ptsSCKkq7GHuXuDyKUw',
    ['Made by: Instagram', 'App: Instagram in a browser'],
  ],
  [
    'fbclid before 2024',
    'fbclid',
    'IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwjNwB_qa2ofrHyiLjcbCRxTDMgk',
    ['Made by: Facebook'],
  ],
  [
    'fbc',
    'fbc',
    'fb.1.1554763741205.IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwjNwB_qa2ofrHyiLjcbCRxTDMgk',
    [
      'Subdomain index: 1',
      'Stored: 2019-04-08 22:49:01.205 UTC',
      'fbclid: IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwjNwB_qa2ofrHyiLjcbCRxTDMgk',
      'fbclid › Made by: Facebook',
    ],
  ],
  [
    'fbp',
    '_fbp',
    'fb.1.1596403881668.1116446470',
    ['Subdomain index: 1', 'Browser first seen: 2020-08-02 21:31:21.668 UTC', 'Browser: 1116446470'],
  ],
  [
    'awc',
    'awc',
    '1001_1403695822_a430d81e22c9e8687f423efcf024fbaa',
    ['Advertiser: 1001', 'Clicked: 2014-06-25 11:30:22 UTC'],
  ],
  [
    'CJEVENT under a foreign name',
    'utm_term',
    '989b50ff3c6811ed82b9c6f60a82b839',
    ['Made: 2022-09-25 00:25:45.293 UTC'],
  ],
  [
    'cookie of the conversion linker',
    '_gcl_aw',
    'GCL.1726106352.CjwKCAjw_4S3BhAAEiwA_64YhsU0AtZvQdRN7aZsYwj9Oe4k0o4IVnCzXWY5r4y7lUfw7LDj9HaDwDRoCLxoQAvD_BwE',
    [
      'Stored: 2024-09-12 01:59:12 UTC',
      'gclid: CjwKCAjw_4S3BhAAEiwA_64YhsU0AtZvQdRN7aZsYwj9Oe4k0o4IVnCzXWY5r4y7lUfw7LDj9HaDwDRoCLxoQAvD_BwE',
      'gclid › Day: 2024-09-11',
    ],
  ],
  [
    'cookie of the conversion linker with keys',
    '_gcl_aw',
    '2.1.kEAIaIQobChMIifjEtcr2jgMVmwpoCB2S2jHOEAEYASAAEgKLWfD_BwE$i1754496940$u123',
    [
      'Stored: 2025-08-06 16:15:40 UTC',
      'gclid: EAIaIQobChMIifjEtcr2jgMVmwpoCB2S2jHOEAEYASAAEgKLWfD_BwE',
      'gclid › Made: 2025-08-06 16:15:37.049 UTC',
    ],
  ],
  [
    '_ga',
    '_ga',
    'GA1.1.1162820436.1749482504',
    ['Client ID: 1162820436.1749482504', 'Browser first seen: 2025-06-09 15:21:44 UTC'],
  ],
  [
    'session of Analytics',
    '_ga_9J976DJZ68',
    'GS2.1.s1747323152$o28$g0$t1747323160$j60$l0$h69286059',
    [
      'Session began: 2025-05-15 15:32:32 UTC',
      'Session: number 28 of this browser',
      'Last event: 2025-05-15 15:32:40 UTC',
    ],
  ],
  [
    '_gcl_au',
    '_gcl_au',
    '1.1.1863864515.1726105558',
    ['Browser: 1863864515', 'Browser first seen: 2024-09-12 01:45:58 UTC'],
  ],
  ['click ID of RedTrack', 'rtkcid', '68014b7cc7e026ba790a4abd', ['Made: 2025-04-17 18:42:04 UTC']],
  ['_ttp', '_ttp', '01K2C5RSFB2NV5310C5MHC9AGC_.tt.1', ['Made: 2025-08-11 09:00:49.003 UTC']],
  // The examples of RFC 9562, appendix A.
  ['UUID of version 1', 'x', 'C232AB00-9414-11EC-B3C8-9F6BDECED846', ['Made: 2022-02-22 19:22:22 UTC']],
  ['UUID of version 4', 'li_fat_id', '919108f7-52d1-4320-9bac-f847db4148a8', ['UUID: version 4']],
  ['UUID of version 6', 'x', '1EC9414C-232A-6B00-B3C8-9F6BDECED846', ['Made: 2022-02-22 19:22:22 UTC']],
  ['UUID of version 7', 'x', '017F22E2-79B0-7CC3-98C4-DC0C0C07398F', ['Made: 2022-02-22 19:22:22 UTC']],
  // The example of the ULID's specification.
  ['ULID', 'clickid', '01ARZ3NDEKTSV4RRFFQ69G5FAV', ['Made: 2016-07-30 23:54:10.259 UTC']],
  ['ranSiteID', 'ranSiteID', 'bnwWbXPyqPU-MX1VkOpVD0qEXpkfL5QvYg', ['Publisher: bnwWbXPyqPU']],
  [
    'tduid of an Impact click',
    'tduid',
    '(ir_3YbTGJ1vCxyKRfhzqWTyyQKZUkHXYZ0)(7593)(2178999)()()',
    ['irclickid: 3YbTGJ1vCxyKRfhzqWTyyQKZUkHXYZ0'],
  ],
  [
    'ef_id',
    'ef_id',
    '_k_CjwKCAjwp8OpBhAFEiwAG7NaEsaFZUxIBD-FH1IUIfF-7yZRWAYJSMHP67InGf0drY0X2Km71KOKDBoCktgQAvD_BwE_k_',
    [
      'gclid: CjwKCAjwp8OpBhAFEiwAG7NaEsaFZUxIBD-FH1IUIfF-7yZRWAYJSMHP67InGf0drY0X2Km71KOKDBoCktgQAvD_BwE',
      'gclid › Day: 2023-10-19',
    ],
  ],
]

describe('the anatomy of a value', () => {
  it.each(known)('reads a %s', (_what, name, value, wanted) => {
    expect(readings(name, value)).toEqual(wanted)
  })

  it.each([
    ['a Microsoft click ID', 'msclkid', '53b0ace78faa14e3c3b1c8b385bf944d'],
    ['a TikTok click ID', 'ttclid', 'E.C.P.CrABr1ZIn8yhB3XbTd1bOVlTq8mRz5kPw2sLdF7uJ9'],
    ['a word', 'sub1', 'summer-sale'],
    ['nothing', 'gclid', ''],
    ['a gclid in lower case', 'gclid', 'eaiaiqobchmiifjetcr2jgmvmwpocb2s2jhoeaeyasaaegklwfd_bwe'],
    ['an old gclid under a foreign name', 'sub1', 'CMrlnPq42q8CFQdb3wodOkkGBg'],

    ['an ObjectId of a time to come', 'rtkcid', 'f8014b7cc7e026ba790a4abd'],
    ['an ObjectId of a time before there were any', 'rtkcid', '18014b7cc7e026ba790a4abd'],
    ['a UUID of a time to come', 'x', 'ffffffff-ffff-7cc3-98c4-dc0c0c07398f'],
    [
      'a day that does not begin at midnight',
      'gclid',
      'Cj0KCQiA5pyCBhCtARIsAHaY_5f5fwgnLp5-t_u-LmT5Iyp3vfyV1rq0E_s',
    ],
  ])('says nothing of %s', (_what, name, value) => {
    expect(readings(name, value)).toEqual([])
  })

  it('leaves out a time that cannot be, and keeps the rest', () => {
    expect(readings('awc', '1001_1893456000_a430d81e22c9e8687f423efcf024fbaa')).toEqual(['Advertiser: 1001'])
    expect(readings('awc', '1001_0003695822_a430d81e22c9e8687f423efcf024fbaa')).toEqual(['Advertiser: 1001'])
  })

  it('names the page behind each reading', () => {
    for (const [, name, value] of known) {
      for (const { source } of readAnatomy({ name, value }, seen)) expect(source).toMatch(/^https:\/\/[^ ]+$/)
    }
  })

  it('knows a value for each of its formats', () => {
    const isUsed = ({ name, pattern }: Format) =>
      [...known, ['', '_gl', linkerAt(0)]].some(
        ([, given = '', value = '']) =>
          (name?.test(given.toLowerCase()) ?? true) && pattern.test(value as string),
      )
    expect(formats.filter((format) => !isUsed(format))).toEqual([])
  })
})

const cookies = '_ga*MTM2MDM4NDg1MS4xNjYxODIxMjQy*_gcl_au*MTg2Mzg2NDUxNS4xNzI2MTA1NTU4'

/** The linker that Google's tag makes in the browser of `seen`, in winter, so many minutes before the landing. */
function linkerAt(minutes: number): string {
  const minute = seen.landedAt / 60_000 - minutes
  const sum = bstr(`${seen.userAgent}*-60*${seen.language}*${minute}*${cookies}`) >>> 0
  return `1*${sum.toString(36)}*${cookies}`
}

describe('the anatomy of a linker', () => {
  const inner = [
    '_ga: 1360384851.1661821242',
    '_ga › Client ID: 1360384851.1661821242',
    '_ga › Browser first seen: 2022-08-30 01:00:42 UTC',
    '_gcl_au: 1863864515.1726105558',
    '_gcl_au › Browser: 1863864515',
    '_gcl_au › Browser first seen: 2024-09-12 01:45:58 UTC',
  ]
  const checksum = (value: string) => `Checksum: ${value.split('*')[1]}`

  it.each([
    [0, '2026-11-25 00:00 UTC', 'still alive'],
    [2, '2026-11-24 23:58 UTC', 'still alive'],
    [3, '2026-11-24 23:57 UTC', 'dead, 3 minutes old'],
    [359, '2026-11-24 18:01 UTC', 'dead, 359 minutes old'],
  ])('knows that it was made %i minutes before the landing', (minutes, made, life) => {
    const value = linkerAt(minutes)
    expect(readings('_gl', value)).toEqual([
      checksum(value),
      `Made: ${made}`,
      `On landing: ${life}`,
      ...inner,
    ])
  })

  it.each([
    ['of another browser', linkerAt(1), { ...seen, userAgent: 'Mozilla/5.0' }],
    ['of another time zone', linkerAt(1), { ...seen, timeZone: 'Europe/London' }],
    ['of no time zone', linkerAt(1), { ...seen, timeZone: 'Nowhere/Land' }],
    ['made more than six hours before', linkerAt(361), seen],
  ])('knows no time of one %s', (_what, value, sighting) => {
    expect(readings('_gl', value, sighting)).toEqual([checksum(value), ...inner])
  })
})

describe('of any value', () => {
  /** Far above what is needed. */
  const limit = 1_000
  const damaged = fc
    .tuple(
      fc.constantFrom(...known.map(([, , value]) => value), linkerAt(0)),
      fc.nat(200),
      fc.nat(3),
      fc.string(),
    )
    .map(([text, at, length, other]) => text.slice(0, at) + other + text.slice(at + length))
  const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 5_000 }), damaged)
  const name = fc.constantFrom(
    'gclid',
    'fbclid',
    '_gl',
    '_gcl_aw',
    '_gcl_au',
    '_ga',
    '_ga_ABCDEF',
    'ransiteid',
    'x',
  )

  it('the anatomy never throws, and shows no time that cannot be', () => {
    fc.assert(
      fc.property(name, value, (given, text) => {
        for (const { at, label, value: shown } of readAnatomy({ name: given, value: text }, seen)) {
          expect(label).not.toBe('')
          expect(shown).not.toBe('')
          if (at !== undefined) expect(at).toBeLessThanOrEqual(seen.at + 24 * 60 * 60 * 1_000)
          if (at !== undefined) expect(at).toBeGreaterThanOrEqual(Date.UTC(1996, 0))
        }
      }),
      { numRuns: 3_000 },
    )
  })

  it.each(['1*a*', '_gl*', 'A', 'fb.1.', '(', '0', 'k$', '_k_', 'Iw', '=', '%'])(
    'the time is bounded for 60 kB of %s',
    (unit) => {
      const text = unit.repeat(60_000 / unit.length)
      const started = performance.now()
      for (const given of ['gclid', 'fbclid', '_gl', '_ga', 'x']) {
        for (const length of [60_000, 2_000]) readAnatomy({ name: given, value: text.slice(0, length) }, seen)
      }
      expect(performance.now() - started).toBeLessThan(limit)
    },
  )
})
