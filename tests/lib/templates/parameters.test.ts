import { describe, expect, it } from 'vitest'
import { fillTemplate } from '@/lib/templates/fill'
import { coverMacros, formParameters, urlParameters } from '@/lib/templates/parameters'

const values = { click: { name: 'click', value: 'a&b=c#d', from: 'typed' } }
const parametersOf = (template: string) => urlParameters(fillTemplate(template, values).parts)

describe('urlParameters', () => {
  it('reads names and values as the server does, and tells how and where they are written', () => {
    expect(parametersOf('https://t.example/?c=x-{click}&d+e=%31')).toEqual([
      {
        name: 'c',
        value: 'x-a&b=c#d',
        written: 'x-{click}',
        at: 19,
        valueAt: 21,
        macros: [expect.objectContaining({ macro: '{click}' })],
      },
      { name: 'd e', value: '1', written: '%31', at: 31, valueAt: 35, macros: [] },
    ])
  })

  it('takes the delimiters inside a macro for no delimiter', () => {
    const names = parametersOf('https://t.example/?a=##X##&b={s: x=y}&c=#s2#&d=1').map(({ name }) => name)
    expect(names).toEqual(['a', 'b', 'c', 'd'])
  })

  it.each([
    ['https://t.example/#/?a=1', []],
    ['https://t.example/?a=1#b=2', ['a']],
    ['https://t.example/?&a&&b=', ['a', 'b']],
    ['https://t.example/', []],
  ])('reads %s', (template, names) => {
    expect(parametersOf(template).map(({ name }) => name)).toEqual(names)
  })
})

it('formParameters reads a body from its beginning', () => {
  const { parts } = fillTemplate('a=1&c={click}', values)
  expect(formParameters(parts).map(({ name, value }) => [name, value])).toEqual([
    ['a', '1'],
    ['c', 'a&b=c#d'],
  ])
})

it('coverMacros keeps every place', () => {
  expect(coverMacros(fillTemplate('?a={click}#{b}', values).parts)).toBe('?a=xxxxxxxxxxx')
})
