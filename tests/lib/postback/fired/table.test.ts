import { describe, expect, it } from 'vitest'
import { guessColumns } from '@/lib/postback/fired/columns'
import { firedJson, firedRecords } from '@/lib/postback/fired/export'
import { MOST_ROWS, readFiredTable } from '@/lib/postback/fired/table'
import { readTime } from '@/lib/postback/fired/time'
import { checkText, TRACKER_ID } from './samples'

const named = (text: string, isOfClick = (_: string) => false) => {
  const table = readFiredTable(text)
  const columns = guessColumns(table, isOfClick)
  return Object.fromEntries(Object.entries(columns).map(([role, index]) => [role, table.columns[index]]))
}

describe('a pasted text', () => {
  it('of URLs is one column, whatever they hold', () => {
    const { columns, rows } = readFiredTable(
      '\nhttps://a.example/?x=1,2;3\n\nGET https://b.example/\n/pb?x=1\n',
    )
    expect(columns).toEqual(['URL'])
    expect(rows).toEqual([
      { line: 2, cells: ['https://a.example/?x=1,2;3'] },
      { line: 4, cells: ['GET https://b.example/'] },
      { line: 5, cells: ['/pb?x=1'] },
    ])
  })

  it('of URLs below a heading leaves the heading out', () => {
    const { columns, rows } = readFiredTable('Postback URL\nhttps://a.example/?x=1,2')
    expect(columns).toEqual(['Postback URL'])
    expect(rows).toEqual([{ line: 2, cells: ['https://a.example/?x=1,2'] }])
  })

  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('parted by %s is read as a table', (_, sign) => {
    const { columns, rows } = readFiredTable(`\uFEFFClick ID${sign}Payout\r\nabc${sign}"1${sign}2"\r\n`)
    expect(columns).toEqual(['Click ID', 'Payout'])
    expect(rows).toEqual([{ line: 2, cells: ['abc', `1${sign}2`] }])
  })

  it('without a heading loses no row', () => {
    const { columns, rows } = readFiredTable(`${TRACKER_ID},10.00,USD\nother,9.00,USD`)
    expect(columns).toEqual(['Column 1', 'Column 2', 'Column 3'])
    expect(rows).toHaveLength(2)
  })

  it('of more rows than a page can hold is cut, and says so', () => {
    const csv = readFiredTable(`a,b\n${'x,y\n'.repeat(MOST_ROWS + 5)}`)
    expect([csv.rows.length, csv.isCut]).toEqual([MOST_ROWS, true])
    const urls = readFiredTable('https://a.example/\n'.repeat(MOST_ROWS + 5))
    expect([urls.rows.length, urls.isCut]).toEqual([MOST_ROWS, true])
    expect(readFiredTable(`a,b\n${'x,y\n'.repeat(MOST_ROWS)}`)).toMatchObject({ isCut: false })
  })

  it('that is empty has no rows', () => {
    expect(readFiredTable(' \n ').rows).toEqual([])
  })
})

describe('the columns', () => {
  it('are known by their names in any spelling', () => {
    expect(
      named('Date (UTC),Transaction_ID,click-id,Sale Amount,Currency Code,Status,x\na,b,c,d,e,f,g'),
    ).toEqual({
      time: 'Date (UTC)',
      txid: 'Transaction_ID',
      clickId: 'click-id',
      payout: 'Sale Amount',
      currency: 'Currency Code',
      status: 'Status',
    })
  })

  it('are known by their values where no name tells', () => {
    const text =
      'a,b,c,d\nhttps://t.example/?x=1,EUR,2026-05-04 10:00,known-id\nhttps://t.example/?x=2,USD,2026-05-04 11:00,other'
    expect(named(text, (value) => value === 'known-id')).toEqual({
      url: 'a',
      currency: 'b',
      time: 'c',
      clickId: 'd',
    })
  })

  it('hold the click ID where captured clicks carry it, rather than where a name says so', () => {
    expect(named('transaction_id,sub2\n1,known-id', (value) => value === 'known-id')).toMatchObject({
      clickId: 'sub2',
      txid: 'transaction_id',
    })
  })
})

describe('a time', () => {
  const iso = (text: string, zone = 'UTC') => {
    const read = readTime(text, zone)
    return read && new Date(read.at).toISOString()
  }

  it.each([
    ['2026-05-04T10:00:00Z', '2026-05-04T10:00:00.000Z'],
    ['2026-05-04 10:00:00+02:00', '2026-05-04T08:00:00.000Z'],
    ['2026-05-04 10:00:00 UTC', '2026-05-04T10:00:00.000Z'],
    ['2026/5/4 9:05', '2026-05-04T09:05:00.000Z'],
    ['2026-05-04', '2026-05-04T00:00:00.000Z'],
    ['04.05.2026 10:00', '2026-05-04T10:00:00.000Z'],
    ['05/04/2026, 10:00:00 PM', '2026-05-04T22:00:00.000Z'],
    ['25/04/2026 12:00', '2026-04-25T12:00:00.000Z'],
    ['1777888800', '2026-05-04T10:00:00.000Z'],
    ['1777888800123', '2026-05-04T10:00:00.123Z'],
  ])('%s is %s', (text, expected) => expect(iso(text)).toBe(expected))

  it('without a zone is in the one given, in summer and in winter', () => {
    expect(iso('2026-07-01 12:00', 'Europe/Berlin')).toBe('2026-07-01T10:00:00.000Z')
    expect(iso('2026-01-01 12:00', 'Europe/Berlin')).toBe('2026-01-01T11:00:00.000Z')
    expect(iso('2026-01-01 00:30', 'America/New_York')).toBe('2026-01-01T05:30:00.000Z')
  })

  it.each(['', 'soon', '12345', '2026-13-01', '2026-01-01 25:00', '10.50', '2026-05-04 10:00 nowhere'])(
    '"%s" is none',
    (text) => expect(iso(text)).toBeUndefined(),
  )
})

it('the files tell each row with its match and what differs', () => {
  const rows = checkText(`click_id,payout\n${TRACKER_ID.toLowerCase()},9\nnobody-knows-me,=1+1`, {
    agreed: { payout: '10' },
  })
  expect(firedRecords(rows)).toMatchObject([
    {
      line: 2,
      match: 'case-folded',
      captured_click: 'click-1',
      fired_payout: '9',
      differs: 'click ID, payout',
    },
    { line: 3, match: 'none', captured_click: '', fired_payout: '=1+1', differs: '' },
  ])
  const file = JSON.parse(firedJson(rows, 0))
  expect(file).toMatchObject({ format: 'clickscope-fired-postbacks', version: 1 })
  expect(file.rows[0].match).toMatchObject({ value: TRACKER_ID, changes: ['case-folded'] })
})
