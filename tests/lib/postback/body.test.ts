import { describe, expect, it } from 'vitest'
import { builtIn } from '@/lib/ids/known'
import { buildPostback } from '@/lib/postback/request'

const values = [
  { name: 'cid', value: 'a"b', from: 'typed' },
  { name: 'payout', value: '1.50', from: 'typed' },
  { name: 'comma', value: '1,5x', from: 'typed' },
]

function idsOf(body: string, contentType?: string): string[] {
  const draft = { template: 'https://t.example/pb', method: 'POST', body, contentType, values } as const
  return buildPostback(draft, builtIn).findings.map(({ id }) => id)
}

describe('body-not-json', () => {
  it.each(['{"cid":"{cid}",}', '{"sum":{comma}}', 'cid={cid}', ' '])('hits %s', (body) => {
    expect(idsOf(body, 'application/json')).toContain('body-not-json')
  })

  it.each(['{"cid":"{cid}"}', '{"sum":{payout}}', ''])('lets %s pass', (body) => {
    expect(idsOf(body, 'application/json; charset=utf-8')).not.toContain('body-not-json')
  })

  it('asks for JSON only where the content type says so', () => {
    expect(idsOf('{"cid":', 'text/plain')).not.toContain('body-not-json')
  })
})

describe('body-looks-like-json', () => {
  it.each(['{"cid":"{cid}"}', ' {"sum":{payout}', '[{"a":1}]', '{}'])('hits %s', (body) => {
    expect(idsOf(body)).toContain('body-looks-like-json')
  })

  it.each(['data={"cid":"1"}', '{cid}=1', '{cid}', 'a[]=1'])('lets %s pass', (body) => {
    expect(idsOf(body)).not.toContain('body-looks-like-json')
  })

  it('lets JSON pass that is sent as such or as text', () => {
    expect(idsOf('{"a":1}', 'application/json')).toEqual([])
    expect(idsOf('{"a":1}', 'text/plain')).toEqual([])
  })

  it('is found in the place of what the fields of a form would have', () => {
    expect(idsOf('{"url":"x&a=&a="}')).toEqual(['body-looks-like-json'])
    expect(idsOf('url=x&a=&a=')).toContain('duplicate-parameter')
  })
})
