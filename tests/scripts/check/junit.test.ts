import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linksJunitXml } from '@/scripts/check/junit'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'
import { results } from './results'
import { xmlElements } from './xml-elements'

describe('linksJunitXml', () => {
  const startedAt = new Date('2026-01-02T03:04:05.678Z')

  it('counts the links and those that failed', () => {
    const [suites, suite] = xmlElements(
      linksJunitXml([results.kept, results.lost, results.nothing], startedAt),
    )
    expect(suites).toMatchObject({
      name: 'testsuites',
      attributes: { tests: '3', failures: '2', errors: '0' },
    })
    expect(suite?.attributes).toEqual({
      name: 'Clickscope links',
      tests: '3',
      failures: '2',
      errors: '0',
      skipped: '0',
      time: '3.702',
      timestamp: '2026-01-02T03:04:05',
    })
  })

  it('has one case per link, the failure with the verdict and the chain', () => {
    const [, , kept, lost, failure] = xmlElements(linksJunitXml([results.kept, results.lost], startedAt))
    expect(kept).toMatchObject({
      name: 'testcase',
      attributes: { name: results.kept.link, classname: 'Clickscope links', time: '1.234' },
    })
    expect(lost).toMatchObject({ name: 'testcase', attributes: { name: results.lost.link } })
    expect(failure?.attributes).toEqual({
      type: 'id-lost',
      message:
        'gclid was lost between hop 1, go.example, and hop 2, shop.example: the redirect was rebuilt without it',
    })
    expect(failure?.text.trim().split('\n')).toEqual([
      expect.stringMatching(/^1 {2}302 .*https:\/\/go\.example\/\?gclid=EAIa/),
      expect.stringMatching(/^2 {2}200 .*https:\/\/shop\.example\/\?x=<1>$/),
      'outcome: landed',
    ])
  })

  it('is well-formed and keeps every character that XML can hold, whatever a link is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const hops = [sampleHop({ url: text, status: 500 })]
        const xml = linksJunitXml(
          [{ link: text, clicks: [sampleClick({ hops })], milliseconds: 0 }],
          startedAt,
        )
        const name = xmlElements(xml).find((element) => element.name === 'testcase')?.attributes.name ?? ''
        if (/^[\x20-\x7e]*$/.test(text)) expect(name).toBe(text)
        else expect(name.length).toBeGreaterThan(0)
      }),
    )
  })
})
