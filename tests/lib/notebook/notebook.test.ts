import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runAgain } from '@/lib/notebook/again'
import { compareRuns, type Piece } from '@/lib/notebook/compare'
import { choicesOf, filterRuns } from '@/lib/notebook/filter'
import { linesOfRun } from '@/lib/notebook/lines'
import { withNewest, withRows } from '@/lib/notebook/merge'
import { readTags } from '@/lib/notebook/tags'
import type { Run } from '@/lib/schemas/run'
import type { RunSummary } from '@/lib/schemas/run-summary'
import { maskSecrets } from '@/lib/send/mask'
import { summaryOfRun } from '@/lib/store/run-summary'
import { sampleRun } from '@/tests/fixtures/sample-run'

const answer = (text: string): Run['answer'] => ({
  status: 200,
  statusLine: 'HTTP/1.1 200 OK',
  headers: [{ name: 'Server', value: 'demo' }],
  body: { text, bytes: text.length, truncated: false },
})

const row = (id: string, startedAt: number, given: Partial<RunSummary> = {}): RunSummary => ({
  ...summaryOfRun(sampleRun({ id, startedAt })),
  ...given,
})

describe('the rows of the notebook', () => {
  const runs = [
    { ...summaryOfRun(sampleRun({ id: 'a', startedAt: 30, tags: ['june'], note: 'First try' })) },
    {
      ...summaryOfRun(
        sampleRun({ id: 'b', startedAt: 20, kind: 'capi', api: 'meta', answer: answer('{"ok":1}') }),
      ),
      reading: { verdict: 'accepted', severity: 'ok', by: '' } as const,
    },
    row('c', 10, { state: 'pending', host: 'other.example' }),
  ]
  const ids = (filter: Parameters<typeof filterRuns>[1]) => filterRuns(runs, filter).map(({ id }) => id)

  it('are left by each filter as they are', () => {
    expect(ids({})).toEqual(['a', 'b', 'c'])
    expect(ids({ kind: 'meta' })).toEqual(['b'])
    expect(ids({ verdict: 'accepted' })).toEqual(['b'])
    expect(ids({ verdict: 'waiting' })).toEqual(['c'])
    expect(ids({ host: 'other.example' })).toEqual(['c'])
    expect(ids({ tag: 'june' })).toEqual(['a'])
    expect(ids({ since: 20 })).toEqual(['a', 'b'])
    expect(ids({ search: 'FIRST trk.example' })).toEqual(['a'])
    expect(ids({ search: '"ok"' })).toEqual(['b'])
    expect(ids({ kind: 'postback', tag: 'june', search: 'nowhere' })).toEqual([])
  })

  it('are counted by what they can be chosen by', () => {
    const { kinds, verdicts, hosts, tags } = choicesOf(runs)
    expect(kinds).toEqual([
      { text: 'postback', count: 2 },
      { text: 'meta', count: 1 },
    ])
    expect(verdicts.map(({ text }) => text)).toEqual(['accepted', 'not read yet', 'waiting'])
    expect(hosts[0]).toEqual({ text: 'trk.example', count: 2 })
    expect(tags).toEqual([{ text: 'june', count: 1 }])
  })

  it('stay small whatever the answer', () => {
    const text = 'x'.repeat(1_000_000)
    const large = sampleRun({
      note: text,
      request: { method: 'POST', url: `https://a.example/?${text}`, headers: [], body: text },
      answer: answer(text),
    })
    expect(JSON.stringify(summaryOfRun(large)).length).toBeLessThan(10_000)
  })

  it('take in new ones, lose deleted ones and keep the older', () => {
    const listed = [row('c', 30), row('b', 20), row('a', 10)]
    const after = withNewest(listed, [row('d', 40), row('c', 30, { note: 'new' })])
    expect(after.map(({ id, note }) => id + note)).toEqual(['d', 'cnew', 'b', 'a'])
    expect(withNewest(listed, [row('b', 20)]).map(({ id }) => id)).toEqual(['b', 'a'])
    expect(withNewest(listed, [])).toEqual([])
  })

  it('are changed and taken out where they stand', () => {
    const changed = new Map([
      ['b', row('b', 20, { note: 'new' })],
      ['a', undefined],
    ])
    expect(withRows([row('b', 20), row('a', 10)], changed).map(({ id, note }) => id + note)).toEqual(['bnew'])
  })
})

