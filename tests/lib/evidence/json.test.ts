import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportJson } from '@/lib/evidence/export-json'
import { jsonFormat } from '@/lib/evidence/formats/json'
import { importJson } from '@/lib/evidence/import-json'
import { exportJsonSchema } from '@/lib/evidence/json-schema'
import { currentVersion, migrate } from '@/lib/evidence/migrations'
import { defaultIndex } from '@/lib/ids'
import { builtIn } from '@/lib/ids/known'
import type { Click } from '@/lib/schemas/click'
import { toText } from '@/tests/fixtures/export-text'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'
import { sampleRun } from '@/tests/fixtures/sample-run'

const now = 1_700_000_200_000

function fileOf(clicks: Click[]) {
  return exportJson({ clicks, runs: [], extensionVersion: '0.1.0', now, redact: [], index: defaultIndex })
}

function textWith(change: (file: ReturnType<typeof fileOf>) => void): string {
  const file = structuredClone(fileOf([sampleClick({ hops: [sampleHop(), sampleHop()] })]))
  change(file)
  return JSON.stringify(file)
}

describe('export and import', () => {
  it('give back what went in, whatever its texts', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 })
    const header = fc.record({ name: text, value: text })
    const hop = fc.record(
      {
        url: text,
        status: fc.integer(),
        requestHeaders: fc.array(header),
        endedAt: fc.double({ noNaN: true, noDefaultInfinity: true }),
      },
      { requiredKeys: ['url'] },
    )
    const click = fc.record({
      id: fc.string({ minLength: 1 }),
      note: text,
      hops: fc.array(hop.map(sampleHop), { maxLength: 3 }),
    })
    fc.assert(
      fc.property(fc.array(click.map(sampleClick), { maxLength: 3 }), text, (clicks, body) => {
        const runs = [
          sampleRun({ request: { method: 'POST', url: 'https://trk.example/', headers: [], body } }),
        ]
        const file = exportJson({
          clicks,
          runs,
          extensionVersion: '0.1.0',
          now,
          redact: [],
          index: defaultIndex,
        })
        expect(importJson(toText(file))).toEqual({ ok: true, file: JSON.parse(JSON.stringify(file)) })
        expect(jsonFormat.write({ file, known: builtIn })).toBe(toText(file))
      }),
    )
  })

  it('write the same text whatever the order of keys in memory, the format first', () => {
    const click = sampleClick({ hops: [sampleHop()] })
    const turned = Object.fromEntries(Object.entries(click).reverse()) as Click
    expect(toText(fileOf([turned]))).toBe(toText(fileOf([click])))
    expect(toText(fileOf([]))).toMatch(/^\{\n {2}"format": "clickscope",\n {2}"version": 1,\n/)
  })

  it('redact everything unless told otherwise', () => {
    const file = exportJson({
      clicks: [sampleClick({ note: 'ann@corp.example' })],
      runs: [],
      extensionVersion: '0.1.0',
      now,
      index: defaultIndex,
    })
    expect(file.redacted).toEqual(['secret', 'cookie', 'email', 'phone', 'ip', 'personal'])
    expect(file.clicks[0]?.note).toBe('‹redacted A›')
  })

  it('ignore what a later release may have added', () => {
    const text = textWith((file) => Object.assign(file.clicks[0] ?? {}, { journey: 'x' }))
    const imported = importJson(`\uFEFF${text}`)
    expect(imported.ok && imported.file.clicks[0]).not.toHaveProperty('journey')
  })
})

describe('a file that is refused names the place', () => {
  it.each([
    ['', undefined, 'The file is empty.'],
    ['{"format": "clickscope"', undefined, 'The file is not JSON'],
    ['[]', 'format', 'not a Clickscope export'],
    ['{"log": {"version": "1.2"}}', 'format', 'not a Clickscope export'],
    ['{"format": "clickscope"}', 'version', 'which version'],
    ['{"format": "clickscope", "version": 2}', 'version', 'reads versions up to 1'],
    ['{"format": "clickscope", "version": 1.5}', 'version', 'whole number'],
    [
      textWith((file) => {
        Object.assign(file.clicks[0]?.hops[1] ?? {}, { url: 7 })
      }),
      'clicks[0].hops[1].url',
      'clicks[0].hops[1].url should be a text, but is 7.',
    ],
    [
      textWith((file) => {
        Object.assign(file.clicks[0] ?? {}, { hops: undefined })
      }),
      'clicks[0].hops',
      'clicks[0].hops should be a list, but is missing.',
    ],
    [
      textWith((file) => {
        Object.assign(file.clicks[0] ?? {}, { outcome: 'lost' })
      }),
      'clicks[0].outcome',
      'should be one of open, landed',
    ],
    [
      textWith((file) => {
        Object.assign(file.clicks[0] ?? {}, { id: '' })
      }),
      'clicks[0].id',
      'clicks[0].id is not valid',
    ],
  ])('%#', (text, path, message) => {
    const imported = importJson(text)
    expect(imported).toMatchObject({ ok: false, message: expect.stringContaining(message) })
    expect(imported.ok ? undefined : imported.path).toBe(path)
  })

  it('and never throws', () => {
    const base = fc.constantFrom({}, { format: 'clickscope' }, { format: 'clickscope', version: 1 })
    fc.assert(
      fc.property(
        base,
        fc.dictionary(fc.constantFrom('clicks', 'runs', 'redacted', 'exportedAt'), fc.jsonValue()),
        (start, rest) => {
          expect(importJson(JSON.stringify({ ...start, ...rest })).ok).toBe(false)
        },
      ),
    )
  })
})

describe('versions', () => {
  it.each(Array.from({ length: currentVersion }, (_, index) => index + 1))(
    'a file of version %i is read',
    (version) => {
      const text = readFileSync(`tests/fixtures/export/v${version}.json`, 'utf8')
      const imported = importJson(text)
      expect(imported).toMatchObject({
        ok: true,
        file: {
          version: currentVersion,
          clicks: [{ id: 'a1b2c3d4-1' }],
          runs: [{ id: 'run-1' }, { id: 'run-2' }],
        },
      })
    },
  )

  it('are passed through one by one', () => {
    const steps = {
      1: (file: object) => ({ ...file, steps: ['1 to 2'] }),
      2: (file: { steps?: string[] }) => ({ ...file, steps: [...(file.steps ?? []), '2 to 3'] }),
    }
    expect(migrate({ version: 1 }, 1, steps, 3)).toEqual({ version: 3, steps: ['1 to 2', '2 to 3'] })
    expect(migrate({ version: 3 }, 3, steps, 3)).toEqual({ version: 3 })
  })
})

describe('the published JSON Schema', () => {
  const published = JSON.parse(readFileSync('public/schema/clickscope-1.schema.json', 'utf8'))

  it('is up to date (else: npx tsx scripts/schema.ts)', () => {
    expect(published).toEqual(exportJsonSchema())
  })

  it('says what an export of version 1 must have', () => {
    expect(published.required).toEqual([
      'format',
      'version',
      'exportedAt',
      'extensionVersion',
      'redacted',
      'clicks',
      'runs',
    ])
    expect(published.properties.format.const).toBe('clickscope')
    expect(published.properties.version.const).toBe(1)
    expect(published.properties.clicks.items.properties.hops.items.required).toContain('url')
  })
})
