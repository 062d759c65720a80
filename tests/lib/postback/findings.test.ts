import { describe, expect, it } from 'vitest'
import { defaultIndex } from '@/lib/ids'
import { blocksSending, postbackRules } from '@/lib/postback/findings'
import { buildPostback } from '@/lib/postback/request'
import { macrosIn } from '@/lib/templates/parse'
import { publishedTemplates } from '../templates/published'

const given = { cid: 'abc', payout: '1.50', comma: '1,50', none: '' }
const values = Object.entries(given).map(([name, value]) => ({ name, value, from: 'typed' }))

const findingsOf = (template: string, body?: string) =>
  buildPostback({ template, body, method: body ? 'POST' : 'GET', values }, defaultIndex).findings
const idsOf = (template: string, body?: string) => findingsOf(template, body).map(({ id }) => id)

/** Rules that need a click or a content type have files of their own. */
const SHOWN_ELSEWHERE = [
  'another-slot',
  'foreign-click-id',
  'no-click-id',
  'body-with-get',
  'body-not-json',
  'body-looks-like-json',
]

const T = 'https://t.example/pb'

/** Of each rule a template that it hits, the nearest it lets pass, and what its fix makes of the first. */
const RULES: [id: string, hit: string, passes: string, fixed?: string][] = [
  ['host-not-filled', 'https://{domain}/pb?cid={cid}', 'https://t.example/pb?domain={cid}'],
  ['host-not-filled', 'https://go.{none}/pb', 'https://go.{cid}/pb'],
  ['host-not-filled', 'https://#host#/pb', 'https://t.example/#host#'],
  ['not-a-url', 't.example/pb?cid=1', `${T}?cid=1`, `${T}?cid=1`],
  ['not-a-url', '//t.example/pb?cid=1', `${T}?cid=1`, `${T}?cid=1`],
  ['not-a-url', '', T],
  ['not-a-url', 'https://', T],
  ['unsupported-scheme', 'ftp://t.example/pb', T],
  ['unsupported-scheme', 'htttp://t.example/pb', 'http://t.example/pb'],
  ['user-info', 'https://user:pass@t.example/pb', `${T}?user:pass@t.example`],
  ['user-info', 'https://user@t.example/pb', T],
  ['http', 'http://t.example/pb', T, T],
  ['http', ' HTTP://t.example/pb', ` ${T}`, T],
  ['macro-not-filled', `${T}?a={other}`, `${T}?a={cid}`],
  ['macro-not-filled', `${T}?a={CID}`, `${T}?a={cid}`, `${T}?a={cid}`],
  ['macro-not-filled', `${T}?a=%7Bother%7D`, `${T}?a=%7Bcid%7D`],
  ['placeholder-left', `${T}?click=REPLACE`, `${T}?cid=REPLACE`],
  ['placeholder-left', `${T}?a=1&et=OPTIONAL`, `${T}?a=1`, `${T}?a=1`],
  ['placeholder-left', `${T}?et=OPTIONAL&a=1`, `${T}?a=1`, `${T}?a=1`],
  ['placeholder-left', `${T}?a=1&et=[OPTIONAL]&b=2`, `${T}?a=1&b=2`, `${T}?a=1&b=2`],
  ['placeholder-left', `${T}?et=OPTIONAL#x`, `${T}?et=optionally#x`, `${T}?#x`],
  ['empty-value', `${T}?a=`, `${T}?a=0`],
  ['empty-value', `${T}?a={none}`, `${T}?a={cid}`],
  ['empty-value', `${T}?a=null`, `${T}?a=nullable`],
  ['empty-value', `${T}?a=%20`, `${T}?a=%2D1`],
  ['comma-decimal', `${T}?payout=1,50`, `${T}?payout=1.50`, `${T}?payout=1.50`],
  ['comma-decimal', `${T}?sum=1.234%2C5`, `${T}?sum=1234.5`, `${T}?sum=1234.5`],
  ['comma-decimal', `${T}?payout={comma}`, `${T}?payout={payout}`],
  ['comma-decimal', `${T}?amount=7,5`, `${T}?amounts=7,5`, `${T}?amount=7.5`],
  ['comma-decimal', `${T}?payout={comma}`, `${T}?payout={cid},{payout}`],
  ['missing-question-mark', `${T}&cid={cid}&a=1`, `${T}?cid={cid}&a=1`, `${T}?cid={cid}&a=1`],
  ['missing-question-mark', `${T}/cid={cid}&a=1`, `${T}/cid={cid}`, `${T}/cid={cid}?a=1`],
  ['second-question-mark', `${T}?a=1?b=2`, `${T}?a=1&b=2`, `${T}?a=1&b=2`],
  ['second-question-mark', `${T}?u=x?b=2`, `${T}?u=https://s.example/?b=2`, `${T}?u=x&b=2`],
  ['duplicate-parameter', `${T}?a=1&a=2`, `${T}?a=1&A=2`],
  ['duplicate-parameter', `${T}?a=1&%61=2`, `${T}?a[]=1&a[]=2`],
  ['fragment', `${T}#cid={cid}`, `${T}#top`],
  ['fragment', `${T}?a=##OTHER##&b=1`, `${T}?a=%23&b=1`],
  ['fragment', `${T}?a=##OTHER##`, `${T}?a=##cid##`],
  ['line-break', `${T}?a=1\n&b=2`, `${T}?a=1%0A&b=2`, `${T}?a=1&b=2`],
  ['space-around', ` ${T}?a=1  `, `${T}?a=1`, `${T}?a=1`],
  ['space-inside', `${T}?a=x y`, `${T}?a={x y}`, `${T}?a=x%20y`],
  ['invisible-character', `${T}?a=\u200b1`, `${T}?a=1`, `${T}?a=1`],
  ['smart-quote', `${T}?a=“1”`, `${T}?a="1"`, `${T}?a=1`],
  ['html-ampersand', `${T}?a=1&amp;b=2`, `${T}?a=1&ampere=2`, `${T}?a=1&b=2`],
]

