import { describe, expect, it } from 'vitest'
import { buildIndex, findIdsWith, platformOfUrl } from '@/lib/ids'
import { readIds } from '@/lib/ids/find'
import { fixture } from './platforms'

const index = buildIndex(fixture)
const gclid = 'EAIaIQobChMI6_Xr9-vH_wIVkYbVCh1AkwGyEAAYASAAEgJ5ZfD_BwE'
const cjevent = '0f8a6d5c2b1e11ee82e5a0b20a18b8f9'
const tblci = `GiC${'x'.repeat(64)}`

/** The findings as `name=value platform kind where`. */
function found(url: string): string[] {
  return findIdsWith(url, index).map(
    ({ name, value, platform, kind, where }) => `${name}=${value} ${platform} ${kind} ${where}`,
  )
}

describe('findIds by name', () => {
  it.each([
    ['as emitted, in any case', `?GCLID=${gclid}`, [`GCLID=${gclid} google-ads ad-click query`]],
    ['with its value as a server reads it', '?fbclid=a%2Bb+c%zz', ['fbclid=a+b c%zz meta ad-click query']],
    [
      'each time it occurs',
      '?afftrack=1&afftrack=2',
      ['afftrack=1 shareasale sub-id query', 'afftrack=2 shareasale sub-id query'],
    ],
    ['when empty', '?_ef_transaction_id=&x=1', ['_ef_transaction_id= everflow network-click query']],
    ['when empty and without an equals sign', '?fbclid', ['fbclid= meta ad-click query']],
    ['under an encoded name', '?%66bclid=1', ['fbclid=1 meta ad-click query']],
    ['in the fragment', '#utm_source=x&y=1', ['utm_source=x utm campaign fragment']],
    ['in the route of a fragment', '#/page?fbclid=1', ['fbclid=1 meta ad-click fragment']],
    ['in a fragment without an equals sign', `#tblci${tblci}`, [`tblci=${tblci} taboola ad-click fragment`]],
  ])('%s', (_what, rest, ids) => {
    expect(found(`https://shop.example/p${rest}`)).toEqual(ids)
  })

  it.each([
    ['a name that several vendors use, with a value of none of them', '?cid=12&tid=abc'],
    ['a cookie’s name in the query', '?_fbp=fb.1.1700000000000.123'],
    ['a placeholder', '?fbclid={fbclid}&clickid=%7Bclickid%7D&sub1=[SUB]&sub2=__CID__'],
    ['a fragment that only begins like one', '#tblci-tips'],
  ])('not %s', (_what, rest) => {
    expect(found(`https://shop.example/p${rest}`)).toEqual([])
  })
})

describe('findIds by name in a damaged or composed place', () => {
  it.each([
    ['after a separator escaped for HTML', '?a=1&amp;fbclid=x', ['amp;fbclid=x meta ad-click query']],
    [
      'beside a companion after such a separator',
      '?a=1&amp;sid=mine&amp;aid=7',
      ['amp;sid=mine cj sub-id query'],
    ],
    ['in a query that is encoded as a whole', '?fbclid%3Dx%26y%3D1', ['fbclid=x meta ad-click nested']],
    ['behind an encoded separator', '?a=1%26fbclid%3Dx', ['fbclid=x meta ad-click nested']],
    [
      'in a fragment without an equals sign, before others',
      `#tblci${tblci}&utm_source=x`,
      [`tblci=${tblci} taboola ad-click fragment`, 'utm_source=x utm campaign fragment'],
    ],
  ])('%s', (_where, rest, ids) => {
    expect(found(`https://shop.example/p${rest}`)).toEqual(ids)
  })
})

