import { describe, expect, it } from 'vitest'
import { builtIn } from '@/lib/ids/known'
import { receiverAt, receiversAt } from '@/lib/postback/receiver'
import type { Receiver } from '@/lib/schemas/receiver'

describe('whose money a postback is about', () => {
  const said: Record<string, Receiver> = { 't.example': 'own', 't.example:8443': 'test' }

  it.each([
    ['https://t.example/postback', 'own'],
    ['http://t.example/postback', 'own'],
    ['https://t.example:8443/postback', 'test'],
    ['https://T.EXAMPLE/postback', 'own'],
    ['https://a.t.example/postback', 'live'],
    ['https://t.example.evil.example/', 'live'],
    ['https://t.example@evil.example/', 'live'],
    ['https://constructor/', 'live'],
    ['no address', 'live'],
    ['', 'live'],
  ])('at %s is %s', (url, receiver) => {
    expect(receiverAt(url, said)).toBe(receiver)
  })
})

describe('who receives at an address', () => {
  const at = (url: string, body?: string) => receiversAt(url, builtIn.platforms, body).map(({ id }) => id)

  it.each([
    ['https://go.private.example/f00dcafe/postback?subid=1&status=sale', 'keitaro'],
    ['https://go.private.example/aff_lsr?transaction_id=1', 'tune'],
    ['https://go.private.example/?nid=1&transaction_id=2', 'everflow'],
    ['https://s.magsrv.com/tag.php?tag=1', 'exoclick'],
  ])('is found for %s', (url, id) => {
    expect(at(url)).toContain(id)
  })

  it('is found by the body of a POST', () => {
    expect(at('https://go.private.example/aff_lsr', 'transaction_id=1')).toContain('tune')
  })

  it.each([
    'https://go.private.example/?transaction_id=2',
    'https://go.private.example/a/b/postback?subid=1',
    'https://go.private.example/aff_lsr?other=1',
    'nothing',
  ])('is nobody known for %s', (url) => {
    expect(at(url)).toEqual([])
  })
})
