import { describe, expect, it } from 'vitest'
import { builtIn } from '@/lib/ids/known'
import { buildPostback } from '@/lib/postback/request'
import { macrosIn, parseTemplate } from '@/lib/templates/parse'
import { publishedTemplates } from '../templates/published'

/** What its user puts into a published template, by what the parameter's name says. */
const BY_NAME: readonly [name: RegExp, value: string][] = [
  [/currency|^cr$/i, 'EUR'],
  [/pay|amount|amt|sum|rev|price|value|cost|reward|sale\b|discount|^[er]$/i, '12.50'],
  [/status|upx/i, 'sale'],
  [/time/i, '1790000000'],
]
const OTHERWISE = 'w7C1Q2M5K8'

function usualValue(name: string): string {
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? OTHERWISE
}

/** The template as its user writes it: hosts, and what the page leaves empty or prints in <>, are filled in. */
function inUse(template: string): string {
  return template
    .replace(/^(https?:\/\/)(?:DOMAIN|YOUR-DOMAIN|aff\.example\.com|<[^<>]+>(?=\/))/, '$1go.shop-tracker.com')
    .replace(/(?<=[?&]([^=&]+)=)(?:<[^<>]+>|######|)(?=&|$)/g, (_, name) => usualValue(name))
    .replace(/<[^<>]+>/g, OTHERWISE)
    .replace(/=([a-z]+|\d)\|[a-z|\d]+/gi, '=$1')
}

function findingsIn(template: string) {
  const values = macrosIn(template).map(({ name, at }) => {
    const parameter = /[?&]([^=&?]+)=$/.exec(template.slice(0, at))?.[1] ?? ''
    return { name, value: usualValue(parameter), from: 'typed' }
  })
  return buildPostback({ template, method: 'GET', values }, builtIn).findings
}

/**
 * What is still said of a published template in use, and rightly: that it is http, that it leaves out what the
 * vendor requires elsewhere, that a made-up value has not the vendor's format, and that keys are in the URL.
 */
const RIGHTLY_SAID: ReadonlySet<string> = new Set([
  'http',
  'missing-required',
  'click-id-format',
  'status-word',
  'secret-in-url',
])

describe('of the templates that vendors publish', () => {
  it.each(publishedTemplates)('$template of $vendor has no error as it is', ({ template }) => {
    const filled = macrosIn(template).map(({ name }) => ({ name, value: 'x1', from: 'typed' }))
    const { findings } = buildPostback({ template, method: 'GET', values: filled }, builtIn)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it.each(publishedTemplates)('$template of $vendor is right in use', ({ template }) => {
    const said = findingsIn(inUse(template)).filter(({ id }) => !RIGHTLY_SAID.has(id))
    expect(said.map(({ id, says }) => `${id}: ${says}`)).toEqual([])
  })

  it.each(publishedTemplates)('$template of $vendor is kept byte for byte', ({ template }) => {
    expect(
      parseTemplate(template)
        .map(({ raw }) => raw)
        .join(''),
    ).toBe(template)
  })
})
