import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { extractIds } from '@/lib/links/extract'
import {
  columnToText,
  identifiersToCells,
  identifiersToCsv,
  identifiersToJson,
} from '@/lib/links/extract-export'
import { addStep, emptyExtraction, type IdRow, MOST_FOUND } from '@/lib/links/extract-result'
import { countsOf, rowsOfView } from '@/lib/links/extract-view'

const row = (change: Partial<IdRow>): IdRow => ({
  line: 1,
  url: 'https://a.example/?gclid=x',
  name: 'gclid',
  value: 'x',
  platform: 'google-ads',
  kind: 'ad-click',
  where: 'query',
  ...change,
})

const found = (text: string) => {
  const extraction = emptyExtraction()
  for (const step of extractIds(text)) addStep(extraction, step)
  return extraction
}

/** Texts with which a spreadsheet would begin to calculate, among others. */
const risky = fc.oneof(
  fc.string(),
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'), fc.string())
    .map(([sign, rest]) => `${sign}${rest}`),
)

describe('what was found', () => {
  it('counts URLs, those without an identifier, and lines without a URL', () => {
    const { rows, urls, withoutId, unread } = found(
      'https://a.example/?gclid=x&fbclid=y\nhttps://b.example/\nno',
    )
    expect(rows.map(({ name }) => name)).toEqual(['gclid', 'fbclid'])
    expect(urls).toBe(2)
    expect(withoutId).toEqual([{ line: 2, url: 'https://b.example/' }])
    expect(unread).toEqual([{ line: 3, text: 'no', says: 'no URL' }])
  })

  it('has an end', () => {
    const extraction = emptyExtraction()
    let steps = 0
    const unread = { line: 1, text: 'x', says: 'no URL' }
    while (addStep(extraction, { read: 1, unread })) steps++
    expect(steps).toBe(MOST_FOUND - 1)
  })
})

describe('a view of the rows', () => {
  const rows = [
    row({ line: 1, value: 'b' }),
    row({ line: 2, platform: 'meta', name: 'fbclid', value: 'c' }),
    row({ line: 10, value: 'a' }),
  ]

  it('is in the order of the text by itself, and leaves the rows as they are', () => {
    expect(rowsOfView(rows, {})).toEqual(rows)
    rowsOfView(rows, { sort: { column: 'value', descending: false } })
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 10])
  })

  it('is chosen and sorted, lines by number', () => {
    const lines = (view: Parameters<typeof rowsOfView>[1]) => rowsOfView(rows, view).map(({ line }) => line)
    expect(lines({ platform: 'google-ads' })).toEqual([1, 10])
    expect(lines({ name: 'fbclid', platform: 'meta' })).toEqual([2])
    expect(lines({ sort: { column: 'value', descending: false } })).toEqual([10, 1, 2])
    expect(lines({ sort: { column: 'line', descending: true } })).toEqual([10, 2, 1])
  })

  it('can be chosen by what occurs, the most frequent first', () => {
    expect(countsOf(rows, 'platform')).toEqual([
      { text: 'google-ads', count: 2 },
      { text: 'meta', count: 1 },
    ])
  })
})

describe('identifiers as files', () => {
  it('hold as CSV and on the clipboard nothing that a spreadsheet would run, and the same otherwise', () => {
    fc.assert(
      fc.property(risky, risky, (value, url) => {
        const rows = [row({ value, url })]
        for (const text of [identifiersToCsv(rows), identifiersToCells(rows)]) {
          const [cells = {}, ...more] = Papa.parse<Record<string, string>>(text, { header: true }).data
          expect(more).toEqual([])
          for (const cell of Object.values(cells)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
          expect([value, `'${value}`]).toContain(cells.value)
          expect([url, `'${url}`]).toContain(cells.url)
        }
      }),
    )
  })

  it('hold as JSON each value exact, and what of the text gave none', () => {
    fc.assert(
      fc.property(risky, risky, (value, url) => {
        const extraction = { ...found('https://b.example/\nno'), rows: [row({ value, url })] }
        expect(JSON.parse(identifiersToJson(extraction.rows, extraction, Date.UTC(2026, 0, 1)))).toEqual({
          format: 'clickscope-identifiers',
          version: 1,
          extractedAt: '2026-01-01T00:00:00.000Z',
          urls: 1,
          identifiers: extraction.rows,
          urlsWithoutIdentifier: [{ line: 1, url: 'https://b.example/' }],
          linesNotRead: [{ line: 2, text: 'no', says: 'no URL' }],
        })
      }),
    )
  })

  it('give a column exact, a line for each row', () => {
    expect(columnToText([row({ value: '=a' }), row({ value: '' }), row({ value: 'b' })], 'value')).toBe(
      '=a\n\nb',
    )
  })
})
