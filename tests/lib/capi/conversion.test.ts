import { describe, expect, it } from 'vitest'
import { apis } from '@/lib/capi/catalogue'
import { fieldsOfConversion, partOfField, typedFields } from '@/lib/capi/form/conversion'
import { conversionSchema } from '@/lib/schemas/conversion'
import { now } from './sample'

const conversion = conversionSchema.parse({
  transactionId: 'A-1',
  event: 'purchase',
  status: 'approved',
  value: '12.50',
  currency: 'USD',
  time: now,
  customer: { email: 'jane@shop.example', phone: '+1 650 555 1212' },
})

const byId = Object.fromEntries(apis.map((api) => [api.id, api.conversion]))
const names = (id: string) => byId[id] as (typeof apis)[number]['conversion']

describe('one conversion', () => {
  it.each<[string, Record<string, string>]>([
    [
      'meta',
      { event_name: 'Purchase', event_time: String(now / 1000), order_id: 'A-1', em: 'jane@shop.example' },
    ],
    ['tiktok', { event: 'CompletePayment', event_time: String(now / 1000), order_id: 'A-1' }],
    ['snapchat', { event_name: 'PURCHASE', order_id: 'A-1', ph: '+1 650 555 1212' }],
    ['pinterest', { event_name: 'checkout', order_id: 'A-1', em: 'jane@shop.example' }],
    ['reddit', { tracking_type: 'PURCHASE', event_at: String(now), conversion_id: 'A-1' }],
    ['ga4', { event_name: 'purchase', timestamp_micros: `${now}000`, transaction_id: 'A-1' }],
  ])('is told to %s in its own names', (id, fields) => {
    expect(fieldsOfConversion(names(id), conversion)).toMatchObject({
      ...fields,
      value: '12.50',
      currency: 'USD',
    })
  })

  it.each(apis)('names only fields of $id', (api) => {
    const { event, time, eventId, customer, ...rest } = api.conversion
    const fields = [event.field, time.field, ...Object.values(rest), ...Object.values(customer)]
    // The ID of the event may be that of the order.
    expect(Object.keys(api.fields.shape)).toEqual(expect.arrayContaining([...fields, eventId]))
    expect(new Set(fields).size).toBe(fields.length)
  })
})

describe('what is typed at one API', () => {
  it.each([
    ['tiktok', 'event', 'CompletePayment', { part: 'event', text: 'purchase' }],
    ['tiktok', 'event', 'MyOwn', { part: 'event', text: '' }],
    ['reddit', 'event_at', String(now), { part: 'time', text: String(now) }],
    ['ga4', 'timestamp_micros', `${now}000`, { part: 'time', text: String(now) }],
    ['meta', 'event_time', 'yesterday', { part: 'time', text: '' }],
    ['meta', 'em', ' Jane@', { part: 'customer.email', text: ' Jane@' }],
    ['meta', 'fbc', 'fb.1.2.x', undefined],
  ])('%s %s %s', (id, field, text, part) => {
    expect(partOfField(names(id), field, text)).toEqual(part)
  })

  it('is there at another, in its words', () => {
    const texts = { event: 'purchase', 'customer.email': 'jane@shop.example' }
    expect(typedFields(names('pinterest'), {}, texts)).toEqual({
      event_name: 'checkout',
      em: 'jane@shop.example',
    })
  })

  it('takes the place of what was typed there before, but not of what only that API knows', () => {
    const typed = { event_name: 'Purchase', em: 'old@shop.example', fbc: 'fb.1.2.x' }
    expect(
      typedFields(names('meta'), typed, { event: 'lead', 'customer.email': 'new@shop.example' }),
    ).toEqual({
      event_name: 'Lead',
      em: 'new@shop.example',
      fbc: 'fb.1.2.x',
    })
    expect(typedFields(names('meta'), { event_name: 'MyOwn' }, { event: '' })).toEqual({
      event_name: 'MyOwn',
    })
  })
})
