import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { presets } from '@/lib/checks/assertions/presets'
import { suiteJsonSchema } from '@/lib/evidence/json-schema'
import { checkSuite, readSuiteFile, suiteFileText } from '@/lib/evidence/suite-file'

const suite = { name: 'Acme', rules: [{ rule: 'landed' }] }
const refusal = (content: unknown) => {
  try {
    readSuiteFile(typeof content === 'string' ? content : JSON.stringify(content))
  } catch (error) {
    return (error as Error).message
  }
  return 'taken'
}
const having = (rule: object) => refusal({ ...suite, rules: [{ rule: 'landed' }, rule] })

describe('a file of suites', () => {
  it('gives back what was written', () => {
    expect(readSuiteFile(suiteFileText(presets))).toEqual(presets)
  })

  it('may be one suite alone', () => {
    expect(readSuiteFile(JSON.stringify(suite))).toEqual([suite])
  })

  it.each([
    ['', 'The file is empty.'],
    ['{', /^It is not JSON: /],
    [{ format: 'clickscope' }, 'It holds no suites: "format" is not "clickscope-suites".'],
    [
      { format: 'clickscope-suites', version: 2 },
      'It has version 2, of a newer Clickscope. Update the extension.',
    ],
    [[], /^The entry should be an object/],
    [{ rules: [] }, 'Name should be a text, but is missing.'],
    [{ ...suite, rules: [] }, 'Rules must have at least one entry, but is a list.'],
    [{ ...suite, match: {} }, 'Match must have hosts, urls or parameters, or be left out, but is an object.'],
    [
      { ...suite, match: { hosts: ['https://a.example/'] } },
      'Match, host 1 must be a lower-case host, or *.host, but is "https://a.example/".',
    ],
    [{ ...suite, match: { urls: ['shop.example/*'] } }, /^Match, address 1 must be like \*:\/\/host\/path\*/],
    [
      { ...suite, rule: [] },
      'The entry has "rule", which is not known here: check the spelling or leave it out.',
    ],
    [
      { format: 'clickscope-suites', version: 1, suites: [suite, { ...suite, name: 'B', rules: [{}] }] },
      /^Suite 2 \(B\), rule 1, rule is not a kind that is known: it is missing\. Known are landed, /,
    ],
  ])('%j is refused with what is wrong', (content, says) => {
    expect(refusal(content)).toEqual(says instanceof RegExp ? expect.stringMatching(says) : says)
  })

  it.each([
    [{ rule: 'land' }, /^Rule 2, rule is not a kind that is known: it is "land"\. Known are landed, /],
    [{ rule: 'landed', at: 'shop.example' }, /^Rule 2 has "at", which is not known here/],
    [{ rule: 'most-hops', hops: 0 }, 'Rule 2, hops must be a whole number from 1 to 50, but is 0.'],
    [{ rule: 'most-hops', hops: '4' }, 'Rule 2, hops must be a whole number from 1 to 50, but is "4".'],
    [{ rule: 'most-hops' }, 'Rule 2, hops must be a whole number from 1 to 50, but is missing.'],
    [
      { rule: 'redirect-statuses', statuses: [302, 200] },
      'Rule 2, status 2 must be a redirect status, 300 to 399, but is 200.',
    ],
    [
      { rule: 'redirect-statuses', statuses: [302], referrerPolicies: ['none'] },
      /^Rule 2, Referrer-Policy 1 should be one of no-referrer, /,
    ],
    [{ rule: 'parameter-at-landing', parameter: 'a', matches: 'b' }, /^Rule 2, matches must begin with \^/],
    [{ rule: 'parameter-at-landing', parameter: 'a', matches: '^(b+)+$' }, /^Rule 2, matches repeats a part/],
    [{ rule: 'parameter-at-landing', parameter: ' ' }, 'Rule 2, parameter is empty.'],
    [
      { rule: 'no-finding', severity: 'ok' },
      'Rule 2, severity should be one of bad, warn, info, but is "ok".',
    ],
  ])('the rule %j is refused with its field named', (rule, says) => {
    expect(having(rule)).toEqual(says instanceof RegExp ? expect.stringMatching(says) : says)
  })
})

describe('the published JSON Schema of suites', () => {
  const published = JSON.parse(
    readFileSync('public/schema/clickscope-suites-1.schema.json', 'utf8'),
  ) as object
  const ajv = addFormats(new Ajv())
  const isValid = ajv.compile(published)
  const named = { $schema: './clickscope-suites-1.schema.json', ...suite }

  it('is up to date (else: npx tsx scripts/schema.ts)', () => {
    expect(published).toEqual(suiteJsonSchema())
  })

  it.each(presets.map((preset) => [preset.name, preset] as const))('takes %s', (_, preset) => {
    expect(isValid(preset), JSON.stringify(isValid.errors)).toBe(true)
  })

  it('takes what the workbench writes, and a file that names it, as reading does', () => {
    const file = JSON.parse(suiteFileText(presets))
    expect(isValid(file)).toBe(true)
    for (const content of [named, { $schema: named.$schema, ...file }]) {
      expect(isValid(content)).toBe(true)
      expect(refusal(content)).toBe('taken')
    }
    expect(checkSuite(named)).toEqual(suite)
  })

  it.each([
    { ...suite, rules: [] },
    { ...suite, match: {} },
    { ...suite, match: { hosts: ['https://a.example/'] } },
    { ...suite, rules: [{ rule: 'land' }] },
    { ...suite, rules: [{ rule: 'most-hops', hops: 0 }] },
    { ...suite, $schema: 7 },
    { format: 'clickscope-suites', version: 2, suites: [suite] },
    { format: 'clickscope-suites', version: 1, suites: [] },
  ])('refuses %j, as reading does', (content) => {
    expect(isValid(content)).toBe(false)
    expect(refusal(content)).not.toBe('taken')
  })
})
