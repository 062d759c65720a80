import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, expect, it } from 'vitest'
import { ndjsonFormat } from '@/lib/evidence/formats/ndjson'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'
import { answeredRun, lostClick, modelOf } from './model'

const FILE = 'clickscope.ndjson'
const readme = readFileSync(fileURLToPath(new URL('../../../README.md', import.meta.url)), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'clickscope-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The statements of the README, on the file of this test. */
function statements(): string[] {
  const [, sql = ''] = /```sql\n([\s\S]*?)```/.exec(readme) ?? []
  expect(sql).toContain(`'${FILE}'`)
  return sql
    .replace(`'${FILE}'`, `'${join(folder, FILE)}'`)
    .split(';')
    .filter((statement) => statement.trim() !== '')
}

it('the example of the README loads an NDJSON export into DuckDB, and answers', async () => {
  const healthy = (id: string, second: number) =>
    sampleClick({
      id,
      startedAt: 1_700_000_000_000 + 1_000 * second,
      hops: [sampleHop({ url: 'https://ok.example/', how: 'link' })],
    })
  const model = modelOf({ clicks: [lostClick, healthy('a', 0), healthy('b', 1)], runs: [answeredRun] })
  writeFileSync(join(folder, FILE), ndjsonFormat.write(model))

  const instance = await DuckDBInstance.create(':memory:')
  const database = await instance.connect()
  const ask = async (sql: string) => (await database.runAndReadAll(sql)).getRowObjectsJson()
  let answer: unknown
  for (const statement of statements()) answer = await ask(statement)
  expect(answer).toEqual([
    { first_host: 'go.example', clicks: '1', bad: '1' },
    { first_host: 'ok.example', clicks: '2', bad: '0' },
  ])
  expect(await ask('SELECT type, count(*) AS lines FROM lines GROUP BY type ORDER BY type')).toEqual([
    { type: 'click', lines: '3' },
    { type: 'export', lines: '1' },
    { type: 'run', lines: '1' },
    { type: 'summary', lines: '3' },
  ])
  expect(await ask("SELECT epoch_ms(started_at) AS at FROM clicks WHERE id = 'b'")).toEqual([
    { at: '1700000001000' },
  ])
  expect(
    await ask(`SELECT number, status FROM hops WHERE click_id = '${lostClick.id}' ORDER BY number`),
  ).toEqual([
    { number: '1', status: 302 },
    { number: '2', status: 200 },
    { number: '3', status: 200 },
  ])
  database.closeSync()
})
