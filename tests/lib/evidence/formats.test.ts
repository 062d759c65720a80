import fc from 'fast-check'
import { marked, type Token, type Tokens } from 'marked'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { curlOfHop, curlOfRun } from '@/lib/evidence/curl'
import type { ExportModel } from '@/lib/evidence/exporter'
import { formats } from '@/lib/evidence/formats/all'
import { conversionsCsvFormat, hopsCsvFormat, identifiersCsvFormat } from '@/lib/evidence/formats/csv'
import { harFormat } from '@/lib/evidence/formats/har'
import { jsonFormat } from '@/lib/evidence/formats/json'
import { markdownFormat } from '@/lib/evidence/formats/markdown'
import { ndjsonFormat } from '@/lib/evidence/formats/ndjson'
import { importFile } from '@/lib/evidence/import-file'
import type { Click } from '@/lib/schemas/click'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'
import { sampleRun } from '@/tests/fixtures/sample-run'
import { AWIN, journeyWith } from '../pixels/calls'
import { answeredRun, GCLID, lostClick, modelOf } from './model'
import { anyPlace, planted, survivors } from './planted'

const model = modelOf({ clicks: [lostClick], runs: [answeredRun] })

/** Clicks with texts of every kind in the places that a server or a user fills. */
const text = fc.string({ unit: 'grapheme', maxLength: 24 })
const header = fc.record({ name: text, value: text })
const hop = fc
  .record({
    url: text.map((rest) => `https://go.example/${rest}`),
    requestHeaders: fc.array(header, { maxLength: 3 }),
    responseHeaders: fc.array(header, { maxLength: 3 }),
    statusLine: text,
    ip: text,
  })
  .map(sampleHop)
const clicks = fc
  .array(fc.record({ note: text, label: text, hops: fc.array(hop, { maxLength: 4 }) }), { maxLength: 3 })
  .map((drawn) => drawn.map((given, index) => sampleClick({ id: `click-${index}`, ...given })))

function csvRows(csv: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data
}

function tablesOf(markdown: string): Tokens.Table[] {
  return marked.lexer(markdown).filter((token: Token): token is Tokens.Table => token.type === 'table')
}

/** What a reader sees of a cell. */
function seen({ tokens }: Tokens.TableCell): string {
  const textOf = (token: Token): string =>
    'tokens' in token && token.tokens
      ? token.tokens.map(textOf).join('')
      : 'text' in token
        ? token.text
        : token.raw
  return tokens.map(textOf).join('').replaceAll('&#124;', '|')
}

it('every format has a name and a file ending of its own', () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length)
  expect(formats.map(({ extension }) => extension)).toEqual([
    'json',
    'har',
    'csv',
    'csv',
    'csv',
    'md',
    'ndjson',
  ])
})

describe('CSV', () => {
  it('has a row per hop, and one per identifier with its way', () => {
    expect(csvRows(hopsCsvFormat.write(model))).toMatchObject([
      { click_id: 'nonce-7', hop: '1', status: '302', host: 'go.example', duration_ms: '42', how: 'link' },
      { hop: '2', method: 'POST', duration_ms: '' },
      { hop: '3', url: 'https://shop.example/?x=1', started_at: '2023-11-14T22:13:20.090Z' },
    ])
    expect(csvRows(identifiersCsvFormat.write(model))).toMatchObject([
      {
        identifier: 'gclid',
        value: GCLID,
        platform: 'google-ads',
        fate: 'lost',
        last_whole_hop: '1',
        first_without_hop: '2',
        states: 'kept gone gone',
      },
    ])
  })

  it('holds as many rows as there are hops, each with its URL, and no cell that a spreadsheet runs', () => {
    fc.assert(
      fc.property(clicks, (drawn) => {
        const given = modelOf({ clicks: drawn })
        const rows = csvRows(hopsCsvFormat.write(given))
        expect(rows.map(({ url }) => url)).toEqual(
          given.file.clicks.flatMap(({ hops }) => hops.map(({ url }) => url)),
        )
      }),
      { numRuns: 60 },
    )
    expect(hopsCsvFormat.write(modelOf({}))).toMatch(/^\ufeffclick_id,hop,started_at,[a-z_,]+$/)
    const formula = modelOf({ clicks: [sampleClick({ hops: [sampleHop({ method: '=HYPERLINK("x")' })] })] })
    expect(csvRows(hopsCsvFormat.write(formula))[0]?.method).toBe('\'=HYPERLINK("x")')
  })
})

