import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { platforms } from '@/lib/platforms/catalogue'
import { languageOf, type MacroLanguage, nameIn, writeMacro } from '@/lib/templates/language'
import { macrosIn } from '@/lib/templates/parse'
import { translateTemplate } from '@/lib/templates/translate'

const languages = platforms.flatMap((platform) => {
  const language = languageOf(platform)
  return language ? [{ id: platform.id, language }] : []
})

function language(id: string): MacroLanguage {
  const found = languages.find((one) => one.id === id)?.language
  if (!found) throw new Error(`${id} has no macros`)
  return found
}

const translate = (template: string, from: string | undefined, to: string) =>
  translateTemplate(template, from === undefined ? undefined : language(from), language(to))

describe('the macros of a platform', () => {
  it.each(languages)('of $id are read as written', ({ language }) => {
    for (const name of Object.keys(language.names)) {
      const written = writeMacro(language, name)
      const [macro, ...more] = macrosIn(`https://trk.example/?a=${written}&b=1`)
      expect(macro?.raw).toBe(written)
      expect(more).toEqual([])
      expect(macro && nameIn(language, macro)).toBe(name)
    }
  })
})

describe('translateTemplate', () => {
  it('rewrites by meaning, and leaves all else byte for byte', () => {
    const template = 'https://t.example/pb?id={sub1}&sum={payout}&o={offer_id}&keep=%20+%7e~'
    expect(translate(template, 'everflow', 'cake')).toEqual({
      text: 'https://t.example/pb?id=#s1#&sum=#price#&o=#oid#&keep=%20+%7e~',
      changed: [
        { from: '{sub1}', to: '#s1#', meaning: 'sub1' },
        { from: '{payout}', to: '#price#', meaning: 'payout' },
        { from: '{offer_id}', to: '#oid#', meaning: 'offer_id' },
      ],
      left: [],
    })
  })

  it.each([
    ['{transaction_id}', 'everflow', 'tune', '{transaction_id}'],
    ['{clickid}', 'affise', 'binom', '{clickid}'],
    ['{sum}', 'affise', 'keitaro', '{payout}'],
    ['{status}', 'affise', 'keitaro', '{status}'],
    ['{goal}', 'affise', 'everflow', '{event_name}'],
    ['{tid}', 'keitaro', 'affise', '{transactionid}'],
    ['{sub_id_5}', 'keitaro', 'tune', '{aff_sub5}'],
    ['{country}', 'keitaro', 'affise', '{geo}'],
    ['{currency}', 'tune', 'binom', '{cnv_currency}'],
    ['{campaign_id}', 'keitaro', 'mondiad', '[campaignid]'],
    ['%7Bsum%7D', 'affise', 'keitaro', '{payout}'],
  ])('writes %s of %s for %s as %s', (macro, from, to, expected) => {
    expect(translate(`https://t.example/?a=${macro}`, from, to)).toMatchObject({
      text: `https://t.example/?a=${expected}`,
      left: [],
    })
  })

  it('takes the click ID of Clickscope’s own words for the receiver’s, not for the sender’s own', () => {
    expect(translate('https://t.example/?c={click_id}&p={payout}', undefined, 'offer18').text).toBe(
      'https://t.example/?c={aff_click_id}&p={payout}',
    )
    const { text, left } = translate('https://t.example/?c={click_id}&p={payout}', undefined, 'everflow')
    expect(text).toBe('https://t.example/?c={click_id}&p={payout}')
    expect(left).toEqual([{ macro: '{click_id}', why: expect.stringContaining('slot') }])
  })

  it('names what has no counterpart, what it does not know and what asks for a value', () => {
    const { text, left } = translate('https://t.example/?a={ip}&b={nonsense}&c=REPLACE', 'affise', 'voluum')
    expect(text).toBe('https://t.example/?a={ip}&b={nonsense}&c=REPLACE')
    expect(left).toEqual([
      { macro: '{ip}', why: 'There is no macro for ip.' },
      { macro: '{nonsense}', why: 'What it means is not known.' },
      { macro: 'REPLACE', why: expect.stringContaining('asks for a value') },
    ])
  })

  it('keeps the renaming of a transform macro where the other platform can do it', () => {
    const template = 'https://t.example/?s={status: lead=reg sale=dep}'
    expect(translate(template, 'keitaro', 'keitaro').text).toBe(template)
    expect(translate(template, 'keitaro', 'affise')).toMatchObject({
      text: template,
      left: [{ why: expect.stringContaining('renames') }],
    })
  })

  it('says each macro once, however often it stands there', () => {
    expect(translate('https://t.example/?a={sum}&b={sum}&c={ip}&d={ip}', 'affise', 'voluum')).toMatchObject({
      changed: [{ from: '{sum}' }],
      left: [{ macro: '{ip}' }],
    })
  })

  it('of a platform’s macros to itself keeps the meaning of each', () => {
    const meanings = (template: string, by: MacroLanguage) =>
      macrosIn(template).map((macro) => by.names[nameIn(by, macro) ?? ''])
    const anyLanguage = fc.constantFrom(...languages.map((one) => one.language))
    fc.assert(
      fc.property(anyLanguage, anyLanguage, fc.nat(), fc.nat(), (from, to, first, second) => {
        const names = Object.keys(from.names)
        const chosen = [names[first % names.length] ?? '', names[second % names.length] ?? '']
        const template = `https://t.example/?a=${chosen.map((name) => writeMacro(from, name)).join('&b=')}&z=%7e`
        const { text, left } = translateTemplate(template, from, to)
        if (left.length > 0) return
        expect(meanings(text, to)).toEqual(meanings(template, from))
        expect(text.endsWith('&z=%7e')).toBe(true)
      }),
    )
  })

  it('never throws, and of text without macros returns it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const translated = translate(text, undefined, 'keitaro').text
        if (macrosIn(text).length === 0) expect(translated).toBe(text)
      }),
    )
  })
})
