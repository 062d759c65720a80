import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportJson, redactableKinds } from '@/lib/evidence/export-json'
import { type EvidencePage, exportParts } from '@/lib/evidence/export-parts'
import { formats } from '@/lib/evidence/formats/all'
import { builtIn } from '@/lib/ids/known'
import type { Click } from '@/lib/schemas/click'
import type { Run } from '@/lib/schemas/run'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'
import { sampleRun } from '@/tests/fixtures/sample-run'
import { AWIN } from '../pixels/calls'
import { GCLID } from './model'

const head = {
  format: 'clickscope',
  version: 1,
  exportedAt: 1_700_000_200_000,
  extensionVersion: '0.1.0',
} as const

/** Values of which some repeat from click to click, and markers of an earlier redaction. */
const value = fc.constantFrom(
  'S3cretValue77',
  'OtherSecret88',
  'ann@corp.example',
  '203.0.113.7',
  '‹redacted B›',
  '‹redacted A›',
  GCLID,
  'plain "words"\nand lines',
)
const kinds = fc.subarray([...redactableKinds])
/** `previous` ties it to a click of the file, or to one that is not in it; `tells`: so many times of one order. */
const click = fc.record({
  note: value,
  cookie: value,
  sub: value,
  previous: fc.option(fc.nat(6)),
  tells: fc.nat(2),
})
const run = fc.record({ of: fc.nat(5), journey: fc.option(fc.nat(5)), token: value, startedAt: fc.nat(3) })

const evidence = fc
  .record({ clicks: fc.array(click, { maxLength: 6 }), runs: fc.array(run, { maxLength: 6 }) })
  .map(({ clicks, runs }) => ({
    clicks: clicks.map(({ note, cookie, sub, previous, tells }, index) =>
      sampleClick({
        id: `click-${index}`,
        label: note,
        note,
        ...(previous === null ? {} : { previousClickId: `click-${previous}` }),
        hops: [
          sampleHop({
            url: `https://go.example/?gclid=${GCLID}&aff_sub=${encodeURIComponent(sub)}`,
            requestHeaders: [{ name: 'Cookie', value: `visitor=${cookie}` }],
          }),
        ],
        landing: {
          cookies: [],
          scriptCalls: [],
          pixels: Array.from({ length: tells }, (_, at) => ({ url: AWIN, at, requestId: `call-${at}` })),
        },
      }),
    ),
    runs: runs
      .filter(({ of }) => of < clicks.length)
      .map(({ of, journey, token, startedAt }, index) =>
        sampleRun({
          id: `run-${index}`,
          startedAt,
          clickId: `click-${of}`,
          ...(journey === null ? {} : { journey: [`click-${journey}`] }),
          request: {
            method: 'GET',
            url: `https://trk.example/pb?token=${encodeURIComponent(token)}`,
            headers: [],
          },
        }),
      )
      .sort(
        (one, other) =>
          one.startedAt - other.startedAt || ((one.clickId ?? '') < (other.clickId ?? '') ? -1 : 1),
      ),
  }))

async function* inPages(clicks: Click[], runs: Run[], size: number): AsyncGenerator<EvidencePage> {
  for (let at = 0; at < clicks.length; at += size) {
    const page = clicks.slice(at, at + size)
    const ofPage = runs.filter(({ clickId }) => page.some(({ id }) => id === clickId))
    const named = new Set(ofPage.flatMap(({ journey = [] }) => journey))
    yield { clicks: page, runs: ofPage, journeys: clicks.filter(({ id }) => named.has(id)) }
  }
}

describe.each(formats)('$label in parts', ({ write, inParts }) => {
  it('is byte for byte what is written at once, whatever the parts', async () => {
    await fc.assert(
      fc.asyncProperty(
        evidence,
        fc.integer({ min: 1, max: 4 }),
        kinds,
        async ({ clicks, runs }, size, redact) => {
          const steps = exportParts({
            head,
            redact,
            known: builtIn,
            inParts,
            pages: () => inPages(clicks, runs, size),
          })
          let text = ''
          let looked = 0
          let passes = 0
          for await (const step of steps) {
            text = step.isAnew ? step.text : text + step.text
            looked = step.isAnew ? looked : looked + step.clicks
            passes = step.passes
          }
          const { exportedAt: now, extensionVersion } = head
          const file = exportJson({ clicks, runs, extensionVersion, now, redact, index: builtIn.index })
          expect(text).toBe(write({ file, known: builtIn }))
          expect(looked).toBe(passes * clicks.length)
        },
      ),
    )
  })
})

describe('exportParts', () => {
  const json = formats.find(({ id }) => id === 'json') ?? expect.fail('There is no JSON.')

  async function timesAsked(notes: string[]): Promise<number> {
    let asked = 0
    const clicks = notes.map((note, index) => sampleClick({ id: `click-${index}`, note }))
    const pages = () => {
      asked += 1
      return inPages(clicks, [], 1)
    }
    const steps = exportParts({ head, redact: redactableKinds, known: builtIn, inParts: json.inParts, pages })
    for await (const _ of steps);
    return asked
  }

  it('asks for clicks without markers once', async () => {
    expect(await timesAsked(['plain', 'ann@corp.example'])).toBe(1)
  })

  it('asks twice where an earlier redaction left a marker in the last click', async () => {
    expect(await timesAsked(['ann@corp.example', '‹redacted A›'])).toBe(2)
  })
})
