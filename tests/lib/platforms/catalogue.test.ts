import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findIds } from '@/lib/ids'
import { scriptOfCall } from '@/lib/ids/script-calls'
import { adClickPlatform, isAdClickBy } from '@/lib/links/ad-clicks'
import { fieldsOfBody } from '@/lib/pixels/body'
import { pixelOfUrl } from '@/lib/pixels/filters'
import { readPixel } from '@/lib/pixels/read'
import { platforms } from '@/lib/platforms/catalogue'
import { whyCostly } from '@/lib/schemas/pattern-cost'
import { type Platform, type PlatformSamples, platformSchema } from '@/lib/schemas/platform'
import { matchesPattern } from '@/lib/url/match-pattern'
import { patternsOf } from './patterns'

interface PlatformFile {
  platform: Platform
  samples: PlatformSamples
}

const root = fileURLToPath(new URL('../../../', import.meta.url))
const notPlatforms = new Set(['catalogue.ts', 'define.ts'])
const ids = readdirSync(`${root}lib/platforms`)
  .filter((name) => !notPlatforms.has(name))
  .map((name) => name.replace(/\.ts$/, ''))

const files = await Promise.all(
  ids.map(async (id) => {
    const file: PlatformFile = await import(`../../../lib/platforms/${id}.ts`)
    return [id, file] as const
  }),
)

/** Those that two or more platforms claim, with who they are. */
function claimedTwice(claims: (platform: Platform) => string[]): string[] {
  const claimants = new Map<string, Set<string>>()
  for (const platform of platforms) {
    for (const name of claims(platform)) {
      claimants.set(name, (claimants.get(name) ?? new Set()).add(platform.id))
    }
  }
  return [...claimants]
    .filter(([, who]) => who.size > 1)
    .map(([name, who]) => `${name}: ${[...who].join(', ')}`)
}

/** Where each customer names the parameter of the click ID, only macros tell of the platform. */
function isFindable({ identifiers, pathIdentifiers = [] }: Platform): boolean {
  return identifiers.length + pathIdentifiers.length > 0
}

