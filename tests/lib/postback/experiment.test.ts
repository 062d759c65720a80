import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtIn } from '@/lib/ids/known'
import {
  duplicateSteps,
  encodingSteps,
  methodSteps,
  negativeSteps,
  readyValues,
  valueSteps,
} from '@/lib/postback/experiment'
import { buildPostback } from '@/lib/postback/request'
import { type Variable, variablesOf } from '@/lib/postback/variables'
import { wrongValue } from '@/lib/postback/wrong-value'
import type { ExperimentStep, PostbackDraft } from '@/lib/schemas/draft'
import { TRACKER_ID } from './click'

const draft: PostbackDraft = {
  template: 'https://t.example/pb?tclick={click_id}&sum={payout}&token=s3cr3t&cur=EUR',
  method: 'GET',
  values: [
    { name: 'click_id', value: TRACKER_ID, from: 'hop 1' },
    { name: 'payout', value: '12.50', from: 'typed' },
  ],
}
const posted: PostbackDraft = {
  template: 'https://t.example/pb',
  method: 'POST',
  body: 'tclick={click_id}&sum={payout}',
  values: draft.values,
}

const sentBy = ({ draft }: Pick<ExperimentStep, 'draft'>) => buildPostback(draft, builtIn).request
const urls = (steps: ExperimentStep[]) =>
  steps.map((step) => [step.label, sentBy(step).url.replace('https://t.example/pb', '')])

function variable(name: string, of = draft): Variable {
  const found = variablesOf(of, [TRACKER_ID]).find((one) => one.name === name)
  if (!found) throw new Error(`There is no ${name}.`)
  return found
}

describe('what an experiment can change', () => {
  it('is each parameter, with what it is to the receiver', () => {
    expect(variablesOf(draft, [TRACKER_ID]).map(({ name, role, value }) => [name, role, value])).toEqual([
      ['tclick', 'click-id', TRACKER_ID],
      ['sum', 'payout', '12.50'],
      ['token', 'token', 's3cr3t'],
      ['cur', 'other', 'EUR'],
    ])
    expect(variablesOf(posted).map(({ name }) => name)).toEqual(['tclick', 'sum'])
  })

  it('is a macro of the path or of JSON, too', () => {
    const json: PostbackDraft = {
      template: 'https://t.example/{key}/pb',
      method: 'POST',
      contentType: 'application/json',
      body: '{"id":"{click_id}"}',
      values: draft.values,
    }
    expect(variablesOf(json).map(({ name }) => name)).toEqual(['key', 'click_id'])
    const [step] = valueSteps(json, variable('click_id', json), ['a"b'])
    expect(step && sentBy(step).body).toBe('{"id":"a\\"b"}')
  })
})

