import { describe, expect, it } from 'vitest'
import { takeOutSecrets } from '@/lib/postback/take-out-secrets'
import { sampleContent } from './partners'

describe('secrets in a template', () => {
  it.each([
    [
      'a parameter',
      'https://t.example/?a=1&security_token=s3cr3t%21&b={b}',
      'https://t.example/?a=1&security_token={security_token}&b={b}',
      { security_token: 's3cr3t!' },
    ],
    [
      'the path',
      'https://t.example/0123abcd/postback?subid={subid}',
      'https://t.example/{postback_key}/postback?subid={subid}',
      { postback_key: '0123abcd' },
    ],
    [
      'one value twice',
      'https://t.example/?key=abcd&key=abcd',
      'https://t.example/?key={key}&key={key}',
      { key: 'abcd' },
    ],
    [
      'two values of one name',
      'https://t.example/?key=abcd&key=efgh',
      'https://t.example/?key={key}&key={key_2}',
      { key: 'abcd', key_2: 'efgh' },
    ],
  ])('are taken out of %s', (_where, url, left, secrets) => {
    expect(takeOutSecrets(sampleContent({ url }))).toEqual({ content: sampleContent({ url: left }), secrets })
  })

  it('are taken out of headers and bodies', () => {
    const headers = [
      { name: 'Authorization', value: 'Bearer abcdef' },
      { name: 'X-Api-Key', value: 'k3y-k3y' },
      { name: 'X-Trace', value: 'abcdef' },
    ]
    const json = sampleContent({ headers, body: '{"id":"{clickid}","sum":{payout},"token":"a\\"bcd"}' })
    const { content, secrets } = takeOutSecrets(json)
    expect(content.headers.map(({ value }) => value)).toEqual(['{authorization}', '{x_api_key}', 'abcdef'])
    expect(content.body).toBe('{"id":"{clickid}","sum":{payout},"token":"{token}"}')
    expect(secrets).toEqual({ authorization: 'Bearer abcdef', x_api_key: 'k3y-k3y', token: 'a"bcd' })
    expect(takeOutSecrets(sampleContent({ body: 'a=1&secret=s3cr3t' }))).toMatchObject({
      content: { body: 'a=1&secret={secret}' },
      secrets: { secret: 's3cr3t' },
    })
  })

  it('are neither macros nor words too short to be one', () => {
    const content = sampleContent({
      url: 'https://t.example/pb?token={token}&key=buy&sign=REPLACE&clickid=64f0c1a7b3e2d90001a4bb17',
      headers: [{ name: 'Authorization', value: 'Bearer {token}' }],
    })
    expect(takeOutSecrets(content)).toEqual({ content, secrets: {} })
  })
})
