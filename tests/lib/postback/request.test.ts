import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtIn } from '@/lib/ids/known'
import { buildPostback } from '@/lib/postback/request'

const values = [
  { name: 'cid', value: 'a b"&c', from: 'typed' },
  { name: 'payout', value: '1.50', from: 'typed' },
]
const template = 'https://t.example/pb?cid={cid}&p=%7E {payout}#note'

describe('buildPostback', () => {
  it('shows the URL as the browser writes it on the wire, and the filled template as written', () => {
    const { request, filled } = buildPostback({ template, method: 'GET', values }, builtIn)
    expect(request).toEqual({
      method: 'GET',
      url: 'https://t.example/pb?cid=a%20b%22%26c&p=%7E%201.50',
      headers: [],
    })
    expect(filled.url).toBe('https://t.example/pb?cid=a%20b%22%26c&p=%7E 1.50#note')
  })

  it.each([
    [undefined, 'cid={cid}', 'cid=a%20b%22%26c'],
    ['application/x-www-form-urlencoded; charset=utf-8', 'cid={cid}', 'cid=a%20b%22%26c'],
    ['application/json', '{"cid":"{cid}"}', '{"cid":"a b\\"&c"}'],
    ['application/vnd.api+json', '{"cid":"{cid}"}', '{"cid":"a b\\"&c"}'],
    ['text/plain', 'cid={cid}', 'cid=a b"&c'],
  ])('encodes a body of type %s in its own way', (contentType, body, sent) => {
    const { request } = buildPostback({ template, method: 'POST', body, contentType, values }, builtIn)
    expect(request.body).toBe(sent)
    expect(request.headers).toEqual([
      { name: 'Content-Type', value: contentType ?? 'application/x-www-form-urlencoded' },
    ])
  })

  it('writes values in the charset of the receiver, in the URL and in a form body', () => {
    const built = (contentType: string) =>
      buildPostback(
        {
          template: 'https://t.example/pb?n={name}',
          method: 'POST',
          body: '{name}',
          contentType,
          values: [{ name: 'name', value: 'Да', from: 'typed' }],
          encoding: 'windows-1251',
        },
        builtIn,
      )
    const { request, findings } = built('application/x-www-form-urlencoded')
    expect([request.url, request.body]).toEqual(['https://t.example/pb?n=%C4%E0', '%C4%E0'])
    expect(findings.filter(({ where }) => where.includes('parameter n'))).toEqual([])
    expect(built('application/json').request.body).toBe('Да')
  })

  it('sends a POST without a body as such', () => {
    const { request } = buildPostback({ template, method: 'POST', body: '', values }, builtIn)
    expect(request.headers).toEqual([])
    expect(request.body).toBeUndefined()
  })

  it('sends no body with GET, and says so', () => {
    const { request, findings } = buildPostback(
      { template, method: 'GET', body: 'cid={cid}', values },
      builtIn,
    )
    expect(request.body).toBeUndefined()
    expect(findings.map(({ id }) => id)).toContain('body-with-get')
  })

  it('sends exactly the encoded values, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const given = [{ name: 'v', value, from: '' }]
        const { request } = buildPostback(
          {
            template: 'https://t.example/?v={v}',
            method: 'GET',
            values: given,
          },
          builtIn,
        )
        // The only characters that encodeURIComponent leaves and a URL escapes.
        expect(request.url.replaceAll('%27', "'")).toBe(
          `https://t.example/?v=${encodeURIComponent(value.toWellFormed())}`.replaceAll('%27', "'"),
        )
      }),
    )
  })

  it('never throws', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((rest) => `https://t.example/?${rest}`),
    )
    fc.assert(
      fc.property(text, text, fc.constantFrom<'GET' | 'POST'>('GET', 'POST'), (typed, body, method) => {
        expect(buildPostback({ template: typed, method, body, values }, builtIn).request.method).toBe(method)
      }),
    )
  })
})
