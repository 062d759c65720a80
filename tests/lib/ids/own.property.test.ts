import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findIdsInHop, findIdsWith } from '@/lib/ids'
import { knownBy } from '@/lib/ids/known'
import { ownPlatformSchema } from '@/lib/schemas/own-platform'
import { idKindSchema, idWhereSchema } from '@/lib/schemas/platform'
import { defaultSettings } from '@/lib/schemas/settings'
import { sampleHop } from '@/tests/fixtures/sample-click'

const size = 60_000
/** Far above what bounded patterns take, far below what a backtracking one would. */
const limit = 3_000

const name = fc.oneof(
  fc.constantFrom('a', 'id', 'x-y', '__proto__', '*', 'click id'),
  fc.string({ minLength: 1, maxLength: 8 }),
)
const format = fc.oneof(
  fc.constantFrom('^[0-9a-f]+$', '^a*b', '^.*x$', '^(?:a-)+b$', '^', '^$', '^([^/]+)/'),
  fc.string({ unit: fc.constantFrom(...'ab1.*+?{2}(),|[]^$\\d-'), maxLength: 20 }).map((text) => `^${text}`),
)
const host = fc.constantFrom('a.example', '*.a.example', 'b.example')
const identifier = fc.record(
  {
    names: fc.array(name, { minLength: 1, maxLength: 3 }),
    kind: fc.constantFrom(...idKindSchema.options),
    where: fc.uniqueArray(fc.constantFrom(...idWhereSchema.options), { minLength: 1 }),
    format,
    distinctive: fc.boolean(),
    ambiguous: fc.boolean(),
    companions: fc.array(name, { maxLength: 2 }),
    cookies: fc.array(name, { maxLength: 2 }),
  },
  { requiredKeys: ['names', 'kind', 'where'] },
)
const platform = fc
  .record({
    id: fc.constantFrom('mine', 'redtrack', 'constructor'),
    name: fc.constant('Mine'),
    kind: fc.constantFrom('tracker', 'network'),
    hosts: fc.array(host, { maxLength: 2 }),
    identifiers: fc.array(identifier, { maxLength: 4 }),
    pathIdentifiers: fc.array(
      fc.record({
        hosts: fc.array(host, { minLength: 1, maxLength: 2 }),
        pattern: format,
        name,
        kind: fc.constant('sub-id'),
      }),
      { maxLength: 2 },
    ),
    nested: fc.array(
      fc.record({ hosts: fc.array(host), parameters: fc.array(name, { minLength: 1, maxLength: 2 }) }),
      {
        maxLength: 1,
      },
    ),
  })
  .map((entered) => ownPlatformSchema.safeParse(entered))

it('no platform that the schema accepts makes reading throw or hang', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('a', 'ab', 'a-', '1', '/a').map((one) => one.repeat(size / one.length)),
  )
  let accepted = 0
  fc.assert(
    fc.property(platform, text, name, ({ data }, value, parameter) => {
      if (!data) return
      accepted++
      const { index } = knownBy({ ...defaultSettings, ownPlatforms: [data] })
      const url = `https://a.example/${value}?${parameter}=${value}&id=${encodeURIComponent(value.toWellFormed())}#a${value}`
      const started = performance.now()
      findIdsWith(value, index)
      findIdsWith(url, index)
      findIdsInHop(
        sampleHop({
          url,
          requestHeaders: [{ name: 'Cookie', value: `${parameter}=${value}` }],
          fields: [{ name: 'id', value }],
        }),
        index,
      )
      expect(performance.now() - started).toBeLessThan(limit)
    }),
    { numRuns: 500 },
  )
  expect(accepted).toBeGreaterThan(100)
}, 120_000)
