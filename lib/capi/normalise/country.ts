import codes from 'i18n-iso-countries/codes.json'
import english from 'i18n-iso-countries/langs/en.json'
import { t } from '../../text'
import { kept, leftOut, type Normalised } from './normalised'
import { lookupKey } from './text'

/** Names in everyday use that are not in the ISO list. */
const EVERYDAY_NAMES: Readonly<Record<string, string>> = {
  america: 'us',
  bosnia: 'ba',
  britain: 'gb',
  brunei: 'bn',
  burma: 'mm',
  drcongo: 'cd',
  england: 'gb',
  holland: 'nl',
  laos: 'la',
  macau: 'mo',
  macedonia: 'mk',
  micronesia: 'fm',
  moldova: 'md',
  northernireland: 'gb',
  palestine: 'ps',
  republicofireland: 'ie',
  scotland: 'gb',
  swaziland: 'sz',
  syria: 'sy',
  vatican: 'va',
  wales: 'gb',
}

/** Every ISO 3166-1 alpha-2 code, lower case. */
export const countryCodes: readonly string[] = Object.keys(english.countries).map((code) =>
  code.toLowerCase(),
)

const CODE_BY_NAME = new Map<string, string>([
  ...Object.entries(EVERYDAY_NAMES),
  ...Object.entries(english.countries).flatMap(([code, names]) =>
    [names].flat().map((name): [string, string] => [countryKey(name), code.toLowerCase()]),
  ),
  ...codes.map(([alpha2 = '', alpha3 = '']): [string, string] => [
    alpha3.toLowerCase(),
    alpha2.toLowerCase(),
  ]),
  ...countryCodes.map((code): [string, string] => [code, code]),
  ['uk', 'gb'],
])

/** ISO 3166-1 alpha-2 in lower case, from a code of two or three letters or an English name. */
export function country(plain: string): Normalised {
  const value = CODE_BY_NAME.get(countryKey(plain))
  return value ? kept(value) : leftOut(t`Not a country code or an English country name.`)
}

function countryKey(name: string): string {
  const spelt = name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/^\s*the\s/, '')
    .replace(/\bst\.?\s/g, 'saint ')
  return lookupKey(spelt)
}
