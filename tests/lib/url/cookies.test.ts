import { describe, expect, it } from 'vitest'
import { readCookieHeader, readSetCookieHeader } from '@/lib/url/cookies'

describe('readCookieHeader', () => {
  it('reads every pair with the value as written', () => {
    expect(readCookieHeader('a=1; b=x%3D=y ;c="q"; broken; =no')).toEqual([
      { name: 'a', value: '1' },
      { name: 'b', value: 'x%3D=y' },
      { name: 'c', value: 'q' },
    ])
  })
})

describe('readSetCookieHeader', () => {
  it('leaves the attributes out and takes one cookie a line', () => {
    expect(
      readSetCookieHeader('clickid=64f0; Path=/; Expires=Wed, 09 Jun 2027 10:18:14 GMT\nb=2; Secure'),
    ).toEqual([
      { name: 'clickid', value: '64f0' },
      { name: 'b', value: '2' },
    ])
  })
})
