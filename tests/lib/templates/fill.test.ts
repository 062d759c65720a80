import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeForJson } from '@/lib/templates/encode'
import { fillParts, fillTemplate, joinParts } from '@/lib/templates/fill'
import { parseTemplate } from '@/lib/templates/parse'

const given = (name: string, value: string) => ({ [name]: { name, value, from: 'typed' } })

describe('fillTemplate', () => {
  it('puts each value in its place and says where it came from', () => {
    const values = { clickid: { name: 'clickid', value: 'a b&c', from: 'hop 2, parameter clickid' } }
    expect(fillTemplate('https://t.example/p?x=%20{y}&c={clickid}', values)).toEqual({
      url: 'https://t.example/p?x=%20{y}&c=a%20b%26c',
      parts: [
        { text: 'https://t.example/p?x=%20' },
        { text: '{y}', macro: '{y}' },
        { text: '&c=' },
        {
          text: 'a%20b%26c',
          macro: '{clickid}',
          value: 'a b&c',
          encoded: 'a%20b%26c',
          from: 'hop 2, parameter clickid',
        },
      ],
      missing: ['y'],
    })
  })

  it('matches names exactly', () => {
    expect(fillTemplate('{Sub5}{sub_5}{sub5}', given('sub5', 'v'))).toMatchObject({
      url: '{Sub5}{sub_5}v',
      missing: ['Sub5', 'sub_5'],
    })
  })

  it('takes no inherited property for a value', () => {
    expect(fillTemplate('{constructor}{toString}', {}).missing).toEqual(['constructor', 'toString'])
  })

  it.each([
    ['lead', 'reg'],
    ['rebill', 'rebill'],
    ['toString', 'toString'],
  ])('sends the status %s as %s', (value, sent) => {
    const template = 's={status: lead=reg sale=dep}'
    expect(fillTemplate(template, given('status', value)).url).toBe(`s=${sent}`)
  })

  it('fills a placeholder word by the name of its parameter', () => {
    expect(fillTemplate('?cid=REPLACE&txid=REPLACE', given('cid', '7'))).toMatchObject({
      url: '?cid=7&txid=REPLACE',
      missing: ['txid'],
    })
  })

  it('counts an empty value as given', () => {
    expect(fillTemplate('?a={a}', given('a', ''))).toMatchObject({ url: '?a=', missing: [] })
  })

  it('does not read a value as a template', () => {
    const values = { ...given('a', '{b}'), ...given('b', 'deep') }
    expect(fillTemplate('{a}', values).url).toBe('%7Bb%7D')
  })

  it('keeps the text of the template byte for byte and encodes every value once', () => {
    const text = fc
      .stringMatching(/^[a-z0-9%&=?+/ é.:]{0,12}$/)
      .filter((piece) => parseTemplate(piece).every(isText))
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), fc.string({ unit: 'binary' }), (texts, value) => {
        const { parts, url } = fillTemplate(texts.join('&v={{v}}&'), given('v', value))
        const encoded = encodeURIComponent(value.toWellFormed())
        expect(url).toBe(texts.join(`&v=${encoded}&`))
        for (const part of parts.filter(({ macro }) => macro)) {
          expect(decodeURIComponent(part.encoded ?? '')).toBe(value.toWellFormed())
        }
      }),
    )
  })

  it('never throws', () => {
    const values = fc.dictionary(
      fc.string(),
      fc.record({ name: fc.string(), value: fc.string(), from: fc.string() }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), values, (template, known) => {
        expect(joinParts(fillTemplate(template, known).parts)).toBe(fillTemplate(template, known).url)
      }),
    )
  })
})

it('fillParts writes a value into a JSON string so that it reads back the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      const parts = fillParts(parseTemplate('{"id":"{clickid}"}'), given('clickid', value), encodeForJson)
      expect(JSON.parse(joinParts(parts))).toEqual({ id: value })
    }),
  )
})

function isText(part: { kind: string }): boolean {
  return part.kind === 'literal'
}
