import { describe, expect, it } from 'vitest'
import { isOne, listWords, nameHop } from '@/lib/checks/sentence'
import { chain } from '../ids/hops'

describe('listWords', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
  ])('%j reads %j', (words, text) => {
    expect(listWords(words)).toBe(text)
  })
})

describe('isOne', () => {
  it('counts each word once', () => {
    expect([isOne(['a']), isOne(['a', 'a']), isOne(['a', 'b'])]).toEqual([true, true, false])
  })
})

describe('nameHop', () => {
  it('counts from 1 and leaves out a host that is not there', () => {
    const hops = chain('go.example/', '')
    expect([nameHop(hops, 0), nameHop(hops, 1), nameHop(hops, 2)]).toEqual([
      'hop 1, go.example',
      'hop 2',
      'hop 3',
    ])
  })
})
