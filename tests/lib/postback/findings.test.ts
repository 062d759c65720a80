import { describe, expect, it } from 'vitest'
import { blocksSending, postbackRules } from '@/lib/postback/findings'
import { ruleCases } from './cases/all'
import { asDraft, type Draft, lint, T } from './cases/rule-case'

const idsOf = (draft: string | Draft) => lint(draft).map(({ id }) => id)
const shown = (draft: string | Draft) => JSON.stringify({ ...asDraft(draft), click: undefined })

describe.each(ruleCases.map((one) => ({ ...one, hits: shown(one.hit), letsPass: shown(one.passes) })))(
  '$id',
  ({ id, hit, passes, fixed, hits, letsPass }) => {
    it(`hits ${hits}`, () => {
      const finding = lint(hit).find((one) => one.id === id)
      expect(finding).toBeDefined()
      expect(finding?.fix?.text).toBe(fixed)
    })

    it(`lets ${letsPass} pass`, () => {
      expect(idsOf(passes)).not.toContain(id)
    })
  },
)

describe('findings', () => {
  it('has a failing and a passing template for every rule', () => {
    expect(new Set(ruleCases.map(({ id }) => id))).toEqual(new Set(postbackRules.map(({ id }) => id)))
  })

  it('are of rules that differ in their names', () => {
    expect(new Set(postbackRules.map(({ id }) => id)).size).toBe(postbackRules.length)
  })

  it('finds nothing in a template that is right', () => {
    expect(idsOf(`${T}?cid={cid}&payout={payout}&status=sale`)).toEqual([])
  })

  it('finds the same in the fields of a form body, and puts its fixes there', () => {
    const [placeholder, comma] = lint({ template: T, body: 'a=1&et=OPTIONAL&payout=1,5' })
    expect(placeholder).toMatchObject({
      id: 'placeholder-left',
      where: 'body field et',
      fix: { field: 'body', text: 'a=1&payout=1,5' },
    })
    expect(comma).toMatchObject({
      id: 'comma-decimal',
      fix: { field: 'body', text: 'a=1&et=OPTIONAL&payout=1.5' },
    })
  })

  it('puts a value right where it was typed', () => {
    const [comma] = lint({ template: `${T}?payout={p}`, values: { p: '1,5' } })
    expect(comma).toMatchObject({ id: 'comma-decimal', fix: { field: 'value:p', text: '1.5' } })
  })

  it.each([
    ['https://{domain}/', true],
    ['t.example/pb', true],
    ['ftp://t.example/', true],
    ['https://u:p@t.example/', true],
    ['http://t.example/pb?a=&a={x}&cid=REPLACE#b=1', false],
  ])('of %s blocks sending: %s', (template, blocked) => {
    expect(blocksSending(lint(template))).toBe(blocked)
  })
})
