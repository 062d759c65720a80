import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { macroFamilies, unreplacedMacro } from '@/lib/url/macro-shape'

describe('unreplacedMacro', () => {
  it.each([
    ['{clickid}', '{clickid}'],
    ['%7Bsubid%7D', '{subid}'],
    ['%257Bsubid%257D', '{subid}'],
    ['{{campaign.name}}', '{{campaign.name}}'],
    ['[[[subid]]]', '[[[subid]]]'],
    ['[SUB]', '[SUB]'],
    ['[+SID+]', '[+SID+]'],
    ['[ SID ]', '[+SID+]'],
    ['__CID__', '__CID__'],
    ['$' + '{SUBID}', '$' + '{SUBID}'],
    ['##CAMPAIGN_ID##', '##CAMPAIGN_ID##'],
    ['#s2#', '#s2#'],
    ['%campaignid%', '%campaignid%'],
    ['%%CLICK%%', '%%CLICK%%'],
    ['!!!clickref!!!', '!!!clickref!!!'],
    ['<click_id>', '<click_id>'],
    ['(S_CLICK_ID)', '(S_CLICK_ID)'],
    ['xxc1xx', 'xxc1xx'],
    ['-source-', '-source-'],
    ['TRANSACTION_ID', 'TRANSACTION_ID'],
    ['fb_{{ad.id}}_1', '{{ad.id}}'],
  ])('sees %s in its place', (value, macro) => {
    expect(unreplacedMacro(value)).toBe(macro)
  })

  it.each([
    '',
    'EAIaIQobChMI6_Xr9-vH_wIVkYbVCh1AkwGyEAAYASAAEgJ5ZfD_BwE',
    '1*1abc__A*_gcl',
    '{"s":"clphirxsupxhk","o":""}',
    '{6F9619FF-8B86-D011-B42D-00CF4FC964FF}',
    '[EU] Brand',
    '[ EU ] Brand',
    '[ spring sale ]',
    'AL-1008-[notype]-[295295]',
    'Sale (EMEA)',
    '100%',
    '%AB%',
    '%D0x%20',
    'summer_sale',
    '_7yz0vx3gpwkfqm1lkk0sohz3vf2xs0m1hxtzqrpv00',
    '(ir_abc)(123)(456)()()',
  ])('sees none in %s', (value) => {
    expect(unreplacedMacro(value)).toBeUndefined()
  })

  it('overlooks no value that a family matches', () => {
    // The generator knows no look-ahead, so what it then makes is checked against the whole pattern.
    const values = macroFamilies.map(({ pattern }) =>
      fc
        .stringMatching(new RegExp(pattern.source.replace(/\(\?!.*?\)/, '')))
        .filter((value) => pattern.test(value) && !/%[0-9a-f]{2}/i.test(value)),
    )
    fc.assert(
      fc.property(fc.oneof(...values), (value) => {
        expect(unreplacedMacro(value)).toBeDefined()
      }),
    )
  })
})