describe.each(files)('%s', (id, { platform, samples }) => {
  it('fits the schema under the name of its file', () => {
    expect(platformSchema.safeParse(platform).error).toBeUndefined()
    expect(platform.id).toBe(id)
  })

  it('has two samples or more of either kind, each with its source', () => {
    expect(samples.found.length).toBeGreaterThanOrEqual(isFindable(platform) ? 2 : 0)
    expect(samples.nothing.length).toBeGreaterThanOrEqual(2)
    expect(samples.found.filter(({ source, ids: found }) => source === '' || found.length === 0)).toEqual([])
  })

  it('says how its clicks are found, or how its macros are written', () => {
    expect(isFindable(platform) || Object.keys(platform.macros?.names ?? {}).length > 0).toBe(true)
  })

  it('has patterns of bounded cost only', () => {
    expect(patternsOf(platform).filter((pattern) => whyCostly(pattern) !== undefined)).toEqual([])
  })

  it('asks only for parameters that its postback template carries', () => {
    if (!platform.postback) return
    const { template, required, clickIdParameter } = platform.postback
    expect([clickIdParameter, ...required].filter((name) => !template.includes(name))).toEqual([])
    expect(template).toContain('{click_id}')
  })

  it.each(samples.found)('is found in $url', ({ url, ids: wanted }) => {
    const found = findIds(url).filter((one) => one.platform === id)
    expect(found.map(({ name, value }) => ({ name, value }))).toEqual(
      wanted.map(({ name, value }) => ({ name, value })),
    )
    for (const [index, { kind, where }] of wanted.entries()) {
      if (kind) expect(found[index]?.kind).toBe(kind)
      if (where) expect(found[index]?.where).toBe(where)
    }
  })

  it.each(samples.nothing)('is not found in %s', (url) => {
    expect(findIds(url).filter((one) => one.platform === id)).toEqual([])
    expect(adClickPlatform(url)).toBeUndefined()
  })

  it('knows its ad clicks by samples, each pattern by one at least, and takes no landing page for one', () => {
    const { adClicks = [] } = platform
    const addresses = samples.adClicks ?? []
    expect(addresses.map((url) => adClickPlatform(url)?.id)).toEqual(addresses.map(() => id))
    expect(adClicks.filter((pattern) => !addresses.some((url) => isAdClickBy([pattern], url)))).toEqual([])
    expect(samples.found.filter(({ url }) => adClickPlatform(url))).toEqual([])
  })

  it('knows the calls of its scripts by samples, each pattern by one at least, and no other request', () => {
    const { scripts = [] } = platform
    const { made, other } = samples.calls ?? { made: [], other: [] }
    const patterns = scripts.flatMap(({ calls }) => calls)
    expect(made.filter((url) => scriptOfCall(url)?.platform.id !== id)).toEqual([])
    expect(patterns.filter((pattern) => !made.some((url) => matchesPattern(url, pattern)))).toEqual([])
    expect(other.length).toBeGreaterThanOrEqual(scripts.length > 0 ? 2 : 0)
    expect([...other, ...samples.nothing].filter((url) => scriptOfCall(url))).toEqual([])
  })

  it('knows the conversions that pages tell it by samples, each pattern by one at least, and no other request', () => {
    const { pixels = [] } = platform
    const { made, other, bodies = [] } = samples.pixels ?? { made: [], other: [] }
    const patterns = pixels.filter(({ body }) => !body).flatMap(({ calls }) => calls)
    const inBody = pixels.filter(({ body }) => body)
    expect(inBody.filter(({ events }) => !events)).toEqual([])
    expect(
      inBody
        .flatMap(({ calls }) => calls)
        .filter((pattern) => !bodies.some(({ url }) => matchesPattern(url, pattern))),
    ).toEqual([])
    for (const body of bodies) {
      const fields = fieldsOfBody(body.url, { text: body.made })
      expect(readPixel({ url: body.url, at: 0, fields })?.platform.id, body.made).toBe(id)
      expect(fieldsOfBody(body.url, { text: body.other }), body.other).toBeUndefined()
    }
    expect(made.filter((url) => pixelOfUrl(url)?.platform.id !== id)).toEqual([])
    expect(patterns.filter((pattern) => !made.some((url) => matchesPattern(url, pattern)))).toEqual([])
    expect(other.length).toBeGreaterThanOrEqual(pixels.length > 0 ? 2 : 0)
    expect([...other, ...samples.nothing].filter((url) => pixelOfUrl(url))).toEqual([])
  })
})

describe('the catalogue', () => {
  it('lists every file once, sorted', () => {
    expect(platforms.map(({ id }) => id)).toEqual([...ids].sort())
  })

  it('is up to date', () => {
    expect(() =>
      execFileSync(process.execPath, ['scripts/catalogue.mjs', '--check'], { cwd: root, stdio: 'pipe' }),
    ).not.toThrow()
  })

  it('gives each unambiguous parameter to one platform', () => {
    const names = ({ identifiers }: Platform) =>
      identifiers
        .filter(({ ambiguous }) => !ambiguous)
        .flatMap((identifier) => identifier.names.map((name) => name.toLowerCase()))
    expect(claimedTwice(names)).toEqual([])
  })

  it('gives each host to one platform', () => {
    expect(claimedTwice(({ hosts }) => hosts.map((host) => host.replace(/^\*\./, '')))).toEqual([])
  })

  it('names a vendor by shape only where no other shape fits its samples', () => {
    const shapes = platforms.flatMap(({ id, identifiers }) =>
      identifiers.flatMap(({ distinctive, format }) =>
        distinctive && format ? [{ id, format: new RegExp(format) }] : [],
      ),
    )
    const values = files.flatMap(([id, { samples }]) =>
      samples.found.flatMap(({ ids: found }) => found.map(({ value }) => ({ id, value }))),
    )
    const claimed = values.map(({ id, value }) => ({
      value,
      by: new Set(shapes.filter(({ format }) => format.test(value)).map((shape) => shape.id)),
      id,
    }))
    expect(claimed.filter(({ by }) => by.size > 1)).toEqual([])
  })
})
