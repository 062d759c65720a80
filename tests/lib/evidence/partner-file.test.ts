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

/** The file with one value put somewhere into it. */
function damaged(change: (file: Record<string, never>) => void): string {
  const file = JSON.parse(text)
  change(file)
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
    const brought = readPartnerFile(
      damaged((file: { templates: { versions: { content: { url: string } }[] }[] }) => {
        const [version] = file.templates[0]?.versions ?? []
        if (version) version.content.url = withToken.url
      }),
    )
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
    [
      'is of a newer version',
      damaged((file) => Object.assign(file, { version: 2 })),
      'version',
      /newer Clickscope/,
    ],
    ['has no version', damaged((file) => Object.assign(file, { version: undefined })), 'version', /version/],
    [
      'has no list',
      damaged((file) => Object.assign(file, { partners: {} })),
      'partners',
      /partners should be a list/,
    ],
    [
      'has a wrong receiver',
      damaged(({ partners: [first] }) => Object.assign(first as object, { receiver: 'mine' })),
      'partners[0].receiver',
      /should be one of own, test, live, but is "mine"/,
    ],
    [
      'has a broken pattern',
      damaged(({ partners: [first] }) =>
        Object.assign(first as object, { answers: { accepted: ['('], duplicate: [], rejected: [] } }),
      ),
      'partners[0].answers.accepted[0]',
      /not a valid regular expression/,
    ],
    [
      'has versions out of order',
      damaged(({ templates: [first] }) => (first as { versions: object[] }).versions.reverse()),
      'templates[0].versions',
      /must be numbered 1, 2, 3/,
    ],
    [
      'has a template of nobody',
      damaged((file) => Object.assign(file, { partners: [] })),
      'templates[0].partnerId',
      /a partner that is not in the file/,
    ],
    [
      'has a partner twice',
      damaged(({ partners }) => (partners as object[]).push((partners as object[])[0] as object)),
      'partners[1].id',
      /is there twice/,
    ],
    [
      'has a header of two lines',
      damaged(({ templates: [first] }) => {
        const [version] = (first as unknown as { versions: { content: { headers: object[] } }[] }).versions
        version?.content.headers.push({ name: 'X-A', value: 'a\r\nX-B: b' })
      }),
      'templates[0].versions[0].content.headers[0].value',
      /must be one line/,
    ],
    [
      'has an unknown field',
      damaged(({ partners: [first] }) => Object.assign(first as object, { token: 's3cr3t' })),
      'partners[0]',
      /token/,
    ],
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