describe('findIds by value', () => {
  it.each([
    ['as the whole query', `?${gclid}`, 'query'],
    ['as the fragment', `#${gclid}`, 'fragment'],
    ['in the route of a fragment', `#/offer/${gclid}`, 'fragment'],
    ['as a segment of the path', `/${gclid}/x`, 'path'],
    ['as an encoded segment of the path', `/${encodeURIComponent(gclid).replaceAll('_', '%5F')}`, 'path'],
  ])('knows a telling shape without a name, %s', (_how, rest, where) => {
    expect(found(`https://shop.example/p${rest}`)).toEqual([`gclid=${gclid} google-ads ad-click ${where}`])
  })

  it.each([
    ['k_clickid', cjevent, 'cj network-click'],
    ['utm_term', cjevent, 'cj network-click'],
    ['sid', gclid, 'google-ads ad-click'],
    ['afflid', '1011lXkzj9Qa', 'partnerize network-click'],
  ])('knows a telling shape under %s', (name, value, identity) => {
    expect(found(`https://shop.example/?${name}=${value}`)).toEqual([`${name}=${value} ${identity} query`])
  })
})

describe('findIds with a name of several vendors', () => {
  it.each([
    ['the host', 'https://www.awin1.com/cread.php?clickref=mine', 'clickref=mine awin sub-id query'],
    [
      'the format',
      'https://shop.example/?clickref=1011lXkzj9Qa',
      'clickref=1011lXkzj9Qa partnerize network-click query',
    ],
    [
      'the host over the format',
      'https://www.awin1.com/?clickref=1011lXkzj9Q',
      'clickref=1011lXkzj9Q partnerize network-click query',
    ],
    [
      'the host that takes the postbacks',
      'https://www.pixelhere.com/et/event.php?cid=1122334455',
      'cid=1122334455 adcash ad-click query',
    ],
    ['a companion', 'https://shop.example/?sid=mine&aid=7', 'sid=mine cj sub-id query'],
    [
      'a companion and the format',
      'https://shop.example/?clickid=64f0aa11bb22cc33dd44ee55&rtkcmpid=1',
      'clickid=64f0aa11bb22cc33dd44ee55 redtrack tracker-click query',
    ],
  ])('lets %s decide', (_what, url, id) => {
    expect(found(url)).toEqual([id])
  })

  it.each([
    ['clickid', 'tracker-click'],
    ['clickId', 'tracker-click'],
    ['click_id', 'tracker-click'],
    ['aff_click_id', 'tracker-click'],
    ['subid', 'sub-id'],
    ['sub1', 'sub-id'],
    ['sub10', 'sub-id'],
    ['sub_id_3', 'sub-id'],
    ['aff_sub5', 'sub-id'],
    ['adv_sub', 'sub-id'],
    ['subids.1', 'sub-id'],
    ['ext_click_id', 'tracker-click'],
  ])('calls %s that nothing resolves unknown', (name, kind) => {
    expect(found(`https://shop.example/?${name}=abc`)).toEqual([`${name}=abc unknown ${kind} query`])
  })

  it.each([
    ['cid', 'tracker-click'],
    ['tid', 'tracker-click'],
    ['external_id', 'tracker-click'],
    ['s2', 'sub-id'],
  ])('calls %s unknown where a machine made its value, and nothing else', (name, kind) => {
    const made = 'w8Zk2PqLm4Xc7Vb1Nd9Rt5Hs'
    expect(found(`https://shop.example/?${name}=${made}`)).toEqual([`${name}=${made} unknown ${kind} query`])
    for (const value of ['', '17', 'summer-sale', '20261123093000000000', 'abcdefghijklmnopqrstuvwxyz']) {
      expect(found(`https://shop.example/?${name}=${value}`)).toEqual([])
    }
  })

  it.each([
    'ref',
    'cid',
    'sid',
    'id',
    'tid',
    'source',
    'a',
    'c',
    's1',
    'sub',
    'sub31',
    'clickref',
    'subject1',
  ])('says nothing of %s', (name) => {
    expect(found(`https://shop.example/?${name}=abc`)).toEqual([])
  })
})