it('tags are trimmed, each once', () => {
  expect(readTags(' june,  big   spender ,june,, ')).toEqual(['june', 'big spender'])
})

describe('two runs compared', () => {
  const one = sampleRun({
    template: 'https://trk.example/pb?clickid={clickid}&sum={payout}',
    request: { method: 'GET', url: 'https://trk.example/pb?clickid=abc&sum=10', headers: [] },
    answer: answer('{"status":"ok"}'),
  })
  const other = sampleRun({
    ...one,
    request: { method: 'GET', url: 'https://trk.example/pb?clickid=abc&sum=10.00&cur=USD', headers: [] },
    answer: answer('{"status":"duplicate"}'),
  })
  const marked = (pieces: Piece[] = []) => pieces.filter(({ differs }) => differs).map(({ text }) => text)

  it('are told apart parameter by parameter and line by line', () => {
    const differing = compareRuns(one, other).filter(({ differs }) => differs)
    expect(differing.map(({ part, left, right }) => [part, marked(left), marked(right)])).toEqual([
      ['Request', [], ['.00']],
      ['Request', [], ['cur=USD']],
      ['Answer', ['ok'], ['duplicate']],
    ])
    expect(differing[1]?.left).toBeUndefined()
  })

  it('that are equal differ nowhere', () => {
    expect(compareRuns(one, one).some(({ differs }) => differs)).toBe(false)
  })

  it('headers are compared by name, whatever their order', () => {
    const headers = [
      { name: 'B', value: '2' },
      { name: 'a', value: '1' },
    ]
    const turned = [
      { name: 'A', value: '1' },
      { name: 'b', value: '2' },
    ]
    const lines = compareRuns(sampleRun({ sentHeaders: headers }), sampleRun({ sentHeaders: turned }))
    expect(lines.some(({ differs }) => differs)).toBe(false)
  })

  it('lose no line of either, whatever they hold', () => {
    const run = fc
      .record({ url: fc.webUrl({ withQueryParameters: true }), body: fc.string(), text: fc.string() })
      .map(({ url, body, text }) =>
        sampleRun({ request: { method: 'POST', url, headers: [], body }, answer: answer(text) }),
      )
    fc.assert(
      fc.property(run, run, (left, right) => {
        const compared = compareRuns(left, right)
        const side = (which: 'left' | 'right') =>
          compared.flatMap((line) => line[which]?.map(({ text }) => text).join('') ?? [])
        expect(side('left').sort()).toEqual(
          linesOfRun(left)
            .map(({ text }) => text)
            .sort(),
        )
        expect(side('right').sort()).toEqual(
          linesOfRun(right)
            .map(({ text }) => text)
            .sort(),
        )
      }),
    )
  })
})

describe('a run that is filled in again', () => {
  it('has its template, its body and its values', () => {
    const run = sampleRun({
      template: 'https://trk.example/pb?clickid={clickid}',
      templateBody: '{"sum":"{payout}"}',
      values: [{ name: 'payout', value: '10', from: 'typed' }],
      request: {
        method: 'POST',
        url: 'https://trk.example/pb?clickid=abc',
        headers: [{ name: 'Content-Type', value: 'application/json' }],
        body: '{"sum":"10"}',
      },
    })
    expect(runAgain(run)).toEqual({
      template: 'https://trk.example/pb?clickid={clickid}',
      method: 'POST',
      body: '{"sum":"{payout}"}',
      contentType: 'application/json',
      values: run.values,
      asked: [],
    })
  })

  it('asks again for the secrets, which were never stored', () => {
    const run = maskSecrets(
      sampleRun({
        template: 'https://trk.example/s3cr3t/pb?clickid={clickid}&security_token=s3cr3t&k={key}',
        templateBody: '{"api_key": "s3cr3t"}',
        values: [{ name: 'key', value: 's3cr3t', from: 'typed' }],
      }),
      ['s3cr3t'],
    )
    const again = runAgain(run)
    expect(again.template).toBe(
      'https://trk.example/{secret}/pb?clickid={clickid}&security_token={security_token}&k={key}',
    )
    expect(again.body).toBe('{"api_key": "{api_key}"}')
    expect(again.values).toEqual([])
    expect(again.asked.sort()).toEqual(['api_key', 'key', 'secret', 'security_token'])
  })
})