describe.each(RULES)('%s', (id, hit, passes, fixed) => {
  it(`hits ${hit}`, () => {
    const finding = findingsOf(hit).find((one) => one.id === id)
    expect(finding).toBeDefined()
    expect(finding?.fix?.text).toBe(fixed)
  })

  it(`lets ${passes} pass`, () => {
    expect(idsOf(passes)).not.toContain(id)
  })
})

describe('findings', () => {
  it('has a failing and a passing template for every rule', () => {
    const shown = new Set([...RULES.map(([id]) => id), ...SHOWN_ELSEWHERE])
    expect(shown).toEqual(new Set(postbackRules.map(({ id }) => id)))
  })

  it('finds nothing in a template that is right', () => {
    expect(idsOf(`${T}?cid={cid}&payout={payout}&status=sale`)).toEqual([])
  })

  it('finds the same in the fields of a form body, and puts its fixes there', () => {
    const [placeholder, comma] = findingsOf(T, 'a=1&et=OPTIONAL&payout=1,5')
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

  it.each([
    ['https://{domain}/', true],
    ['t.example/pb', true],
    ['ftp://t.example/', true],
    ['https://u:p@t.example/', true],
    ['http://t.example/pb?a=&a={x}&cid=REPLACE#b=1', false],
  ])('of %s blocks sending: %s', (template, blocked) => {
    expect(blocksSending(findingsOf(template))).toBe(blocked)
  })

  it.each(publishedTemplates)('of the template that %s publishes hold no error', (_, template) => {
    const filled = macrosIn(template).map(({ name }) => ({ name, value: 'x1', from: 'typed' }))
    const { findings } = buildPostback({ template, method: 'GET', values: filled }, defaultIndex)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})