describe('NDJSON', () => {
  it('has one line for the file, each click, each run and each summary', () => {
    const lines = ndjsonFormat
      .write(model)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ type, id }) => [type, id])).toEqual([
      ['export', undefined],
      ['click', 'nonce-7'],
      ['run', 'run-1'],
      ['summary', 'nonce-7'],
    ])
    expect(lines[0]).toMatchObject({ format: 'clickscope', version: 1, extensionVersion: '0.1.0' })
    expect(lines[3]).toMatchObject({ lastHost: 'shop.example', severity: 'bad', identifiers: ['gclid'] })
  })

  it.each([
    ['not JSON', '{"type":', /^Line 3 is not JSON/],
    ['not an object', '5', /^Line 3 should be an object, but is 5\.$/],
    ['a click without hops', '{"type":"click","id":"x"}', /damaged: clicks\[0\]\.startedAt .*missing/],
  ])('is refused with the place when a line is %s', (_, line, message) => {
    const [head] = ndjsonFormat.write(model).split('\n')
    expect(importFile([head, '', line].join('\n'))).toMatchObject({
      ok: false,
      message: expect.stringMatching(message),
    })
  })
})

describe('Markdown', () => {
  const markdown = markdownFormat.write(model)

  it('says the verdict first, then hops, identifiers, findings and tests', () => {
    const headings = marked.lexer(markdown).filter(({ type }) => type === 'heading') as Tokens.Heading[]
    expect(headings.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^gclid was lost between hop 1, go.example, and hop 2/),
      'Hops',
      'Identifiers',
      'Findings',
      'Test: postback, answered',
    ])
    const [hops, ids] = tablesOf(markdown)
    expect(hops?.rows.map((cells) => cells.map(seen))).toEqual([
      ['1', '302', 'link', 'page', model.file.clicks[0]?.hops[0]?.url, '0 ms', '42 ms'],
      ['2', '200', 'http', 'server', 'POST https://go.example/next', '50 ms', ''],
      ['3', '200', 'http', 'server', 'https://shop.example/?x=1', '90 ms', '100 ms'],
    ])
    expect(ids?.rows[0]?.map(seen)).toEqual([
      'gclid',
      GCLID,
      'Google Ads',
      'kept',
      'gone',
      'gone',
      'lost 1→2',
    ])
  })

  it('shows a request and its answer whole, whatever signs they hold', () => {
    const blocks = marked.lexer(markdown).filter(({ type }) => type === 'code') as Tokens.Code[]
    expect(blocks.map(({ text }) => text)).toEqual([
      'POST https://trk.example/pb?cid=1\nAuthorization: Bearer ‹redacted F›\n\n{"a":"it\'s ```"}',
      'HTTP/1.1 200 OK\nX-Request-Id: r-1\n\nok ```',
    ])
  })

  it('has a row per hop that shows its URL, whatever its signs, and neither link nor picture', () => {
    const nasty = fc.stringMatching(/^[a|`\\*_[\]()<>!&~ ]{0,14}$/)
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), nasty, (paths, note) => {
        const hops = paths.map((path) => sampleHop({ url: `https://go.example/${path}.` }))
        const written = markdownFormat.write(modelOf({ clicks: [sampleClick({ hops, note })] }))
        const [shown] = tablesOf(written)
        const urls = hops.map(({ url }) => url.replace(/ +/g, ' '))
        // Runs of blanks are shown as one, as HTML shows them anyway.
        expect(shown?.rows.map((cells) => cells.map(seen)[4]?.replace(/ +/g, ' '))).toEqual(urls)
        const html = marked.parse(written) as string
        expect(html.match(/<(?:a|img|script)\b/g)).toBeNull()
      }),
      { numRuns: 60 },
    )
  })

  it('holds no link, no picture and no HTML of a note or an answer', () => {
    const note = '![x](https://spy.example/p.png) <img src=x> www.spy.example [a](b) @team'
    const html = marked.parse(markdownFormat.write(modelOf({ clicks: [{ ...lostClick, note }] }))) as string
    expect(html.match(/<(?:a|img)\b/g)).toBeNull()
    expect(html).toContain('www.spy.example')
  })
})

