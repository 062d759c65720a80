import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { secretsInRequest, secretsInUrl } from '@/lib/postback/secrets'

describe('secretsInUrl', () => {
  it.each([
    ['https://t.example/?key=abcdef&cid=1', ['abcdef']],
    ['https://t.example/?Security_Token=s3cret', ['s3cret']],
    ['https://t.example/?api-key=a%2Fbcd', ['a%2Fbcd', 'a/bcd']],
    ['https://t.example/?token=abcd#access_token=efgh', ['abcd', 'efgh']],
    ['https://t.example/0a1b2c3d/postback?subid=1', ['0a1b2c3d']],
    ['not a url?secret=abcdef', ['abcdef']],
  ])('finds those of %s', (url, secrets) => {
    expect(secretsInUrl(url)).toEqual(secrets)
  })

  it.each([
    'https://t.example/?keyword=abcdef&cid=secret&tokens=abcdef',
    'https://t.example/?key=abc&token=',
    'https://t.example/api/postback?subid=1',
    'https://t.example/0a1b2c3d/postbacks',
    '',
  ])('finds none in %s', (url) => {
    expect(secretsInUrl(url)).toEqual([])
  })

  it('leaves alone what is known to be no secret', () => {
    expect(secretsInUrl('https://t.example/?token=click-1&key=abcdef', ['click-1'])).toEqual(['abcdef'])
  })

  it('finds a secret of any value', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4, unit: 'grapheme' }), (secret) => {
        expect(secretsInUrl(`https://t.example/?a=1&token=${encodeURIComponent(secret)}`)).toContain(secret)
      }),
    )
  })
})

describe('the secrets of a request', () => {
  const request = { method: 'POST' as const, url: 'https://trk.example/postback', headers: [] }

  it.each([
    ['a form', 'clickid=abc123&security_token=s3cret%2Btoken'],
    ['JSON', '{"clickid":"abc123","auth":{"security_token":"s3cret+token"}}'],
  ])('are found in a body that is %s', (_kind, body) => {
    expect(secretsInRequest({ ...request, body })).toContain('s3cret+token')
  })

  it('are none in a body of other words', () => {
    expect(secretsInRequest({ ...request, body: 'clickid=abc123&payout=10' })).toEqual([])
  })
})