describe('an experiment', () => {
  it('sends each spelling of a payout, and the parameter twice', () => {
    const steps = valueSteps(draft, variable('sum'), readyValues(variable('sum')))
    const rest = '&token=s3cr3t&cur=EUR'
    expect(urls(steps)).toEqual([
      ['sum = 10', `?tclick=${TRACKER_ID}&sum=10${rest}`],
      ['sum = 10.00', `?tclick=${TRACKER_ID}&sum=10.00${rest}`],
      ['sum = 10,00', `?tclick=${TRACKER_ID}&sum=10%2C00${rest}`],
      ['sum = 1000', `?tclick=${TRACKER_ID}&sum=1000${rest}`],
      ['sum twice', `?tclick=${TRACKER_ID}&sum=12.50&sum=12.50${rest}`],
    ])
  })

  it('sends the click ID right, wrong, empty and repeated', () => {
    const values = readyValues(variable('tclick'))
    expect(values).toEqual([TRACKER_ID, wrongValue(TRACKER_ID), ''])
    const bodies = valueSteps(posted, variable('tclick', posted), values).map((step) => sentBy(step).body)
    expect(bodies).toEqual([
      `tclick=${TRACKER_ID}&sum=12.50`,
      `tclick=${wrongValue(TRACKER_ID)}&sum=12.50`,
      'tclick=&sum=12.50',
      `tclick=${TRACKER_ID}&tclick=${TRACKER_ID}&sum=12.50`,
    ])
  })

  it('encodes a value once, not at all and twice', () => {
    const spaced = { ...draft, values: [{ name: 'click_id', value: 'a b+c', from: '' }] }
    const steps = encodingSteps(spaced, variable('tclick', spaced))
    expect(urls(steps).map(([, url]) => /tclick=([^&]*)/.exec(url ?? '')?.[1])).toEqual([
      'a%20b%2Bc',
      'a%20b+c',
      'a%2520b%252Bc',
    ])
  })

  it('sends the same parameters by GET and by POST', () => {
    const query = `tclick=${TRACKER_ID}&sum=12.50`
    for (const of of [
      posted,
      { ...posted, template: `${posted.template}?${posted.body}`, method: 'GET' as const },
    ]) {
      const [get, post] = methodSteps(of).map(sentBy)
      expect(get).toEqual({ method: 'GET', url: `https://t.example/pb?${query}`, headers: [] })
      expect(post).toMatchObject({ method: 'POST', url: 'https://t.example/pb', body: query })
    }
    expect(methodSteps({ ...posted, contentType: 'application/json' }).map(({ label }) => label)).toEqual([
      'POST',
    ])
  })

  it('sends the very same twice, and expects a duplicate', () => {
    const [first, again] = duplicateSteps(draft)
    expect(again?.expects).toBe('duplicate')
    expect(first && sentBy(first)).toEqual(again && sentBy(again))
  })

  it('has negatives ready for click ID, token, payout and required parameters, all to be rejected', () => {
    const steps = negativeSteps(draft, variablesOf(draft, [TRACKER_ID]), ['tclick', 'cur'])
    expect(steps.every(({ expects }) => expects === 'rejected')).toBe(true)
    expect(Object.fromEntries(urls(steps))).toMatchObject({
      'tclick wrong': expect.stringContaining(`tclick=${wrongValue(TRACKER_ID)}&`),
      'tclick empty': expect.stringContaining('?tclick=&sum'),
      'tclick left out': '?sum=12.50&token=s3cr3t&cur=EUR',
      'tclick = {not_replaced}': expect.stringContaining('?tclick={not_replaced}&'),
      'tclick cut by one': expect.stringContaining(`?tclick=${TRACKER_ID.slice(0, -1)}&`),
      'tclick in another case': expect.stringContaining(`?tclick=${TRACKER_ID.toUpperCase()}&`),
      'token wrong': expect.not.stringContaining('s3cr3t'),
      'token left out': `?tclick=${TRACKER_ID}&sum=12.50&cur=EUR`,
      'sum = abc': expect.stringContaining('&sum=abc&'),
      'cur left out': `?tclick=${TRACKER_ID}&sum=12.50&token=s3cr3t`,
    })
  })

  it('changes nothing but what it is about, whatever the values are', () => {
    fc.assert(
      fc.property(fc.string(), fc.oneof(fc.string(), fc.constant('{click_id}')), (id, value) => {
        const given = { ...draft, values: [{ name: 'click_id', value: id, from: '' }] }
        const [step] = valueSteps(given, variable('sum', given), [value])
        const sent = new URL((step && sentBy(step).url) ?? '')
        expect(sent.searchParams.get('sum')).toBe(value.toWellFormed())
        expect(sent.searchParams.get('tclick')).toBe(id.toWellFormed())
        expect(sent.searchParams.get('cur')).toBe('EUR')
      }),
    )
  })
})

describe('a wrong value', () => {
  it.each([
    ['trk0123456789ab', 'trk1234567890ab'],
    ['64f0c2', '75f1c3'],
    ['abcdef', 'bcdefa'],
    ['Zeta', 'Afub'],
    ['', 'x'],
  ])('for %j is %j', (value, wrong) => {
    expect(wrongValue(value)).toBe(wrong)
  })

  it('is never the value', () => {
    fc.assert(fc.property(fc.string(), (value) => wrongValue(value) !== value))
  })
})
