import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { country, countryCodes } from '@/lib/capi/normalise/country'
import { email } from '@/lib/capi/normalise/email'
import { externalId } from '@/lib/capi/normalise/external-id'
import { gender } from '@/lib/capi/normalise/gender'
import { name } from '@/lib/capi/normalise/name'
import { isPlaceholder } from '@/lib/capi/normalise/placeholder'

describe('email', () => {
  it.each([
    ['John_Smith@gmail.com', 'john_smith@gmail.com'],
    ['  Al.ice+Apple@Example.Com\n', 'al.ice+apple@example.com'],
    ["o'neil@sub.example.co.uk", "o'neil@sub.example.co.uk"],
  ])('%j is %s', (text, value) => {
    expect(email(text)).toEqual({ value })
  })

  it('keeps letters beyond ASCII and says that the rule is silent', () => {
    expect(email('Jörg@example.de')).toMatchObject({ value: 'jörg@example.de', note: { severity: 'info' } })
  })

  it.each([
    'john',
    'john@',
    '@example.com',
    'john@example',
    'john@@example.com',
    'john smith@example.com',
    'john@exam ple.com',
    'john..smith@example.com',
    '.john@example.com',
    'john@-example.com',
    'John <john@example.com>',
    'a@example.com,b@example.com',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(260)}.com`,
  ])('%s is left out', (text) => {
    expect(email(text).value).toBeUndefined()
  })
})

describe('name', () => {
  it.each([
    ['Mary', 'mary'],
    ['정', '정'],
    ['Valéry', 'valéry'],
    ["O'Brien", 'obrien'],
    ['Jean-Luc', 'jeanluc'],
    ['Smith, Jr.', 'smith jr'],
    ['李 明', '李 明'],
  ])('%s is %s', (text, value) => {
    expect(name(text).value).toBe(value)
  })

  it('speaks up only where the rule is silent', () => {
    expect(name('Valéry').note).toBeUndefined()
    expect(name('Mary  Jane')).toMatchObject({ value: 'mary jane', note: { severity: 'info' } })
    expect(name('Vale\u0301ry')).toMatchObject({ value: 'valéry', note: { severity: 'info' } })
  })

  it.each(['-', '42', '🙂'])('%s is left out', (text) => {
    expect(name(text).value).toBeUndefined()
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { value } = name(text)
        fc.pre(value !== undefined)
        expect(name(value ?? '').value).toBe(value)
      }),
    )
  })
})

describe('gender', () => {
  it.each([
    ['F', 'f'],
    ['Female', 'f'],
    [' m. ', 'm'],
    ['man', 'm'],
  ])('%s is %s', (text, value) => {
    expect(gender(text)).toEqual({ value })
  })

  it.each(['x', 'other', '1'])('%s is left out', (text) => {
    expect(gender(text).value).toBeUndefined()
  })
})

describe('country', () => {
  it.each([
    ['United States', 'us'],
    ['the United States of America', 'us'],
    ['USA', 'us'],
    ['U.S.A.', 'us'],
    ['us', 'us'],
    ['UK', 'gb'],
    ['England', 'gb'],
    ['Germany', 'de'],
    ['DEU', 'de'],
    ['Russia', 'ru'],
    ["Côte d'Ivoire", 'ci'],
    ['Curacao', 'cw'],
    ['Trinidad & Tobago', 'tt'],
    ['St. Lucia', 'lc'],
    ['South Korea', 'kr'],
  ])('%s is %s', (text, value) => {
    expect(country(text)).toEqual({ value })
  })

  it.each(['Atlantis', 'zz', '', 'constructor'])('%j is left out', (text) => {
    expect(country(text).value).toBeUndefined()
  })

  it('knows each code by itself', () => {
    expect(countryCodes.map((code) => country(code.toUpperCase()).value)).toEqual(countryCodes)
  })
})

describe('externalId', () => {
  it('trims the ends and speaks up where case could matter', () => {
    expect(externalId(' user-42 ')).toEqual({ value: 'user-42' })
    expect(externalId('User 42')).toMatchObject({ value: 'User 42', note: { severity: 'info' } })
  })
})

describe('isPlaceholder', () => {
  it.each([
    '{{email}}',
    '{email}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a macro as some tracker writes it.
    '${email}',
    '[EMAIL]',
    '%email%',
    '__EMAIL__',
    '##EMAIL##',
    '<email>',
    'null',
    'undefined',
    '[object Object]',
  ])('%s is one', (text) => {
    expect(isPlaceholder(text)).toBe(true)
  })

  it.each(['Null', 'Nancy', 'a{b}', '100%', '#1'])('%s is none', (text) => {
    expect(isPlaceholder(text)).toBe(false)
  })
})
