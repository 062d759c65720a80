import { describe, expect, it } from 'vitest'
import type { Suite } from '@/lib/schemas/suite'
import { exitCodeOf } from '@/scripts/check/exit-code'
import { linksJunitXml } from '@/scripts/check/junit'
import { linkText, summaryText } from '@/scripts/check/report'
import { results } from './results'
import { xmlElements } from './xml-elements'

const startedAt = new Date('2026-01-02T03:04:05Z')
const suite = (rules: Suite['rules'], match?: Suite['match']): Suite => ({
  name: 'Links <of> Acme',
  match,
  rules,
})
const holds = suite([{ rule: 'final-host', host: 'shop.example' }])
const breaks = suite([
  { rule: 'landed' },
  { rule: 'final-host', host: 'acme.example' },
  { rule: 'server-redirects-only', before: 't.cfjump.com' },
])
const elsewhere = suite([{ rule: 'landed' }], { hosts: ['acme.example'] })

describe('a suite of assertions on links', () => {
  it('fails the run where a rule does not hold, and where it was for none of the links', () => {
    expect(exitCodeOf([results.kept], [holds])).toBe(0)
    expect(exitCodeOf([results.kept], [holds, breaks])).toBe(1)
    expect(exitCodeOf([results.kept], [elsewhere])).toBe(1)
    expect(exitCodeOf([results.lost], [holds])).toBe(1)
    expect(exitCodeOf([results.nothing], [holds])).toBe(1)
  })

  it('is a suite of the JUnit report, each rule on each link a test case', () => {
    const elements = xmlElements(linksJunitXml([results.kept], startedAt, [breaks, elsewhere]))
    expect(elements[0]?.attributes).toMatchObject({ tests: '5', failures: '2', skipped: '1' })
    const suites = elements
      .filter(({ name }) => name === 'testsuite')
      .map(({ attributes }) => attributes.name)
    expect(suites).toEqual(['Clickscope links', 'Links <of> Acme', 'Links <of> Acme'])
    const { link } = results.kept
    expect(
      elements.filter(({ name }) => name === 'testcase').map(({ attributes }) => attributes.name),
    ).toEqual([
      link,
      `${link}: The click lands on a page`,
      `${link}: The click ends on acme.example`,
      `${link}: Only servers redirect on the way to t.cfjump.com, no script and no meta refresh`,
      'The suite is for one of the links',
    ])
    const [ends] = elements.filter(({ name }) => name === 'failure')
    expect(ends?.attributes).toEqual({
      type: 'final-host',
      message: 'It ended on shop.example, not on acme.example',
    })
    expect(ends?.text).toContain('outcome: landed')
    expect(elements.find(({ name }) => name === 'skipped')?.attributes.message).toBe(
      'The click did not pass t.cfjump.com',
    )
  })

  it('is printed rule by rule', () => {
    expect(linkText(results.kept, [breaks])).toMatch(
      /FAILED {2}The click ends on acme\.example: It ended on shop\.example, not on acme\.example/,
    )
    expect(summaryText([results.kept], [breaks])).toMatch(/1 of 1 link passed\.\n1 of 2 assertions passed\.$/)
    expect(summaryText([results.kept], [elsewhere])).toContain('This suite is for none of the links')
  })
})
