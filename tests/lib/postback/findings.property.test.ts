import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '@/lib/postback/finding'
import { applyFix } from '@/lib/postback/fixes'
import { type Draft, fullDraft, lint, lintDraft } from './cases/rule-case'
import { clickOver } from './click'

/** What templates and their slips are made of. */
const PIECES = [
  ...['https://', 'http:/', 'htttp://', '//', 't.example', 'www.pbterra.com', 'user:p@', '/pb', '/', '\\'],
  ...[
    '?',
    '&',
    '&&',
    '&amp;',
    '=',
    '#',
    ';',
    '%26',
    '%',
    '%25',
    '%253D',
    '%7Bcid%7D',
    '+',
    ' ',
    '\n',
    '\u200b',
  ],
  ...[
    '{cid}',
    '{CID}',
    '{other}',
    '{{payout}}',
    '[PAYOUT]',
    '#s2#',
    '##CLICK_ID##',
    '{status: lead=reg}',
    '{',
    '}',
  ],
  ...[
    'cid',
    'payout',
    'currency',
    'status',
    'timestamp',
    'token',
    'clickid',
    'testmode',
    '&a=',
    '&cid=',
    '&payout=',
  ],
  ...[
    '1',
    '1,50',
    '1.234,5',
    '$5',
    '100.00',
    'usd',
    'JPY',
    '€',
    '1790000000000',
    'REPLACE',
    'OPTIONAL',
    'null',
    '0',
  ],
  ...['“', '"', "'", '.', 'é', '\ud800', 'test123', 's3cr3t', '64f0c0ffee64', '64F0C0FFEE64F0C0FFEE64F0'],
]
const click = clickOver('https://shop.example/?rtkcid=64f0c0ffee64f0c0ffee64f0&fbclid=IwAR0abcdefghijklmnop')

const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((all) => all.join(''))
const template = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  pieces,
  pieces.map((rest) => `https://t.example/pb?cid={cid}${rest}`),
)
const value = fc.oneof(fc.constantFrom(...PIECES), fc.string())
const optional = <Value>(...values: Value[]) => fc.constantFrom(undefined, ...values)

const drafts: fc.Arbitrary<Draft> = fc.record({
  template,
  body: fc.option(pieces, { nil: undefined }),
  contentType: optional('application/json', 'text/plain'),
  sender: optional('everflow', 'cake', 'keitaro', 'affise', 'propellerads'),
  receivingPlatform: optional(
    'redtrack',
    'keitaro',
    'everflow',
    'peerclick',
    'adsterra',
    'taboola',
    'hilltopads',
  ),
  receiver: optional('own' as const, 'test' as const, 'live' as const),
  values: fc.dictionary(fc.constantFrom('cid', 'payout', 'other', 'token'), value),
  click: optional(click),
})

function count(findings: readonly Finding[], chosen: (finding: Finding) => boolean): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { id } of findings.filter(chosen)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

describe('the rules', () => {
  it('never throw', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(drafts, (draft) => void lint(draft)),
      { numRuns: 300 },
    )
  })

  it('offer fixes that make their finding go and bring no error', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const before = lint(draft)
        for (const { id, fix } of before) {
          if (!fix) continue
          const after = lintDraft(applyFix(fullDraft(draft), fix))
          const same = (finding: Finding) => finding.id === id
          expect(count(after, same).get(id) ?? 0, `${id}: ${fix.text}`).toBeLessThan(
            count(before, same).get(id) ?? 0,
          )
          const isError = ({ severity }: Finding) => severity === 'error'
          const errors = count(before, isError)
          for (const [error, times] of count(after, isError))
            expect(times, `${id} brings ${error}: ${fix.text}`).toBeLessThanOrEqual(errors.get(error) ?? 0)
        }
      }),
      { numRuns: 200 },
    )
  })
})
