import { expect, it } from 'vitest'
import { exportJson, kindsWithout, redactableKinds } from '@/lib/evidence/export-json'
import { redactionsIn } from '@/lib/evidence/redactions'
import { defaultIndex } from '@/lib/ids'
import { type ReadableKind, readableKindSchema } from '@/lib/schemas/sensitive'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'

const click = sampleClick({
  note: 'ask ann@corp.example or +49 170 1234567',
  hops: [
    sampleHop({
      url: 'https://go.example/?email=ann%40corp.example&access_token=S3cretToken99&first_name=Annegret',
      ip: '203.0.113.7',
      requestHeaders: [{ name: 'Cookie', value: 'visitor=V1sitorCookie77' }],
    }),
  ],
})
const values: Record<ReadableKind, string> = {
  cookie: 'V1sitorCookie77',
  email: 'ann@corp.example',
  phone: '+49 170 1234567',
  ip: '203.0.113.7',
  personal: 'Annegret',
}
const parts = { clicks: [click], runs: [], extensionVersion: '0.1.0', now: 1, index: defaultIndex }

it('tells of each kind at how many places it stands, with each value once', () => {
  const found = redactionsIn(
    { file: { ...exportJson({ ...parts, clicks: [] }), clicks: [click] }, fired: [] },
    defaultIndex,
  )
  expect(found.map(({ kind }) => kind)).toEqual(redactableKinds)
  const byKind = Object.fromEntries(found.map(({ kind, ...rest }) => [kind, rest]))
  expect(byKind.email).toEqual({
    places: 2,
    samples: [{ before: 'ann@corp.example', after: expect.stringMatching(/^‹redacted [A-Z]›$/) }],
  })
  expect(byKind.secret?.samples).toEqual([
    { before: 'S3c… (13 characters)', after: expect.stringMatching(/^‹redacted [A-Z]›$/) },
  ])
  expect(byKind.phone?.places).toBe(1)
  expect(byKind.ip?.places).toBe(1)
  expect(byKind.cookie?.places).toBe(1)
  expect(byKind.personal?.places).toBe(1)
})

it.each(readableKindSchema.options)(
  '%s stays readable when the user says so, and nothing else does',
  (kind) => {
    const file = exportJson({ ...parts, redact: kindsWithout([kind]) })
    expect(file.redacted).toEqual(redactableKinds.filter((one) => one !== kind))
    const text = decodeURIComponent(JSON.stringify(file))
    const shown = Object.entries(values).filter(([, value]) => text.includes(value))
    expect(shown.map(([name]) => name)).toEqual([kind])
    expect(text).not.toContain('S3cretToken99')
  },
)

it('a token is hidden although no kind is asked for', () => {
  const file = exportJson({ ...parts, redact: [] })
  expect(file.redacted).toEqual(['secret'])
  expect(JSON.stringify(file)).not.toContain('S3cretToken99')
})
