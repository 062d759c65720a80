import { describe, expect, it } from 'vitest'
import { apiById, apiForIds } from '@/lib/capi/apis'
import { apis } from '@/lib/capi/catalogue'
import { formFields, initialDraft } from '@/lib/capi/form/fields'
import { nearMiss } from '@/lib/capi/rules/near-miss'
import { platforms } from '@/lib/platforms/catalogue'
import { click, hop, now } from './sample'

describe.each(apis)('$id', (api) => {
  const names = formFields(api.fields).map(({ name }) => name)

  it('is found by its id only', () => {
    expect(apiById(api.id)).toBe(api)
    expect(apiById(`${api.id}-not`)).toBeUndefined()
  })

  it('describes every field of its schema', () => {
    expect(names).toEqual(Object.keys(api.fields.shape))
  })

  it('keeps secrets out of the initial draft and of what a click fills in', () => {
    const filled = api.fromClick(click([hop('https://shop.example/', now)]), [], now)
    expect(api.secrets.length).toBeGreaterThan(0)
    for (const secret of api.secrets) {
      expect(initialDraft(api.fields)).not.toHaveProperty(secret)
      expect(filled).not.toHaveProperty(secret)
    }
    expect(names).toEqual(expect.arrayContaining(Object.keys(filled)))
  })

  it('names in its findings only fields of its form, and stops an empty draft', () => {
    const findings = api.preflight({}, now)
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true)
    expect(names).toEqual(expect.arrayContaining(findings.flatMap(({ field }) => field ?? [])))
  })
})

describe('the API that fits a click', () => {
  const id = (platform: string, kind: 'ad-click' | 'analytics' = 'ad-click', value = 'x') => ({
    platform,
    kind,
    value,
  })

  it('is that of each platform with ad clicks, and there is one usual API', () => {
    expect(apis.filter(({ isUsual }) => isUsual)).toHaveLength(1)
    for (const api of apis) {
      const platform = platforms.find((each) => each.id === api.platform)
      expect(platform, api.platform).toBeDefined()
      expect(apiForIds([id('google-ads'), id(api.platform)]).id).toBe(api.id)
    }
  })

  it('is the usual one without an ad-click ID of a platform that has one', () => {
    for (const ids of [[], [id('google-ads')], [id('tiktok', 'analytics')], [id('tiktok', 'ad-click', '')]])
      expect(apiForIds(ids).id).toBe('meta')
  })
})

describe('nearMiss', () => {
  const known = ['Lead', 'Purchase', 'AddToCart']

  it.each([
    ['purchase', 'Purchase'],
    ['Purchasse', 'Purchase'],
    ['add to cart', 'AddToCart'],
    ['Leads', 'Lead'],
  ])('%s was meant as %s', (text, meant) => {
    expect(nearMiss(text, known)).toBe(meant)
  })

  it.each(['Purchase', 'Order', 'Read it', '', '!!'])('%j was meant', (text) => {
    expect(nearMiss(text, known)).toBeUndefined()
  })
})
