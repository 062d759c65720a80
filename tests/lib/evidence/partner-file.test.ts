import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partnerFileText, readPartnerFile, withFreshIds } from '@/lib/evidence/partner-file'
import type { Partner } from '@/lib/schemas/partner'
import { sampleContent, samplePartner, sampleTemplate } from '@/tests/lib/postback/partners'

const template = sampleTemplate(
  sampleContent(),
  sampleContent({ method: 'POST', contentType: 'text/plain', body: 'a' }),
)
const text = partnerFileText([samplePartner()], [template], 1_700_000_000_000)

/** The file with one value put into a place of it. */
function damaged(place: (string | number)[], value: unknown): string {
  const file = JSON.parse(text)
  const inside = place.slice(0, -1).reduce((part, key) => part[key], file)
  inside[place.at(-1) as string] = value
  return JSON.stringify(file)
}

describe('a file of partners', () => {
  it('brings back what was written into it', () => {
    const names = fc.array(
      fc.string({ minLength: 1, maxLength: 20 }).filter((name) => name === name.trim() && name !== ''),
    )
    const partner = fc
      .record({
        name: fc
          .string({ unit: 'binary', minLength: 1, maxLength: 40 })
          .filter((name) => name === name.trim() && name !== ''),
        receiver: fc.constantFrom('own' as const, 'test' as const, 'live' as const),
        required: names,
        notes: fc.string({ maxLength: 200 }),
        currency: fc.constantFrom('', 'EUR', 'JPY'),
      })
      .map((given): Partner => samplePartner(given))
    fc.assert(
      fc.property(partner, (given) => {
        expect(readPartnerFile(partnerFileText([given], [template], 1))).toEqual({
          ok: true,
          partners: [given],
          templates: [template],
          secretsLeftOut: false,
        })
      }),
    )
  })

  it('holds no secret, and takes none in', () => {
    const withToken = sampleContent({ url: 'https://t.example/?security_token=s3cr3t-s3cr3t' })
    const partner = samplePartner({ testLink: 'https://t.example/test?key=s3cr3t-s3cr3t' })
    const written = partnerFileText([partner], [sampleTemplate(withToken)], 1)
    expect(written).not.toContain('s3cr3t')
    const brought = readPartnerFile(damaged(['templates', 0, 'versions', 0, 'content'], withToken))
    expect(brought).toMatchObject({ ok: true, secretsLeftOut: true })
    expect(JSON.stringify(brought)).not.toContain('s3cr3t')
  })

  it.each<[string, string, string | undefined, RegExp]>([
    ['is empty', ' ', undefined, /empty/],
    ['is no JSON', '{"format":', undefined, /not JSON/],
    [
      'is another file',
      '{"format":"clickscope","version":1}',
      'format',
      /"format" is not "clickscope-partners"/,
    ],
    ['is null', 'null', 'format', /"format"/],
    ['is of a newer version', damaged(['version'], 2), 'version', /newer Clickscope/],
    ['has no version', damaged(['version'], undefined), 'version', /version/],
    ['has no list', damaged(['partners'], {}), 'partners', /partners should be a list/],
    [
      'has a wrong receiver',
      damaged(['partners', 0, 'receiver'], 'mine'),
      'partners[0].receiver',
      /should be one of own, test, live, but is "mine"/,
    ],
    [
      'has a broken pattern',
      damaged(['partners', 0, 'answers', 'accepted'], ['(']),
      'partners[0].answers.accepted[0]',
      /not a valid regular expression/,
    ],
    [
      'has versions out of order',
      damaged(['templates', 0, 'versions', 0, 'version'], 3),
      'templates[0].versions',
      /must be numbered 1, 2, 3/,
    ],
    [
      'has a template of nobody',
      damaged(['templates', 0, 'partnerId'], 'partner-2'),
      'templates[0].partnerId',
      /a partner that is not in the file/,
    ],
    ['has a partner twice', damaged(['partners', 1], samplePartner()), 'partners[1].id', /is there twice/],
    [
      'has a header of two lines',
      damaged(['templates', 0, 'versions', 0, 'content', 'headers'], [{ name: 'X-A', value: 'a\r\nX-B: b' }]),
      'templates[0].versions[0].content.headers[0].value',
      /must be one line/,
    ],
    ['has an unknown field', damaged(['partners', 0, 'token'], 's3cr3t'), 'partners[0]', /token/],
  ])('that %s is refused with the place named', (_what, broken, path, says) => {
    const read = readPartnerFile(broken)
    expect(read).toMatchObject({ ok: false, message: expect.stringMatching(says), ...(path && { path }) })
  })

  it('overwrites nothing that is there', () => {
    let made = 0
    const fresh = withFreshIds([samplePartner()], [template], () => `new-${++made}`)
    expect(fresh.partners).toEqual([samplePartner({ id: 'new-1' })])
    expect(fresh.templates).toEqual([{ ...template, id: 'new-2', partnerId: 'new-1' }])
  })
})