describe('opened again', () => {
  const again: [string, (given: ExportModel) => string, boolean][] = [
    ['JSON', jsonFormat.write, true],
    ['NDJSON', ndjsonFormat.write, true],
    ['HAR', harFormat.write, false],
  ]
  it.each(again)('%s gives back the same clicks', (_, write, withRuns) => {
    fc.assert(
      fc.property(clicks, text, (drawn: Click[], note) => {
        const given = modelOf({ clicks: drawn, runs: [sampleRun({ note, clickId: 'click-0' })] })
        const result = importFile(write(given))
        expect(result).toEqual({ ok: true, file: { ...given.file, runs: withRuns ? given.file.runs : [] } })
      }),
      { numRuns: 60 },
    )
  })
})

describe('no planted value survives in any format', () => {
  const write = (given: ExportModel) =>
    [
      ...formats.map((format) => format.write(given)),
      ...given.file.clicks.flatMap(({ hops }) => hops.map(curlOfHop)),
      ...given.file.runs.map(curlOfRun),
    ].join('\n')

  for (const kind of ['email', 'phone', 'ip'] as const) {
    it.each(Object.entries(anyPlace))(`${kind} in %s`, (_, place) => {
      fc.assert(
        fc.property(planted[kind], (value) => {
          expect(survivors(write(modelOf(place(value))), value)).toEqual([])
        }),
        { numRuns: 8 },
      )
    })
  }

  it('nor cookies and tokens', () => {
    expect(survivors(write(model), 'S3cretValue77')).toEqual([])
    expect(survivors(write(model), 'S3cretToken99')).toEqual([])
    expect(survivors(write(model), 'ann@corp.example')).toEqual([])
    expect(write(model)).toContain('‹redacted A›')
  })
})

describe('conversions that pages told of', () => {
  const told = modelOf({ clicks: journeyWith([AWIN.replace(/&cr=[^&]*/, ''), `${AWIN}&tt=ss`]) })

  it('are rows of a CSV with what is to be said of their journey', () => {
    const rows = csvRows(conversionsCsvFormat.write(told))
    expect(rows).toMatchObject([
      { click_id: 'thanks', platform: 'awin', order_id: '4711', value: '89.00', currency: '', worst: 'bad' },
      { order_id: '4711', currency: 'EUR', status: '200' },
    ])
    expect(rows[0]?.findings).toMatch(/^bad: Awin was told of order 4711 2 times; warn: Awin: No currency/)
    expect(csvRows(conversionsCsvFormat.write(model))).toEqual([])
  })

  it('are a table and findings of Markdown, and lines of NDJSON that an import leaves out', () => {
    const markdown = markdownFormat.write(told)
    expect(tablesOf(markdown).flatMap(({ header }) => header.map(({ text }) => text))).toContain('Order')
    expect(markdown).toContain('- **bad** Awin was told of order 4711 2 times.')
    const ndjson = ndjsonFormat.write(told)
    const lines = ndjson
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.filter(({ type }) => type === 'conversion-finding')[0]).toMatchObject({
      clickId: 'thanks',
      id: 'conversion-once',
      severity: 'bad',
    })
    expect(importFile(ndjson)).toMatchObject({
      ok: true,
      file: { clicks: [{ id: 'landing' }, { id: 'thanks' }] },
    })
  })
})
