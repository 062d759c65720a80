import { describe, expect, it } from 'vitest'
import { mergeSettings, readSettingsFile, settingsFileText } from '@/lib/evidence/settings-file'
import type { SavedLink } from '@/lib/schemas/link-template'
import { defaultSettings, settingsSchema } from '@/lib/schemas/settings'
import type { AllSettings } from '@/lib/schemas/settings-file'
import { ownDomain, ownTracker } from '@/tests/lib/ids/own'
import { sampleContent, samplePartner, sampleTemplate } from '@/tests/lib/postback/partners'

const template = sampleTemplate(sampleContent(), sampleContent({ url: 'https://t.example/two' }))
const versions: SavedLink['versions'] = [
  { version: 1, at: 1, note: '', content: { base: 'https://shop.example/', parameters: [] } },
  { version: 2, at: 2, note: 'two', content: { base: 'https://shop.example/two', parameters: [] } },
]
const link: SavedLink = { id: 'l-1', name: 'Spring', versions }
const all: AllSettings = {
  settings: settingsSchema.parse({
    keepHosts: ['go.partner.example'],
    ownPlatforms: [ownTracker],
    expectations: [{ name: 'hcid', host: 'shop.example' }],
    receivers: { 'trk.example:8443': 'own' },
    theme: 'dark',
    readableInExports: ['ip'],
    keepDays: 90,
  }),
  partners: [samplePartner()],
  templates: [template],
  suites: [{ id: 's-1', on: true, suite: { name: 'Acme', rules: [{ rule: 'landed' }] } }],
  links: [link],
}
const nothing: AllSettings = { settings: defaultSettings, partners: [], templates: [], suites: [], links: [] }
const text = settingsFileText(all, 1_700_000_000_000)

function damaged(place: (string | number)[], value: unknown): string {
  const file = JSON.parse(text)
  const inside = place.slice(0, -1).reduce((part, key) => part[key], file)
  inside[place.at(-1) as string] = value
  return JSON.stringify(file)
}

