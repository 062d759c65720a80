import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rewriteClick } from '@/lib/record/sensitive/click'
import { hideSensitive } from '@/lib/record/sensitive/hide'
import { EXPORT_MARKER } from '@/lib/record/sensitive/marker'
import { exportKind } from '@/lib/record/sensitive/names'
import { type PlainTexts, plainTexts } from '@/lib/record/sensitive/plain-texts'
import {
  emailAddress,
  ipv4Address,
  ipv6Address,
  jsonWebToken,
  phoneNumber,
} from '@/lib/record/sensitive/shapes'
import type { Click } from '@/lib/schemas/click'
import { sensitiveKindSchema } from '@/lib/schemas/sensitive'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'

const KEPT = 'EAIaIQobChMI8vGSqpCahgMVk5SDBx0pXQK1EAAYASAAEgLq7_D_BwE'

/** Values of which some are secrets at one place and stand in harmless texts at another. */
const value = fc.oneof(
  fc.constantFrom(
    'S3cretValue77',
    'seen S3cretValue77 twice',
    'ann@corp.example',
    '203.0.113.7',
    '2001:db8::1',
    '+49 151 2345678',
    '‹redacted B›',
    'text/html; charset=utf-8',
    'value 7 of a usual length',
    'partner.com',
    '12:30:45',
    '{"access_token":"S3cretToken99","list":[1,"S3cretValue77"]}',
    '',
    KEPT,
    `to ${KEPT}.`,
  ),
  fc.string({ maxLength: 20 }),
)
const written = fc.oneof(
  value,
  value.map((text) => btoa(encodeURIComponent(text))),
  fc
    .tuple(fc.constantFrom('q', 'code', 'email', 'gclid', 'user[password]'), value, value)
    .map(
      ([name, one, other]) =>
        `https://go.example/a/${encodeURIComponent(other.toWellFormed())}?${name}=${encodeURIComponent(one.toWellFormed())}`,
    ),
)
const header = fc.record({
  name: fc.constantFrom('Cookie', 'Set-Cookie', 'Location', 'Server', 'X-Seen', 'Authorization', 'refresh'),
  value: written,
})
const hop = fc.record({
  url: written,
  statusLine: written,
  requestHeaders: fc.array(header, { maxLength: 3 }),
  responseHeaders: fc.array(header, { maxLength: 3 }),
})
const click = fc.array(hop, { maxLength: 3 }).map((hops) => sampleClick({ hops: hops.map(sampleHop) }))
const kinds = fc.oneof(
  fc.constant(sensitiveKindSchema.options),
  fc.subarray([...sensitiveKindSchema.options]),
)

const hidden = {
  kindOf: exportKind,
  shapes: [jsonWebToken, emailAddress, ipv4Address, ipv6Address, phoneNumber],
  marker: EXPORT_MARKER,
  inHosts: true,
}

it('a text that was found plain is hidden from as if nothing were known of it, also in later clicks', () => {
  fc.assert(
    fc.property(fc.array(click, { maxLength: 3 }), kinds, (clicks, chosen) => {
      const of = { ...hidden, kinds: new Set(chosen) }
      const shared = plainTexts(of)
      const hide = (one: Click, plain: PlainTexts) => {
        const marked: string[] = []
        const mark = (text: string, kind: string) => {
          marked.push(`${kind} ${text}`)
          return `‹redacted ${'ABCDEFGH'[text.length % 8]}›`
        }
        const keep = () => new Set([KEPT, 'partner.com'])
        return { click: hideSensitive(one, rewriteClick, { ...of, plain, keep, mark }), marked }
      }
      for (const one of clicks) expect(hide(one, shared)).toEqual(hide(one, { partsOf: () => undefined }))
    }),
    { numRuns: 300 },
  )
})

it('a click in which nothing is hidden is not copied', () => {
  const plain = sampleClick({
    hops: [
      sampleHop({
        url: 'https://go.example/a?x=1',
        responseHeaders: [{ name: 'Server', value: 'nginx of a usual length' }],
      }),
    ],
  })
  const of = { ...hidden, kinds: new Set(sensitiveKindSchema.options) }
  const keep = () => {
    throw new Error('Nothing is looked for.')
  }
  const hiding = { ...of, plain: plainTexts(of), keep, mark: () => '‹redacted A›' }
  expect(hideSensitive(plain, rewriteClick, hiding)).toBe(plain)
})
