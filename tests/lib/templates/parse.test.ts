// biome-ignore-all lint/suspicious/noTemplateCurlyInString: one family of macros is written like that.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { macrosIn, parseTemplate } from '@/lib/templates/parse'
import { macroSyntaxes } from '@/lib/templates/syntax'
import { publishedTemplates } from './published'

const BY_FAMILY: [family: string, value: string, name: string][] = [
  ['[[[x]]]', '[[[subid]]]', 'subid'],
  ['[[x]]', '[[CLICK_ID]]', 'CLICK_ID'],
  ['[=x=]', '[=TransID=]', 'TransID'],
  ['[+x+]', '[+SID+]', 'SID'],
  ['{{{x}}}', '{{{bidhash}}}', 'bidhash'],
  ['{{x}}', '{{campaign.id}}', 'campaign.id'],
  ['${x}', '${SUBID}', 'SUBID'],
  ['#{x}', '#{click.publisher.clickId}', 'click.publisher.clickId'],
  ['%{x}', '%{bid_id}', 'bid_id'],
  ['!{x}', '!{unescapedlpurl}', 'unescapedlpurl'],
  ['{x}', '{clickid}', 'clickid'],
  ['###x###', '###AFFID###', 'AFFID'],
  ['##x##', '##SUB_ID_SHORT(action)##', 'SUB_ID_SHORT(action)'],
  ['#x#', '#s2#', 's2'],
  ['%%x%%', '%%CACHEBUSTER%%', 'CACHEBUSTER'],
  ['%x%', '%campaign_id%', 'campaign_id'],
  ['__x__', '__CLICKID__', 'CLICKID'],
  ['^^^x^^^', '^^^cid^^^', 'cid'],
  ['!!!x!!!', '!!!awc!!!', 'awc'],
  ['@x@', '@trackingid@', 'trackingid'],
  ['<x>', '<yclid>', 'yclid'],
  ['(x)', '(S_CLICK_ID)', 'S_CLICK_ID'],
  ['[x]', '[CLICK_ID]', 'CLICK_ID'],
  ['xxNAMExx', 'xxpayoutxx', 'payout'],
  ['-x-', '-source-', 'source'],
  ['word', 'REPLACE', 'cid'],
]

describe('parseTemplate', () => {
  it.each(BY_FAMILY)('reads %s', (family, value, name) => {
    const template = `https://trk.example/postback?cid=${value}&payout=1`
    expect(macrosIn(template)).toMatchObject([{ raw: value, name, family, at: template.indexOf(value) }])
  })

  it('knows every family of the detector', () => {
    expect(new Set(BY_FAMILY.map(([family]) => family))).toEqual(
      new Set(macroSyntaxes.map((one) => one.family)),
    )
  })

  it.each([
    ['%7Bclickid%7D', 'clickid', '{x}'],
    ['%7bclickid%7d', 'clickid', '{x}'],
    ['%7B%7Bctoken%7D%7D', 'ctoken', '{{x}}'],
    ['%5BREPLACED%5D', 'REPLACED', '[x]'],
    ['%23%23CLICK_ID%23%23', 'CLICK_ID', '##x##'],
    ['%24%7BSUBID%7D', 'SUBID', '${x}'],
    ['%25pubid%25', 'pubid', '%x%'],
    ['%3Cclick_id%3E', 'click_id', '<x>'],
  ])('reads %s with its delimiters escaped', (raw, name, family) => {
    expect(macrosIn(`https://trk.example/?a=${raw}`)).toMatchObject([
      { raw, name, family, percentEncoded: true },
    ])
  })

  it.each([
    ['{status: lead=reg sale=dep}', { lead: 'reg', sale: 'dep' }],
    ['{status:lead=0 sale=1}', { lead: '0', sale: '1' }],
    ['{status: rejected=-1 lead=reg sale=dep}', { rejected: '-1', lead: 'reg', sale: 'dep' }],
    ['%7Bstatus%3A%20lead%3Dreg%7D', { lead: 'reg' }],
  ])('reads the transform macro %s', (raw, renames) => {
    expect(macrosIn(`https://trk.example/?s=${raw}`)).toMatchObject([{ raw, name: 'status', renames }])
  })

  it.each(['{keyword:default}', '{campaign.name:a,b}', '{lpurl+2}'])('takes %s for a plain name', (raw) => {
    const [macro] = macrosIn(`https://trk.example/?k=${raw}`)
    expect(macro?.name).toBe(raw.slice(1, -1))
    expect(macro?.renames).toBeUndefined()
  })

  it.each([
    ['https://t.example/?cid=REPLACE&payout=1', 'cid', 'REPLACE'],
    ['https://t.example/?cid=[REPLACE]', 'cid', '[REPLACE]'],
    ['https://t.example/?a=1&txid=OPTIONAL#x', 'txid', 'OPTIONAL'],
    ['https://t.example/?click_id=xxx', 'click_id', 'xxx'],
    ['{"click":"REPLACE","x":1}', 'click', 'REPLACE'],
  ])('names the placeholder word of %s after its parameter', (template, name, raw) => {
    expect(macrosIn(template)).toMatchObject([{ name, raw, placeholder: raw.replace(/[[\]]/g, '') }])
  })

  it.each([
    'https://t.example/REPLACE?notREPLACE=aREPLACE&b=REPLACED',
    'https://t.example/?q=caf%C3%A9tude%20x',
    'https://t.example/?user[name]=1&items[]=2',
    'https://[fe80::1]/?a=1',
    '{"a":"b","c":{"d":1}}',
    'https://t.example/?a=-x-y&b=1-two-3',
    'https://t.example/?a={unclosed&b=1}',
    'https://t.example/?a=%%open&b=2%%',
  ])('finds no macro in %s', (template) => {
    expect(macrosIn(template)).toEqual([])
  })

  it('tells neighbours apart', () => {
    const names = macrosIn('?p=##CPA##,##RS##&t={a}{b}&u=__A____B__&v=#s1##s2#').map((macro) => macro.name)
    expect(names).toEqual(['CPA', 'RS', 'a', 'b', 'A', 'B', 's1', 's2'])
  })

  it.each(publishedTemplates)('cuts the template $template of $vendor without loss', ({ template }) => {
    expect(joined(template)).toBe(template)
  })

  it('gives any text back byte for byte', () => {
    fc.assert(
      fc.property(anyTemplate, (template) => {
        expect(joined(template)).toBe(template)
      }),
    )
  })

  it('tells where every part stands', () => {
    fc.assert(
      fc.property(anyTemplate, (template) => {
        for (const { raw, at } of parseTemplate(template)) expect(template.startsWith(raw, at)).toBe(true)
      }),
    )
  })

  it('stays quick on a long text of open brackets', () => {
    const started = performance.now()
    parseTemplate('{[#%<'.repeat(20_000))
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

const pieces = fc.constantFrom(
  ...BY_FAMILY.map(([, value]) => value),
  ...'{}[]#%$!@<>()_-=&?"/:;',
  '%7B',
  '%7D',
  '%C3%A9',
  '\ud800',
)
const anyTemplate = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 }))).map((parts) => parts.join('')),
)

function joined(template: string): string {
  return parseTemplate(template)
    .map((part) => part.raw)
    .join('')
}