describe('findIds in the path', () => {
  it('cuts it out on the platform’s hosts only', () => {
    expect(found('https://www.dpbolvw.net/click-12345-67890')).toEqual(['PID=12345 cj sub-id path'])
    expect(found('https://shop.example/click-12345-67890')).toEqual([])
  })

  it.each([
    ['matrix parameters', '/p;fbclid=1;jsessionid=2/x', ['fbclid=1 meta ad-click path']],
    [
      'pairs between slashes',
      '/go/sub1=a/fbclid=1/',
      ['sub1=a unknown sub-id path', 'fbclid=1 meta ad-click path'],
    ],
  ])('reads %s', (_what, path, ids) => {
    expect(found(`https://shop.example${path}`)).toEqual(ids)
  })
})

describe('findIds in nested URLs', () => {
  const inner = 'https://shop.example/?fbclid=1&a=b'
  const once = encodeURIComponent(inner)

  it.each([
    ['encoded once', `https://go.example/?to=${once}`],
    ['encoded twice', `https://go.example/?to=${encodeURIComponent(once)}`],
    ['in base64', `https://go.example/?to=${encodeURIComponent(btoa(inner))}`],
    ['in the path', `https://go.example/out/${once}`],
    ['as the whole query', `https://go.example/?${inner}`],
    ['in the fragment', `https://go.example/#to=${once}`],
    ['two levels down', `https://go.example/?to=${encodeURIComponent(`https://b.example/?u=${once}`)}`],
    [
      'without a scheme, where the platform puts one',
      `https://www.shareasale.com/r.cfm?urllink=${encodeURIComponent('shop.example/?fbclid=1')}`,
    ],
  ])('%s', (_how, url) => {
    expect(found(url)).toEqual(['fbclid=1 meta ad-click nested'])
  })

  it('reads a nested URL by its own host', () => {
    const awin = encodeURIComponent('https://www.awin1.com/?clickref=mine')
    expect(found(`https://go.example/?clickref=x&to=${awin}`)).toEqual(['clickref=mine awin sub-id nested'])
  })

  it.each([
    ['an app link', `market://details?id=com.app&referrer=${encodeURIComponent('utm_source=x&fbclid=1')}`],
    ['an app link that is a value', `https://go.example/?dp=${encodeURIComponent('shop://p?fbclid=1')}`],
    ['an App Store link', `https://go.example/?to=${encodeURIComponent('itms-apps://x/app/id1?fbclid=1')}`],
    ['the fallback of an intent', `intent://p#Intent;scheme=https;S.browser_fallback_url=${once};end`],
    ['an extra of an intent', 'intent://p#Intent;package=com.app;S.fbclid=1;end'],
    ['a URL without host', `https://shop.example/login?next=${encodeURIComponent('/p?fbclid=1')}`],
    ['a query', `https://go.example/?data=${encodeURIComponent('a=b&fbclid=1')}`],
    ['a query with semicolons', `https://go.example/?data=${encodeURIComponent('a=b;fbclid=1')}`],
    ['a query in base64', `https://go.example/?data=${btoa('source=b&fbclid=1')}`],
    ['JSON', `https://go.example/?data=${encodeURIComponent('{"ids":[{"fbclid":"1"}]}')}`],
    ['JSON in base64', `https://go.example/?data=${btoa('{"fbclid":1}')}`],
    ['a URL in JSON in base64', `https://go.example/?d=${btoa(JSON.stringify({ to: inner }))}`],
    ['base64 in the path', `https://go.example/L/${btoa(inner).replaceAll('=', '')}/x`],
    ['parentheses', `https://clk.example/click?p(1)a(2)url(${inner})`],
    [
      'a mail filter’s link',
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__shop.example_-3Ffbclid-3D1',
    ],
    ['a page cache’s link', 'https://www.google.com/amp/s/shop.example/p%3Ffbclid=1'],
  ])('in %s', (_where, url) => {
    expect(found(url).map((one) => one.replace(/(query|fragment)$/, 'nested'))).toContain(
      'fbclid=1 meta ad-click nested',
    )
  })

  it('not in the page before, which Skimlinks’ `sref` holds', () => {
    const before = encodeURIComponent('https://blog.example/?fbclid=9')
    expect(found(`https://www.awin1.com/?sref=${before}&ued=${once}`)).toEqual([
      'fbclid=1 meta ad-click nested',
    ])
  })

  it('goes no deeper than sixteen levels', () => {
    let url = 'https://shop.example/?fbclid=1'
    for (let depth = 0; depth < 16; depth++) url = `https://go.example/?to=${encodeURIComponent(url)}`
    expect(found(url)).toHaveLength(1)
    expect(found(`https://go.example/?to=${encodeURIComponent(url)}`)).toEqual([])
  })
})

describe('findIds in other IDs', () => {
  it.each([
    ['after something of the publisher’s', 'sub1', `blog-7_${gclid}`, 'sub1', `${gclid} google-ads ad-click`],
    ['between bars', 'sub1', `17|${gclid}|x`, 'sub1', `${gclid} google-ads ad-click`],
    ['in Adobe’s form', 'utm_term', `_k_${gclid}_k_`, 'utm_term', `${gclid} google-ads ad-click`],
    ['in Awin’s form, under any name', 'cks', `gclid_123_${gclid}`, 'cks', `${gclid} google-ads ad-click`],
    [
      'in Google’s linker',
      'utm_term',
      `1*1abc*_gcl_aw*${btoa(`GCL.1700000000.${gclid}`).replaceAll('=', '.')}*_ga*MTIz`,
      '_gcl_aw',
      `${gclid} google-ads ad-click`,
    ],
  ])('%s', (_how, name, value, innerName, inner) => {
    const ids = found(`https://shop.example/?${name}=${encodeURIComponent(value)}`)
    expect(ids.at(-1)).toBe(`${innerName}=${inner} nested`)
    expect(ids).toHaveLength(name === 'cks' ? 1 : 2)
  })

  it.each([
    ['a value of no ID', `theme=x_${gclid}`],
    ['an ID that begins with its own shape', `gclid=${gclid}`],
    ['a linker that is cut', 'utm_term=1*1abc*_gcl_aw*!!*_ga'],
    ['an ID that is cut', `sub1=a_${gclid.slice(0, 20)}`],
  ])('not in %s', (_what, query) => {
    expect(found(`https://shop.example/?${query}`).filter((id) => id.endsWith('nested'))).toEqual([])
  })
})

describe('readIds', () => {
  it('names placeholders in the place of an identifier, and no others', () => {
    const { macros } = readIds(
      'https://go.example/?fbclid={fbclid}&q={searchTerms}&sub1=x_%7Bzone%7D&cid={cid}',
      index,
    )
    expect(macros).toEqual([
      { name: 'fbclid', macro: '{fbclid}' },
      { name: 'sub1', macro: '{zone}' },
    ])
  })
})

describe('platformOfUrl', () => {
  it.each([
    ['https://WWW.awin1.com/cread.php', 'awin'],
    ['https://awin1.com', 'awin'],
    ['https://notawin1.com/', undefined],
    // It takes postbacks there: no click passes it.
    ['https://www.pixelhere.com/et/event.php', undefined],
    ['not a URL', undefined],
  ])('of %s is %s', (url, platform) => {
    expect(platformOfUrl(url, index)?.id).toBe(platform)
  })
})

describe('buildIndex', () => {
  it('takes a platform with a pattern that cannot be joined with others', () => {
    const [own, ...rest] = fixture
    const named = {
      ...own,
      identifiers: [
        { names: ['own'], kind: 'ad-click', where: ['query'], distinctive: true, format: '^(?<x>a)\\k<x>$' },
      ],
    }
    const mixed = buildIndex([named as never, ...rest])
    expect(findIdsWith('https://shop.example/?own=aa&other=aa', mixed).map(({ name }) => name)).toEqual([
      'own',
    ])
    expect(findIdsWith(`https://shop.example/?x=${cjevent}`, mixed).map(({ platform }) => platform)).toEqual([
      'cj',
    ])
  })
})
