import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formats } from '@/lib/evidence/formats/all'
import { importBlob } from '@/lib/evidence/import-blob'
import { importFile } from '@/lib/evidence/import-file'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'
import { lostClick, modelOf } from './model'

const goOn = async () => {}
const big = modelOf({
  clicks: Array.from({ length: 4_000 }, (_, index) => ({
    ...sampleClick({ id: `click-${index}`, note: `ä “${index}” \u2028` }),
    hops: [sampleHop({ url: `https://shop.example/${index}` }), sampleHop()],
  })),
})
const textOf = (id: string, model = big) => formats.find((format) => format.id === id)?.write(model) ?? ''

describe.each(['json', 'ndjson', 'har'])('a large %s file', (id) => {
  const text = textOf(id)
  const atOnce = importFile(text)

  it('reads in steps as it does at once', async () => {
    expect(new Blob([text]).size).toBeGreaterThan(2_000_000)
    expect(atOnce.ok).toBe(true)
    expect(await importBlob(new Blob([text]), goOn)).toEqual(atOnce)
  })

  it('tells how far it is, never back, and ends when it is cancelled', async () => {
    const told: number[] = []
    const cancelled = new Error('cancelled')
    const reading = importBlob(new Blob([text]), async (done) => {
      told.push(done)
      if (done > 0.3) throw cancelled
    })
    await expect(reading).rejects.toBe(cancelled)
    expect(told).toEqual([...told].sort((one, other) => one - other))
    expect(told.at(-1)).toBeLessThan(0.7)
  })
})

describe('a large file that is broken', () => {
  const places: [string, string, string][] = [
    ['JSON that ends early', textOf('json').slice(0, -20), 'The file is not JSON'],
    [
      'JSON with a letter too many',
      textOf('json').replace('"id": "click-3999"', '"id": x"click-3999"'),
      'The file is not JSON',
    ],
    [
      'JSON with a wrong value',
      textOf('json').replace('"id": "click-3999"', '"id": 7'),
      'clicks[3999].id should be a text, but is 7',
    ],
    [
      'NDJSON with a broken line',
      textOf('ndjson').replace('"id":"click-3998"', '"id":'),
      'Line 4000 is not JSON',
    ],
    [
      'NDJSON with a wrong value',
      textOf('ndjson').replace('"id":"click-3998"', '"id":true'),
      'clicks[3998].id should be a text, but is true',
    ],
  ]
  it.each(places)('%s is refused with the place named, as at once', async (_, text, says) => {
    const refused = await importBlob(new Blob([text]), goOn)
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining(says) })
    expect(refused).toEqual(importFile(text))
  })
})

it('any small file reads as it does at once', async () => {
  const small = textOf('json', modelOf({ clicks: [lostClick] }))
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    fc.nat(small.length).map((length) => small.slice(0, length)),
    fc.constantFrom(
      '\uFEFF',
      '\uFEFF{"type":"export"}\n',
      '{"type":"export"}\r\n[1]',
      ' \n ',
      small,
      `\uFEFF${small}`,
    ),
  )
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const whole = text.toWellFormed()
      expect(await importBlob(new Blob([whole]), goOn)).toEqual(importFile(whole))
    }),
  )
})
