import { t } from '../../text'
import type { Format } from './reading'

const linkerSource = 'https://github.com/giovaniortolani/google-tag-linker'
const sessionSource = 'https://www.bbccss.com/explanation-of-cookie-values-used-by-ga4.html'
const clientSource = 'https://crossmasters.com/en/blog/ga-cookies-explained'

const seconds = (digits = '') => Number(digits) * 1_000

/** The cookies of Google's conversion linker: `GCL.<seconds>.<ID>`, `1.<seconds>.<ID>`. */
export const conversionLinker: Format = {
  name: /^_g(?:cl|ac)_/,
  pattern: /^(?:GCL|1)\.(\d{10})\.([A-Za-z0-9_-]{10,200})$/,
  source: linkerSource,
  since: 2017,
  read: ([, stored, id = '']) => [
    { kind: 'time', label: t`Stored`, at: seconds(stored) },
    { kind: 'inner', name: 'gclid', value: id },
  ],
}

/** The later form of these cookies: `2.1.k<ID>$i<seconds>`. */
export const conversionLinkerWithKeys: Format = {
  ...conversionLinker,
  pattern: /^2\.1\.k([A-Za-z0-9_-]{10,200})\$i(\d{10})/,
  since: 2023,
  read: ([, id = '', stored]) => [
    { kind: 'time', label: t`Stored`, at: seconds(stored) },
    { kind: 'inner', name: 'gclid', value: id },
  ],
}

/** `_gcl_au`: `1.1.<random number>.<seconds>`, without the first two in a linker. */
export const conversionBrowser: Format = {
  name: /^(?:_gcl_au|fpau)$/,
  pattern: /^(?:1\.\d\.)?(\d{1,10})\.(\d{10})(?:\.|$)/,
  source: linkerSource,
  since: 2017,
  read: ([, browser = '', stored]) => [
    { kind: 'text', label: t`Browser`, value: browser, note: t`a random number` },
    { kind: 'time', label: t`Browser first seen`, at: seconds(stored) },
  ],
}

/** `_ga`: `GA1.1.<random number>.<seconds>`, without the first two in a linker. */
export const analyticsClient: Format = {
  name: /^_ga$/,
  pattern: /^(?:GA1\.[\d-]{1,5}\.)?(\d{1,10}\.(\d{10}))$/,
  source: clientSource,
  since: 2012,
  read: ([, client = '', stored]) => [
    { kind: 'text', label: t`Client ID`, value: client },
    { kind: 'time', label: t`Browser first seen`, at: seconds(stored) },
  ],
}

/** `_ga_<stream>`: `GS1.1.<session>.<number>.<engaged>.<last event>…` or `GS2.1.s<session>$o<number>$g<engaged>$t<last event>…` */
export const analyticsSession: Format = {
  name: /^_ga_[a-z0-9]{4,16}$/,
  pattern: /^(?:GS[12]\.\d\.)?s?(\d{10})[.$]o?(\d{1,6})[.$]g?[01][.$]t?(\d{10})/,
  source: sessionSource,
  since: 2020,
  read: ([, began, number = '', last]) => [
    { kind: 'time', label: t`Session began`, at: seconds(began) },
    { kind: 'text', label: t`Session`, value: t`number ${number} of this browser` },
    { kind: 'time', label: t`Last event`, at: seconds(last) },
  ],
}
