import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '@/lib/capi/hashing/hash'
import { api as meta } from '@/lib/capi/meta'
import { fbc, goodDraft } from '../sample'

describe('build', () => {
  it('makes the request byte for byte', () => {
    const { request } = meta.build(goodDraft, { accessToken: ' EAAtoken ' })
    expect(request).toEqual({
      method: 'POST',
      url: 'https://graph.facebook.com/v25.0/123456789012345/events',
      headers: [
        { name: 'Content-Type', value: 'application/json' },
        { name: 'Authorization', value: 'Bearer EAAtoken' },
      ],
      body:
        '{"data":[{"event_name":"Purchase","event_time":1795435200,"action_source":"website",' +
        '"event_id":"clickscope-1","event_source_url":"https://shop.example/?fbclid=IwAR0aBcDeFgHiJkLmNoPqRsTuVwXyZ_0123456789-abcdefghijklmnopqr",' +
        '"user_data":{"em":["62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f"],' +
        '"country":["79adb2a2fce5c6ba215fe5f27f532d4e7edbac4b6a5e09e1ef3a08084a904621"],' +
        '"client_user_agent":"Mozilla/5.0",' +
        '"fbc":"fb.1.1795435140000.IwAR0aBcDeFgHiJkLmNoPqRsTuVwXyZ_0123456789-abcdefghijklmnopqr",' +
        '"fbp":"fb.1.1596403881668.1116446470"},' +
        '"custom_data":{"value":12.5,"currency":"USD","order_id":"A-1"}}],' +
        '"test_event_code":"TEST12345"}',
    })
  })

  it('puts the token nowhere but in the header, and no header without a token', () => {
    const { url, body } = meta.build(goodDraft, { accessToken: 'EAAtoken' }).request
    expect(`${url} ${body}`).not.toContain('EAAtoken')
    expect(meta.build(goodDraft, {}).request.headers.map(({ name }) => name)).toEqual(['Content-Type'])
  })

  it('shows each customer value from plain to hash', () => {
    expect(meta.build({ ...goodDraft, ph: '650 555 1212', ge: 'x' }, {}).steps).toEqual([
      {
        field: 'em',
        plain: 'John_Smith@gmail.com',
        normalised: 'john_smith@gmail.com',
        hash: sha256Hex('john_smith@gmail.com'),
      },
      { field: 'ph', plain: '650 555 1212', normalised: '16505551212', hash: sha256Hex('16505551212') },
      { field: 'ge', plain: 'x', note: { severity: 'warn', says: 'Only f and m are taken.' } },
      { field: 'country', plain: 'United States', normalised: 'us', hash: sha256Hex('us') },
    ])
  })

  it('leaves empty fields out and takes the default version', () => {
    const { request } = meta.build({ dataset: '1', version: ' ', event_name: 'Lead', value: '' }, {})
    expect(request.url).toBe('https://graph.facebook.com/v25.0/1/events')
    expect(request.body).toBe('{"data":[{"event_name":"Lead","user_data":{}}]}')
  })

  it('sends what is no number as typed, and click IDs untrimmed', () => {
    const { body = '' } = meta.build({ event_time: 'yesterday', value: '12,50', fbc: `${fbc} ` }, {}).request
    expect(JSON.parse(body).data[0]).toEqual({
      event_time: 'yesterday',
      custom_data: { value: '12,50' },
      user_data: { fbc: `${fbc} ` },
    })
  })

  it('stays at graph.facebook.com and never throws, whatever is typed', { timeout: 20_000 }, () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(goodDraft)), text),
        text,
        (draft, accessToken) => {
          const { request } = meta.build(draft, { accessToken })
          expect(new URL(request.url).origin).toBe('https://graph.facebook.com')
          expect(JSON.parse(request.body ?? '').data).toHaveLength(1)
        },
      ),
    )
  })
})
