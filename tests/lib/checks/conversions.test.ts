import { describe, expect, it } from 'vitest'
import { conversionFindings } from '@/lib/checks/conversions'
import { builtIn } from '@/lib/ids/known'
import type { Click } from '@/lib/schemas/click'
import type { Run } from '@/lib/schemas/run'
import { sampleRun } from '@/tests/fixtures/sample-run'
import { AWC, AWIN, journeyWith, PURCHASE } from '../pixels/calls'

const found = (clicks: readonly Click[], runs: readonly Run[] = []) =>
  conversionFindings({ clicks, runs }, builtIn).map(({ id, severity, says }) => [id, severity, says])
const without = (name: string) => AWIN.replace(new RegExp(`&${name}=[^&]*`), '')

/** A purchase that was sent to Meta, ten seconds after the pixel's at most. */
function sent(values: Record<string, string>, more: Partial<Run> = {}): Run {
  const fields = { dataset: '123', event_name: 'Purchase', event_id: 'order-1', event_time: '15', ...values }
  return sampleRun({
    kind: 'capi',
    api: 'meta',
    values: Object.entries(fields).map(([name, value]) => ({ name, value, from: 'the form' })),
    ...more,
  })
}

describe('how networks were told of an order', () => {
  it('is nothing to object to where it was right, and where no page told of one', () => {
    expect(found(journeyWith([AWIN]))).toEqual([])
    expect(found(journeyWith([]))).toEqual([])
  })

  it.each<[string, string[], string, string, string | RegExp]>([
    [
      'another click’s ID',
      [AWIN.replace(AWC, AWC.replace('1764', '1763'))],
      'conversion-click-ID',
      'bad',
      'Awin: The click ID is not this journey’s',
    ],
    [
      'the same order twice',
      [AWIN, `${AWIN}&p1=2`],
      'conversion-once',
      'bad',
      'Awin was told of order 4711 2 times',
    ],
    ['no order ID', [without('ref')], 'conversion-order-ID', 'bad', 'Awin: The order has no ID'],
    ['no amount', [without('amount')], 'conversion-value', 'warn', 'Awin: The order has no value'],
    ['no currency', [without('cr')], 'conversion-currency', 'warn', /^Awin: No currency is told/],
    ['no click ID', [without('cks')], 'conversion-click-ID', 'info', /names no click ID/],
    ['the network left out', [PURCHASE], 'conversion-fired', 'bad', /^Awin was not told of the order/],
  ])('is a finding with %s', (_what, calls, id, severity, says) => {
    expect(found(journeyWith(calls))).toEqual([
      [id, severity, typeof says === 'string' ? says : expect.stringMatching(says)],
    ])
  })

  it('is not judged by the click ID where the journey’s beginning is gone', () => {
    const [, thanks] = journeyWith([AWIN])
    expect(found([thanks as Click])).toEqual([])
    const [landing, last] = journeyWith([AWIN.replace(AWC, AWC.replace('1764', '1763'))])
    const followed = { ...(landing as Click), previousClickId: 'a page that is not kept' }
    expect(found([followed, last as Click])).toMatchObject([
      ['conversion-click-ID', 'bad', expect.anything()],
    ])
  })
})

describe('an event of a pixel', () => {
  const journey = journeyWith([AWIN, PURCHASE])

  it('and the server’s with its ID count once', () => {
    expect(found(journey, [sent({})])).toEqual([])
  })

  it('counts twice with another ID, which costs money where the server’s was live', () => {
    expect(found(journey, [sent({ event_id: 'other' })])).toEqual([
      [
        'counted-twice',
        'warn',
        'Meta’s pixel event Purchase and the test event sent to Meta Conversions API count as two',
      ],
    ])
    expect(found(journey, [sent({ event_id: 'other' }, { live: true })])).toMatchObject([
      ['counted-twice', 'bad', expect.stringContaining('and the event sent to')],
    ])
  })

  it('is not held against another event, another API or a postback', () => {
    const others = [
      sent({ event_name: 'Lead', event_id: 'other' }),
      sent({ event_id: 'other' }, { api: 'ga4' }),
    ]
    expect(found(journey, [...others, sampleRun()])).toEqual([])
  })

  it('without an ID is a note', () => {
    expect(found(journeyWith([AWIN, PURCHASE.replace(/&eid=.*/, '')]))).toEqual([
      ['event-id-missing', 'info', 'Meta’s pixel event Purchase has no event ID'],
    ])
  })
})
