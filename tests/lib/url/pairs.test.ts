import { describe, expect, it } from 'vitest'
import { jsonPairs } from '@/lib/url/json-pairs'
import { readLinker } from '@/lib/url/linker'
import {
  forEachIntentField,
  forEachPair,
  forEachParenthesised,
  isIntent,
  isParenthesised,
  type PairVisitor,
} from '@/lib/url/pairs'

function pairs(read: (visit: PairVisitor) => void): (string | undefined)[][] {
  const seen: (string | undefined)[][] = []
  read((name, value) => seen.push([name, value]))
  return seen
}

describe('forEachPair', () => {
  it('visits names as often as they occur, and tells no value from an empty one', () => {
    expect(pairs((visit) => forEachPair('a=1&&b&a=&c=x=y', visit))).toEqual([
      ['a', '1'],
      ['b', undefined],
      ['a', ''],
      ['c', 'x=y'],
    ])
    expect(pairs((visit) => forEachPair(';a=1;b', visit, ';'))).toEqual([
      ['a', '1'],
      ['b', undefined],
    ])
  })
})

describe('forEachParenthesised', () => {
  it('keeps parentheses within a value', () => {
    const query = 'p(82)a(2789262)url(https://shop.example/a(b)?c=d)'
    expect(isParenthesised(query)).toBe(true)
    expect(pairs((visit) => forEachParenthesised(query, visit))).toEqual([
      ['p', '82'],
      ['a', '2789262'],
      ['url', 'https://shop.example/a(b)?c=d'],
    ])
  })

  it.each(['', 'a=b(c)', 'a(b', '(a)', 'a-b(c)'])('is not for %j', (query) => {
    expect(isParenthesised(query)).toBe(false)
  })
})

describe('forEachIntentField', () => {
  it('takes the type off an extra and leaves fields alone', () => {
    const fragment = 'Intent;scheme=https;S.referrer=a%3Db;i.count=1;end'
    expect(isIntent(fragment)).toBe(true)
    expect(isIntent('intent')).toBe(false)
    expect(pairs((visit) => forEachIntentField(fragment, visit))).toEqual([
      ['scheme', 'https'],
      ['referrer', 'a%3Db'],
      ['count', '1'],
      ['end', undefined],
    ])
  })
})

describe('jsonPairs', () => {
  it('lists the leaves under their nearest key', () => {
    expect(jsonPairs('{"a":{"b":"x","c":[1,true,null,{"d":"y"}]},"e":""}')).toEqual([
      { name: 'b', value: 'x' },
      { name: 'c', value: '1' },
      { name: 'c', value: 'true' },
      { name: 'd', value: 'y' },
      { name: 'e', value: '' },
    ])
    expect(jsonPairs('["x"]')).toEqual([{ name: '', value: 'x' }])
  })

  it.each(['', '{"a":', '{clickid}', '['.repeat(60_000)])('lists nothing of %.10j', (text) => {
    expect(jsonPairs(text)).toEqual([])
  })

  it('goes ten levels deep', () => {
    expect(jsonPairs(`${'['.repeat(10)}1${']'.repeat(10)}`)).toHaveLength(1)
    expect(jsonPairs(`${'['.repeat(11)}1${']'.repeat(11)}`)).toEqual([])
  })
})

describe('readLinker', () => {
  it('reads the cookies, whose base64 is padded with dots', () => {
    expect(readLinker('1*1p7rxu4*_gcl_aw*R0NMLjEuYQ..*_ga*MTIz')).toEqual([
      { name: '_gcl_aw', value: 'GCL.1.a' },
      { name: '_ga', value: '123' },
    ])
  })

  it.each(['', '1', '1*abc', '2*abc*_ga*MTIz', '1*ABC*_ga*MTIz', '1*abc*_ga*%%'])(
    'reads none in %j',
    (value) => {
      expect(readLinker(value)).toEqual([])
    },
  )
})
