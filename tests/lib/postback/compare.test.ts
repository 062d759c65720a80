import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareContents, type PartDiff } from '@/lib/postback/compare'
import type { TemplateContent } from '@/lib/schemas/template'
import { sampleContent } from './partners'

const told = (diffs: PartDiff[]) =>
  diffs
    .filter(({ change }) => change !== 'same')
    .map(({ part, change, pieces }) => [
      part,
      change,
      pieces.map(({ change, text }) => ({ same: '', added: '+', removed: '-' })[change] + text).join('|'),
    ])

describe('two versions of a template', () => {
  it('that are the same differ in nothing', () => {
    const diffs = compareContents(sampleContent(), sampleContent())
    expect(told(diffs)).toEqual([])
    expect(diffs.map(({ part }) => part)).toEqual(['method', 'address', 'parameter clickid', 'parameter sum'])
  })

  it('are compared part by part', () => {
    const older = sampleContent({ url: 'https://t.example/pb?clickid={sub4}&sum={payout}&old=1' })
    const newer = sampleContent({
      method: 'POST',
      url: 'https://t.example/pb?clickid={sub5}&sum={payout}&cur=EUR#f',
      headers: [{ name: 'X-Key', value: '{key}' }],
      contentType: 'text/plain',
      body: 'x',
    })
    expect(told(compareContents(older, newer))).toEqual([
      ['method', 'changed', '-GET|+POST'],
      ['parameter clickid', 'changed', '?clickid={|-sub4|+sub5|}'],
      ['parameter old', 'removed', '-&old=1'],
      ['parameter cur', 'added', '+&cur=EUR'],
      ['fragment', 'added', '+#f'],
      ['content type', 'added', '+text/plain'],
      ['header X-Key', 'added', '+X-Key: {key}'],
      ['body', 'added', '+x'],
    ])
  })

  it('are not cut inside a macro', () => {
    const [, , parameter] = compareContents(
      sampleContent({ url: 'https://t.example/?c=##CLICK_ID##&d=1' }),
      sampleContent({ url: 'https://t.example/?c=##CLICK_ID##&d=1' }),
    )
    expect(parameter).toMatchObject({ part: 'parameter c', pieces: [{ text: '?c=##CLICK_ID##' }] })
  })

  it('that differ in an empty parameter alone do differ', () => {
    const diffs = compareContents(
      sampleContent({ url: 'https://t.example/?a=1&&b=2' }),
      sampleContent({ url: 'https://t.example/?a=1&b=2' }),
    )
    expect(told(diffs)).toEqual([['parameter ', 'removed', '-&']])
  })

  it('lose no letter of either, whatever they are', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 })
    const url = fc
      .array(fc.constantFrom('?', '&', '=', '#', '{a}', '##B##', 'a', 'é', '%2F'))
      .map((all) => all.join(''))
    const content: fc.Arbitrary<TemplateContent> = fc.record({
      method: fc.constantFrom('GET', 'POST'),
      url,
      headers: fc.array(fc.record({ name: fc.constantFrom('X-A', 'X-B'), value: text }), { maxLength: 3 }),
      body: text,
    })
    fc.assert(
      fc.property(content, content, (older, newer) => {
        const diffs = compareContents(older, newer)
        const without = (change: string) =>
          diffs
            .flatMap(({ pieces }) => pieces)
            .filter((piece) => piece.change !== change)
            .map((piece) => piece.text)
            .join('')
        const whole = ({ method, url, headers, body = '' }: TemplateContent) =>
          [...(method + url + headers.map(({ name, value }) => `${name}: ${value}`).join('') + body)]
            .sort()
            .join('')
        expect([...without('added')].sort().join('')).toBe(whole(older))
        expect([...without('removed')].sort().join('')).toBe(whole(newer))
      }),
    )
  })
})
