import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeDedup, type ServerEvent } from '@/lib/pixels/dedup'
import { type ReadPixel, readPixel } from '@/lib/pixels/read'
import { PURCHASE } from './calls'

const HOUR = 3_600_000
const AT = 1_764_000_000_000
const server: ServerEvent = {
  event: 'Purchase',
  id: 'order-1',
  dataset: '123',
  value: '89',
  currency: 'eur',
  at: AT + HOUR,
}
const pixelAt = (url: string) => readPixel({ url, at: AT }) as ReadPixel
const judge = (change: Partial<ServerEvent> = {}, url = PURCHASE) =>
  judgeDedup(pixelAt(url), { ...server, ...change })

describe('an event of a pixel and one of a server', () => {
  it('are one by name, ID and dataset within the platform’s hours', () => {
    expect(judge()).toMatchObject({
      verdict: 'once',
      reason: 'Same event, ID and dataset, within 48 hours.',
    })
  })

  it.each([
    ['another ID', { id: 'order-2' }, 'The ID differs: order-1 and order-2.'],
    ['another name', { event: 'purchase' }, 'The event differs: Purchase and purchase.'],
    ['another dataset', { dataset: '9' }, 'The dataset differs: 123 and 9.'],
    ['no ID', { id: '' }, 'The server’s event has no ID.'],
    ['too late', { at: AT + 49 * HOUR }, 'They are more than 48 hours apart.'],
    ['too early', { at: AT - 49 * HOUR }, 'They are more than 48 hours apart.'],
  ])('are two with %s', (_what, change, reason) => {
    expect(judge(change)).toMatchObject({ verdict: 'twice', reason })
  })

  it('are two where the pixel’s has no ID', () => {
    const bare = PURCHASE.replace('&eid=order-1', '')
    expect(judge({}, bare)).toMatchObject({ verdict: 'twice', reason: 'The pixel’s event has no ID.' })
  })

  it('are one with another value, of which only one counts', () => {
    expect(judge({ value: '79' })).toMatchObject({
      verdict: 'once',
      reason: expect.stringMatching(/The value differs: only one of the two counts/),
    })
  })

  it('may be one or two where a dataset or the time is not told', () => {
    expect(judge({ dataset: '' }).verdict).toBe('unsure')
    expect(judge({ at: undefined }).verdict).toBe('unsure')
  })

  it('are named in two spellings at Reddit', () => {
    const url = 'https://alb.reddit.com/rp.gif?id=123&event=SignUp&m.conversionId=order-1'
    expect(judge({ event: 'SIGN_UP' }, url).verdict).toBe('once')
  })

  it('are one only where name, ID and dataset are the same', () => {
    const text = fc.constantFrom('', 'Purchase', 'order-1', '123', 'x')
    fc.assert(
      fc.property(text, text, text, fc.integer({ min: -99, max: 99 }), (event, id, dataset, hours) => {
        const { verdict } = judge({ event, id, dataset, at: AT + hours * HOUR })
        const isSame = event === 'Purchase' && id === 'order-1' && dataset === '123' && Math.abs(hours) <= 48
        expect(verdict === 'once').toBe(isSame)
      }),
    )
  })
})
