import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { importFile } from '@/lib/evidence/import-file'
import { packFiles, packFormats, zipFiles } from '@/lib/evidence/pack/files'
import { builtIn } from '@/lib/ids/known'
import { readableKindSchema } from '@/lib/schemas/sensitive'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'
import { sampleRun } from '@/tests/fixtures/sample-run'
import { answeredRun, lostClick } from '../model'
import { anyPlace, planted, survivors } from '../planted'
import { contentOf, sampleFired, samplePack } from './sample-pack'

type Given = Parameters<typeof contentOf>[0]

function filesOf(given: Given, formats = packFormats) {
  return packFiles(samplePack(given), contentOf(given), builtIn, formats)
}

const usual = packFormats.filter((format) => format.usual)
const given: Given = { clicks: [lostClick], runs: [answeredRun], fired: [sampleFired()] }

async function zipOf(files: ReturnType<typeof filesOf>): Promise<Uint8Array> {
  const zip = await zipFiles(files, async () => {})
  return new Uint8Array(await zip.arrayBuffer())
}

it('a pack holds the page, the JSON, the HAR, the Markdown and the sums, which hold', async () => {
  const files = unzipSync(await zipOf(filesOf(given, usual)))
  expect(Object.keys(files)).toEqual(['evidence.html', 'click.json', 'click.har', 'ticket.md', 'SHA256SUMS'])
  const lines = strFromU8(files.SHA256SUMS as Uint8Array)
    .trimEnd()
    .split('\n')
  expect(lines.map((line) => line.split('  '))).toEqual(
    Object.entries(files)
      .filter(([name]) => name !== 'SHA256SUMS')
      .map(([name, content]) => [createHash('sha256').update(content).digest('hex'), name]),
  )
  const page = strFromU8(files['evidence.html'] as Uint8Array)
  for (const line of lines.slice(1)) expect(page).toContain(line.split('  ')[0])
})

it('the JSON of a pack opens again as the redacted click with its test', () => {
  const json = filesOf(given, usual).find(({ name }) => name === 'click.json')
  expect(importFile(strFromU8(json?.content as Uint8Array))).toEqual({
    ok: true,
    file: contentOf(given).file,
  })
})

it('files of any length are zipped in steps and come out whole', async () => {
  const texts = { empty: '', short: 'a', long: 'one line of many\n'.repeat(4_000) }
  const files = Object.entries(texts).map(([name, text]) => {
    const content = strToU8(text)
    return { name, content, bytes: content.length, sha256: '' }
  })
  let steps = 0
  const zip = await zipFiles(files, async () => {
    steps += 1
  })
  const unzipped = unzipSync(new Uint8Array(await zip.arrayBuffer()))
  expect(Object.entries(unzipped).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual(
    Object.entries(texts),
  )
  expect(steps).toBeGreaterThan(files.length)
})

it('the same evidence is the same zip, byte for byte, in any time zone', async () => {
  const { TZ } = process.env
  const zips: Buffer[] = []
  for (const zone of ['UTC', 'Asia/Tokyo', 'America/New_York']) {
    process.env.TZ = zone
    zips.push(Buffer.from(await zipOf(filesOf(given))))
  }
  process.env.TZ = TZ
  if (TZ === undefined) delete process.env.TZ
  expect(zips[0]?.equals(zips[1] as Buffer)).toBe(true)
  expect(zips[0]?.equals(zips[2] as Buffer)).toBe(true)
})

describe('no planted value survives in any file of a pack', () => {
  const textOf = (planting: Given) =>
    filesOf({ clicks: [sampleClick()], ...planting })
      .map(({ content }) => strFromU8(content))
      .join('\n')
      // The page writes signs of HTML in its own way.
      .replaceAll('&amp;', '&')

  const ofLog = (value: string): Given => ({
    fired: [
      sampleFired({
        clickId: 'nonce-1',
        url: `https://trk.example/pb?x=${encodeURIComponent(value)}`,
        values: [{ name: 'x', value }],
        compared: [
          { field: 'parameter x', fired: value, expected: value, verdict: 'warn', says: `is ${value}` },
        ],
        says: `x is ${value}`,
      }),
    ],
  })

  for (const kind of ['email', 'phone', 'ip'] as const) {
    it.each([...Object.entries(anyPlace), ['a log', ofLog] as const])(`${kind} in %s`, (_, place) => {
      fc.assert(
        fc.property(planted[kind], (value) => {
          const { runs = [], ...rest } = place(value) as Given
          const text = textOf({ ...rest, runs: runs.map((run) => ({ ...run, clickId: 'nonce-1' })) })
          expect(survivors(text, value)).toEqual([])
        }),
        { numRuns: 6 },
      )
    })
  }

  it('nor cookies', () => {
    fc.assert(
      fc.property(planted.token, (value) => {
        const hop = sampleHop({
          requestHeaders: [{ name: 'Cookie', value: `visitor=${value}` }],
          responseHeaders: [{ name: 'Set-Cookie', value: `visitor=${value}; Path=/` }],
        })
        expect(survivors(textOf({ clicks: [sampleClick({ hops: [hop] })] }), value)).toEqual([])
      }),
      { numRuns: 6 },
    )
  })

  it('nor tokens, even where the user wants everything else to be readable', () => {
    fc.assert(
      fc.property(planted.token, (value) => {
        const run = sampleRun({
          clickId: 'nonce-1',
          request: {
            method: 'POST',
            url: `https://trk.example/pb?access_token=${value}`,
            headers: [{ name: 'Authorization', value: `Bearer ${value}` }],
            body: JSON.stringify({ access_token: value }),
          },
          sentHeaders: [{ name: 'authorization', value: `Bearer ${value}` }],
        })
        const fired = sampleFired({
          clickId: 'nonce-1',
          url: `https://trk.example/pb?token=${value}`,
          values: [{ name: 'token', value }],
          compared: [{ field: 'parameter token', fired: value, verdict: 'warn', says: `is ${value}` }],
          says: `token is ${value}`,
        })
        expect(
          survivors(textOf({ runs: [run], fired: [fired], readable: readableKindSchema.options }), value),
        ).toEqual([])
      }),
      { numRuns: 6 },
    )
  })

  it('nor a short token that a sentence about the log quotes', () => {
    const fired = sampleFired({
      clickId: 'nonce-1',
      url: 'https://trk.example/pb?token=Qx7w',
      values: [{ name: 'token', value: 'Qx7w' }],
      compared: [
        {
          field: 'parameter token',
          fired: 'Qx7w',
          expected: 'Zk4v',
          verdict: 'warn',
          says: 'is Qx7w instead of Zk4v',
        },
      ],
      says: 'parameter token is Qx7w instead of what was agreed',
    })
    expect(survivors(textOf({ fired: [fired] }), 'Qx7w')).toEqual([])
    expect(survivors(textOf({ fired: [fired] }), 'Zk4v')).toEqual([])
  })
})
