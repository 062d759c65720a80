import { describe, expect, it } from 'vitest'
import { hostOf, matchesHost } from '@/lib/url/host'
import { buildHostTable } from '@/lib/url/host-table'

describe('hostOf', () => {
  it.each([
    ['https://Shop.Example/', 'shop.example'],
    ['https://user:pa@ss@shop.example:8443/x@y', 'shop.example'],
    ['//shop.example', 'shop.example'],
    ['http://[2001:db8::1]:80/', '[2001:db8::1]'],
    ['https://shop.example./', 'shop.example'],
    ['mailto:a@shop.example', ''],
    ['/path', ''],
    ['', ''],
  ])('of %j is %j', (url, host) => {
    expect(hostOf(url)).toBe(host)
  })
})

describe('matchesHost', () => {
  it.each([
    ['a.example', 'a.example', true],
    ['x.a.example', 'a.example', false],
    ['a.example', '*.a.example', true],
    ['x.y.a.example', '*.a.example', true],
    ['xa.example', '*.a.example', false],
  ])('%s and %s: %s', (host, pattern, expected) => {
    expect(matchesHost(host, pattern)).toBe(expected)
  })
})

describe('a host table', () => {
  const table = buildHostTable([
    ['*.a.example', 'below'],
    ['a.example', 'exact'],
    ['*.x.a.example', 'deeper'],
    ['a.example', 'second'],
  ])

  it.each([
    ['a.example', ['exact', 'second', 'below']],
    ['b.a.example', ['below']],
    ['x.a.example', ['deeper', 'below']],
    ['y.x.a.example', ['deeper', 'below']],
    ['ba.example', []],
    ['example', []],
    ['', []],
  ])('knows of %j %j', (host, values) => {
    expect(table.get(host)).toEqual(values)
  })

  it('takes nothing for a host that no resolver would', () => {
    expect(table.get(`${'x.'.repeat(200)}a.example`)).toEqual([])
  })
})
