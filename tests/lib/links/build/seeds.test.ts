import { describe, expect, it } from 'vitest'
import { defaultIndex } from '@/lib/ids'
import { FORMS, type Form, seedableOf, seedLink, seedOutcomes, seedValue } from '@/lib/links/build/seeds'
import { platforms } from '@/lib/platforms/catalogue'
import type { Hop } from '@/lib/schemas/click'
import type { LinkContent } from '@/lib/schemas/link-template'
import { readUrl } from '@/lib/url/parts'

const hop = (url: string): Hop => ({
  url,
  method: 'GET',
  how: 'http',
  by: 'server',
  frameId: 0,
  status: 200,
  startedAt: 0,
  requestHeaders: [],
  responseHeaders: [],
})

const google = platforms.find(({ id }) => id === 'google-ads')
const content: LinkContent = {
  base: 'https://go.example/c?campaign=1&kw={keyword}',
  platform: 'google-ads',
  parameters: [
    { name: 'utm_source', value: 'google' },
    { name: 'sub1', value: '{campaignid}-x' },
  ],
}

describe('marked values', () => {
  it('begin in a way of their own, with letters of both cases, whatever they show', () => {
    const values = FORMS.map((form, place) => seedValue(form, 'QxZk', place))
    expect(new Set(values.map((value) => value.slice(0, 8).toLowerCase())).size).toBe(FORMS.length)
    for (const value of values) expect(value).toMatch(/[a-z].*[A-Z]|[A-Z].*[a-z]/)
    expect(values[1]).toContain('+')
    expect(values[2]).toMatch(/%(?![0-9a-f]{2}).*|%41$/i)
    expect(values[3]).toMatch(/[^ -~]/)
    expect(values[4]).toHaveLength(500)
  })

  it('take the place of what was typed and of the macros of the base, and of nothing else', () => {
    expect(seedableOf(content, google).map(({ name }) => name)).toEqual(['kw', 'utm_source', 'sub1'])
    const { url, seeds } = seedLink(content, google, { kw: 'plus', sub1: 'percent' }, 'QxZk')
    expect(seeds.map(({ name }) => name)).toEqual(['kw', 'sub1'])
    expect(readUrl(url).query.map(({ name, value }) => [name, value])).toEqual([
      ['campaign', '1'],
      ['kw', seeds[0]?.value],
      ['utm_source', 'google'],
      ['sub1', seeds[1]?.value],
    ])
  })
})

describe('what became of a marked value', () => {
  const outcome = (form: Form, arrives: (value: string) => string) => {
    const seed = { name: 'sub1', form, value: seedValue(form, 'QxZk', 3) }
    const first = `https://go.example/c?sub1=${encodeURIComponent(seed.value)}`
    const [found] = seedOutcomes([seed], [hop(first), hop(arrives(seed.value))], defaultIndex)
    return { value: seed.value, ...found }
  }
  const shop = (query: string) => `https://shop.example/?${query}`

  it.each(FORMS)('is nothing where %s arrives under another name', (form) => {
    const { state, names, since } = outcome(form, (value) => shop(`s=${encodeURIComponent(value)}`))
    expect({ state, names, since }).toEqual({ state: 'unchanged', names: ['s'], since: undefined })
  })

  it('is told where it is in lower case', () => {
    const { state, since } = outcome('case', (value) => shop(`sub1=${value.toLowerCase()}`))
    expect({ state, since }).toEqual({ state: 'folded', since: 1 })
  })

  it('is told with the place where it was cut', () => {
    const { state, found } = outcome('long', (value) => shop(`sub1=${value.slice(0, 255)}`))
    expect(state).toBe('cut')
    expect(found).toHaveLength(255)
  })

  it('is told where a + became a space, and where it was escaped or decoded once more', () => {
    const plus = outcome('plus', (value) => shop(`sub1=${value}`))
    expect(plus.state).toBe('re-encoded')
    expect(plus.found).toBe(plus.value.replaceAll('+', ' '))
    const twice = outcome('percent', (value) => shop(`sub1=${encodeURIComponent(encodeURIComponent(value))}`))
    expect(twice.state).toBe('re-encoded')
    const once = outcome('percent', (value) => shop(`sub1=${encodeURIComponent(decodeURIComponent(value))}`))
    expect(once.state).toBe('re-encoded')
    expect(once.found).toContain('%A')
  })

  it('is told where letters became question marks', () => {
    const { state } = outcome('unicode', (value) => shop(`sub1=${value.replace(/[^ -~]/g, '%3F')}`))
    expect(state).toBe('altered')
  })

  it('is told where it is gone, with the first hop without it', () => {
    expect(outcome('case', () => shop('sub2=1'))).toMatchObject({ state: 'lost', names: [], since: 1 })
  })

  it('is not known where the record has a digest in its place', () => {
    const seed = { name: 'token', form: 'case', value: seedValue('case', 'QxZk', 0) } as const
    const hops = ['go', 'shop'].map((host) => hop(`https://${host}.example/?token=digest~3fa91c20e7`))
    expect(seedOutcomes([seed], hops, defaultIndex)).toEqual([{ seed, state: 'hidden', names: [] }])
  })

  it('is a loss where only a cookie has it', () => {
    const seed = { name: 'sub1', form: 'case', value: seedValue('case', 'QxZk', 0) } as const
    const last = { ...hop(shop('')), requestHeaders: [{ name: 'Cookie', value: `s=${seed.value}` }] }
    const [found] = seedOutcomes([seed], [hop(`https://go.example/?sub1=${seed.value}`), last], defaultIndex)
    expect(found?.state).toBe('lost')
  })
})
