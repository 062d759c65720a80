import { describe, expect, it } from 'vitest'
import { buildIndex, findIdsInHop, findLeftMacros } from '@/lib/ids'
import { hop } from './hops'
import { fixture } from './platforms'

const index = buildIndex(fixture)
const gclid = 'EAIaIQobChMI6_Xr9-vH_wIVkYbVCh1AkwGyEAAYASAAEgJ5ZfD_BwE'

function inCookie(name: string, value: string): string[] {
  const cookies = hop('https://shop.example/', {
    responseHeaders: [{ name: 'Set-Cookie', value: `${name}=${value}; Path=/` }],
  })
  return findIdsInHop(cookies, index).map(({ value, platform, where }) => `${value} ${platform} ${where}`)
}

describe('findIdsInHop', () => {
  it('adds form fields and cookies to what the URL holds', () => {
    const ids = findIdsInHop(
      hop('https://go.example/?fbclid=1', {
        requestHeaders: [{ name: 'cookie', value: 'a=b; subid=77' }],
        responseHeaders: [{ name: 'set-cookie', value: 'clickid=64f0; Path=/\nsubid=77' }],
        fields: [{ name: 'sub1', value: 'x' }],
      }),
      index,
    )
    expect(ids.map(({ name, value, where }) => [name, value, where])).toEqual([
      ['fbclid', '1', 'query'],
      ['sub1', 'x', 'body'],
      ['subid', '77', 'cookie'],
      ['clickid', '64f0', 'cookie'],
    ])
  })

  it.each([
    ['_gcl_aw', `GCL.1700000000.${gclid}`, `${gclid} google-ads cookie`],
    ['_gac_UA-1-1', `1.1700000000.${gclid}`, `${gclid} google-ads cookie`],
    ['_fbc', 'fb.1.1700000000000.IwAR0abc', 'IwAR0abc meta cookie'],
    ['_fbc', 'fb.1.1700000000000.IwAR0abc.AQ', 'IwAR0abc meta cookie'],
    ['_fbp', 'fb.1.1700000000000.123456789', 'fb.1.1700000000000.123456789 meta cookie'],
    ['_gcl_ag', `2.1.k${gclid}$i1700000000`, `${gclid} google-ads cookie`],
    ['ids', encodeURIComponent(JSON.stringify({ last: { fbclid: 'x' } })), 'x meta cookie'],
    ['landing', encodeURIComponent('https://shop.example/?fbclid=x'), 'x meta cookie'],
    ['landing', btoa('https://shop.example/?fbclid=x'), 'x meta cookie'],
    ['first', encodeURIComponent('a=b&fbclid=x'), 'x meta cookie'],
    ['__utmz', `1.1700000000.1.1.utmgclid=${gclid}|utmccn=(not set)`, `${gclid} google-ads cookie`],
    [
      'sbjs_first',
      encodeURIComponent('typ=utm|||ep=https://shop.example/?a=b&fbclid=x|||rf=(none)'),
      'x meta cookie',
    ],
    ['merchant', `1700000000|77|1700000000|${gclid}|`, `${gclid} google-ads cookie`],
    ['merchant', '0f8a6d5c2b1e11ee82e5a0b20a18b8f9', '0f8a6d5c2b1e11ee82e5a0b20a18b8f9 cj cookie'],
  ])('reads what %s=%s stores', (name, value, id) => {
    expect(inCookie(name, value)).toEqual([id])
  })

  it.each([
    ['session', 'abc'],
    ['clickid', ''],
    ['_gcl_aw', 'GCL.1700000000.short'],
    ['clickref', 'mine'],
  ])('says nothing of the cookie %s=%s', (name, value) => {
    expect(inCookie(name, value)).toEqual([])
  })
})

describe('findIdsInHop in a form', () => {
  it('looks into what a field holds', () => {
    const fields = [
      { name: 'page', value: 'https://shop.example/?fbclid=1' },
      { name: 'data', value: '{"sub1":"x"}' },
      { name: 'AID', value: '7' },
      { name: 'sid', value: 'mine' },
    ]
    const ids = findIdsInHop(hop('https://go.example/', { method: 'POST', fields }), index)
    expect(ids.map(({ name, value, platform, where }) => [name, value, platform, where])).toEqual([
      ['fbclid', '1', 'meta', 'body'],
      ['sub1', 'x', 'unknown', 'body'],
      ['sid', 'mine', 'cj', 'body'],
    ])
  })
})

describe('findLeftMacros', () => {
  it('looks into the form too', () => {
    const macros = findLeftMacros(
      hop('https://go.example/?sub1={zone}', { fields: [{ name: 'clickid', value: '[CLICK_ID]' }] }),
      index,
    )
    expect(macros).toEqual([
      { name: 'sub1', macro: '{zone}' },
      { name: 'clickid', macro: '[CLICK_ID]' },
    ])
  })
})