describe('a file of settings', () => {
  it('says what it is, and brings back what was written into it', () => {
    expect(text).toMatch(/^\{\n {2}"format": "clickscope-settings",\n {2}"version": 1,\n/)
    expect(readSettingsFile(text)).toEqual({ ok: true, brought: all, secretsLeftOut: false })
    expect(readSettingsFile(`\uFEFF${text}`).ok).toBe(true)
  })

  it('holds no secret, and takes none in', () => {
    const url = 'https://t.example/?cid={click_id}&security_token=s3cr3t-s3cr3t'
    const postback = {
      method: 'GET',
      template: url,
      direction: 'receives',
      required: [],
      optional: [],
      clickIdParameter: 'cid',
    }
    const settings = { ...all.settings, ownPlatforms: [{ ...ownTracker, postback: postback as never }] }
    const withSecrets: AllSettings = {
      ...nothing,
      settings,
      partners: [samplePartner({ testLink: 'https://t.example/test?key=s3cr3t-s3cr3t' })],
      templates: [sampleTemplate(sampleContent({ url }))],
    }
    expect(settingsFileText(withSecrets, 1)).not.toContain('s3cr3t')
    const file = { format: 'clickscope-settings', version: 1, exportedAt: 1, ...withSecrets }
    const read = readSettingsFile(JSON.stringify(file))
    expect(read).toMatchObject({ ok: true, secretsLeftOut: true })
    expect(JSON.stringify(read)).not.toContain('s3cr3t')
  })

  it('hides the secrets of saved links, says so, and leaves all else of them as it was', () => {
    const content = {
      base: 'https://user:p4ssw0rd@shop.example/a%20b?access_token=t0k3n-t0k3n&gclid={gclid}#top',
      parameters: [
        { name: 'utm_source', value: 'news letter' },
        { name: 'api_key', value: 'k3y-k3y-k3y-k3y' },
        { name: 'token', value: '{clickid}' },
        { name: 'to', value: 'https://net.example/?secret=s3cr3t-s3cr3t&page=2' },
      ],
    }
    const saved: SavedLink = {
      ...link,
      versions: [{ version: 1, at: 1, note: 'with s3cr3t-s3cr3t', content }],
    }
    const written = settingsFileText({ ...nothing, links: [saved] }, 1)
    expect(written).not.toMatch(/p4ssw0rd|t0k3n|k3y-|s3cr3t/)
    const read = readSettingsFile(written)
    expect(read).toMatchObject({ ok: true, secretsLeftOut: true })
    const [brought] = (read as { brought: AllSettings }).brought.links
    expect(brought?.versions[0]).toMatchObject({
      note: 'with ‹secret›',
      content: {
        base: 'https://‹secret›@shop.example/a%20b?access_token=‹secret›&gclid={gclid}#top',
        parameters: [
          { name: 'utm_source', value: 'news letter' },
          { name: 'api_key', value: '‹secret›' },
          { name: 'token', value: '{clickid}' },
          { name: 'to', value: 'https://net.example/?secret=‹secret›&page=2' },
        ],
      },
    })
    const mine = { ...nothing, links: [saved] }
    expect(mergeSettings(mine, { ...nothing, links: brought ? [brought] : [] }).links).toEqual([saved])
    const typedIn = { format: 'clickscope-settings', version: 1, exportedAt: 1, ...mine }
    expect(readSettingsFile(JSON.stringify(typedIn))).toEqual(read)
  })

  it.each<[string, SavedLink['versions'][0]['content'], RegExp]>([
    ['a coupon stays', { base: 'https://shop.example/?code=SPRING25', parameters: [] }, /code=SPRING25/],
    [
      'a campaign beside others stays',
      { base: 'https://shop.example/?utm_source=x', parameters: [{ name: 'code', value: 'blog-7' }] },
      /"value": ?"blog-7"/,
    ],
    [
      'of a sign-in is hidden',
      { base: 'https://shop.example/?code=4AbCd3f&state=xyz', parameters: [] },
      /code=‹secret›&state=‹secret›/,
    ],
    [
      'of a callback is hidden',
      { base: 'https://shop.example/auth/callback?code=4AbCd3f', parameters: [] },
      /code=‹secret›/,
    ],
    [
      'beside a state of the link’s address is hidden',
      { base: 'https://shop.example/?state=xyz', parameters: [{ name: 'code', value: '4AbCd3f' }] },
      /"name": ?"code",\s*"value": ?"‹secret›"/,
    ],
    [
      'longer than any coupon is hidden',
      { base: `https://shop.example/?code=4${'Ab3'.repeat(20)}`, parameters: [] },
      /code=‹secret›/,
    ],
    [
      'in a sign-in nested in a parameter is hidden',
      {
        base: 'https://shop.example/',
        parameters: [{ name: 'to', value: 'https://a.example/?code=4AbCd3f&state=xyz' }],
      },
      /code=‹secret›/,
    ],
  ])('a parameter `code` of a saved link: %s', (_what, content, expected) => {
    const saved: SavedLink = { ...link, versions: [{ version: 1, at: 1, note: '', content }] }
    expect(settingsFileText({ ...nothing, links: [saved] }, 1)).toMatch(expected)
  })

  it.each<[string, string, string | undefined, RegExp]>([
    ['is empty', ' ', undefined, /empty/],
    ['is no JSON', '{"format":', undefined, /not JSON/],
    [
      'is an export of clicks',
      '{"format":"clickscope","version":1}',
      'format',
      /"format" is not "clickscope-settings"/,
    ],
    ['is null', 'null', 'format', /"format"/],
    ['is of a newer version', damaged(['version'], 2), 'version', /newer Clickscope/],
    [
      'has a wrong limit',
      damaged(['settings', 'keepDays'], 0),
      'settings.keepDays',
      /settings\.keepDays .*is 0/,
    ],
    [
      'has a setting that is not known',
      damaged(['settings', 'keepDay'], 3),
      'settings',
      /settings has "keepDay"/,
    ],
    [
      'has a host that is none',
      damaged(['settings', 'keepHosts', 0], 'not a host'),
      'settings.keepHosts[0]',
      /keepHosts\[0\].*"not a host"/,
    ],
    [
      'has an own platform of the wrong kind',
      damaged(['settings', 'ownPlatforms', 0, 'kind'], 'shop'),
      'settings.ownPlatforms[0].kind',
      /should be one of .*tracker.*"shop"/,
    ],
    [
      'has a receiver that is none',
      damaged(['settings', 'receivers', 'a.example'], 'mine'),
      'settings.receivers["a.example"]',
      /receivers\["a\.example"\] should be one of own, test, live/,
    ],
    [
      'has a partner without a name',
      damaged(['partners', 0, 'name'], ''),
      'partners[0].name',
      /partners\[0\]\.name/,
    ],
    [
      'has a template of nobody',
      damaged(['templates', 0, 'partnerId'], 'gone'),
      'templates[0].partnerId',
      /names a partner that is not in the file/,
    ],
    [
      'has a rule that is none',
      damaged(['suites', 0, 'suite', 'rules', 0, 'rule'], 'arrived'),
      'suites[0].suite.rules[0].rule',
      /suites\[0\]\.suite\.rules\[0\]\.rule .*"arrived"/,
    ],
    [
      'has a saved link without a name',
      damaged(['links', 0, 'name'], ''),
      'links[0].name',
      /links\[0\]\.name/,
    ],
    [
      'has one suite twice',
      damaged(['suites'], [all.suites[0], all.suites[0]]),
      'suites[1].id',
      /is there twice/,
    ],
  ])('that %s is refused with the place named', (_, broken, path, says) => {
    expect(readSettingsFile(broken)).toEqual({
      ok: false,
      message: expect.stringMatching(says),
      ...(path && { path }),
    })
  })
})

describe('merging a file into what there is', () => {
  it('joins the lists, and leaves rules, limits and theme as they are', () => {
    const mine: AllSettings = {
      ...nothing,
      settings: settingsSchema.parse({
        theme: 'light',
        keepHosts: ['mine.example', 'go.partner.example'],
        ownPlatforms: [ownDomain],
        receivers: { 'trk.example:8443': 'live', 'other.example': 'test' },
      }),
    }
    const { settings, ...lists } = mergeSettings(mine, all)
    expect(settings).toMatchObject({
      theme: 'light',
      keepDays: 30,
      readableInExports: [],
      keepHosts: ['mine.example', 'go.partner.example'],
      ownPlatforms: [ownDomain, ownTracker],
      expectations: all.settings.expectations,
      receivers: { 'trk.example:8443': 'live', 'other.example': 'test' },
    })
    const { settings: _, ...brought } = all
    expect(lists).toEqual(brought)
  })

  it('takes the file’s of two with one id, but loses no version of a template or link', () => {
    const brought: AllSettings = {
      settings: { ...all.settings, ownPlatforms: [{ ...ownTracker, name: 'Renamed' }] },
      partners: [samplePartner({ name: 'Renamed' })],
      templates: [sampleTemplate(sampleContent())],
      suites: all.suites.map((suite) => ({ ...suite, on: false })),
      links: [{ ...link, versions: versions.slice(0, 1) }],
    }
    const merged = mergeSettings(all, brought)
    expect(merged.settings.ownPlatforms).toMatchObject([{ name: 'Renamed' }])
    expect(merged.partners).toMatchObject([{ name: 'Renamed' }])
    expect(merged.templates).toEqual([template])
    expect(mergeSettings(brought, all).templates).toEqual([template])
    expect(merged.suites).toMatchObject([{ on: false }])
    expect(merged.links).toEqual([link])
    expect(mergeSettings(brought, all).links).toEqual([link])
    expect(mergeSettings(all, all)).toEqual(all)
  })

  it('refuses what is too much together, with the place', () => {
    const many = (from: number): AllSettings => ({
      ...nothing,
      settings: settingsSchema.parse({
        ownPlatforms: Array.from({ length: 150 }, (_, index) => ({
          id: `tracker-${from + index}`,
          name: 'Tracker',
          kind: 'tracker',
        })),
      }),
    })
    expect(() => mergeSettings(many(0), many(150))).toThrow(/settings\.ownPlatforms/)
  })
})
