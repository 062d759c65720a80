import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { type LinkCheck, toCsv, toJson } from '@/lib/links/export'
import { type LinkRow, rowOfRefusal } from '@/lib/links/row'

const check = (rows: LinkRow[]): LinkCheck => ({
  startedAt: Date.UTC(2026, 4, 4, 12, 4),
  mode: 'request',
  device: 'Safari on iPhone',
  userAgent: 'Mozilla/5.0',
  rows,
})
const row: LinkRow = {
  ...rowOfRefusal({ line: 2, url: 'https://go.example/?a=1,2&b="x"' }, 'gclid was lost'),
  statuses: ['302', '200'],
  lost: ['gclid'],
  durationMs: 120,
}
const cellsOf = (csv: string) => Papa.parse<Record<string, string>>(csv, { header: true }).data

describe('a check as CSV', () => {
  it('opens again with its header and every cell', () => {
    expect(cellsOf(toCsv(check([row])))).toEqual([
      expect.objectContaining({
        line: '2',
        link: 'https://go.example/?a=1,2&b="x"',
        result: 'gclid was lost',
        hops: '2',
        statuses: '302 200',
        identifiers_lost: 'gclid',
        duration_ms: '120',
        mode: 'request',
        device: 'Safari on iPhone',
        checked_at: '2026-05-04T12:04:00.000Z',
      }),
    ])
  })

  it('holds nothing that a spreadsheet would run, and says the same otherwise', () => {
    const text = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string())
        .map(([sign, rest]) => `${sign}1\n${rest}`),
    )
    fc.assert(
      fc.property(text, text, (says, name) => {
        const [cells = {}] = cellsOf(toCsv(check([{ ...row, says, lost: [name] }])))
        for (const cell of Object.values(cells)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
        expect([says, `'${says}`]).toContain(cells.result)
      }),
    )
  })
})

describe('a check as JSON', () => {
  it('names its format and holds every row', () => {
    expect(JSON.parse(toJson(check([row])))).toMatchObject({
      format: 'clickscope-link-check',
      version: 1,
      mode: 'request',
      userAgent: 'Mozilla/5.0',
      rows: [{ line: 2, link: row.url, hops: 2, statuses: ['302', '200'], lost: ['gclid'] }],
    })
  })
})
