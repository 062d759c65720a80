import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { type FoundId, findIds } from '@/lib/ids'
import type { PlatformSamples } from '@/lib/schemas/platform'

interface Entry {
  url: string
  ids: FoundId[]
  source: string
  reason?: string
}

const folder = fileURLToPath(new URL('../../fixtures/urls/', import.meta.url))

function entriesOf(file: string): Entry[] {
  return JSON.parse(readFileSync(`${folder}${file}`, 'utf8'))
}

const limits = entriesOf('limits.json')
const corpus = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && file !== 'limits.json')
  .flatMap(entriesOf)

/** What a reader of names and values alone gets right. */
function namesOf(ids: readonly FoundId[]): string[] {
  return ids.map(({ name, value, where }) => `${name}=${value} in ${where}`)
}

function vendorsOf(ids: readonly FoundId[]): string[] {
  return ids.map(({ name, platform, kind }) => `${name} is ${kind} of ${platform}`)
}

/** The entries that are read otherwise than they should be, with both readings. */
function wrong(read: (ids: readonly FoundId[]) => string[]) {
  return corpus
    .map(({ url, ids }) => ({ url, found: read(findIds(url)), wanted: read(ids) }))
    .filter(({ found, wanted }) => found.join('\n') !== wanted.join('\n'))
}

describe('the corpus of real URLs', () => {
  const wrongNames = wrong(namesOf)
  const wrongVendors = wrong(vendorsOf)

  afterAll(() => {
    const right = (failures: readonly unknown[]) => `${corpus.length - failures.length} of ${corpus.length}`
    console.log(
      `Corpus: names and values right in ${right(wrongNames)} URLs, vendors in ${right(wrongVendors)}`,
    )
  })

  it('has 300 or more, each once and with its source', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(300)
    expect(new Set(corpus.map(({ url }) => url)).size).toBe(corpus.length)
    expect(corpus.filter(({ source }) => !source)).toEqual([])
  })

  it('repeats no sample of a platform', async () => {
    const files = import.meta.glob<{ samples?: PlatformSamples }>('../../../lib/platforms/*.ts', {
      eager: true,
    })
    const samples = Object.values(files).flatMap(({ samples }) => samples?.found.map(({ url }) => url) ?? [])
    expect(samples.length).toBeGreaterThan(0)
    expect(corpus.filter(({ url }) => samples.includes(url))).toEqual([])
  })

  it('is read right by name, value and place', () => {
    expect(wrongNames).toEqual([])
  })

  it('is read right by vendor and kind', () => {
    expect(wrongVendors).toEqual([])
  })

  it.each(limits)('knows its limit in $url', ({ url, ids, reason }) => {
    expect(reason).not.toBe('')
    expect(findIds(url)).not.toEqual(ids)
  })
})
