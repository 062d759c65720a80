import type { HeaderChange } from '../schemas/link-check'
import { t } from '../text'

/** A device that a link can be asked as. Only headers change: scripts of a page see the browser as it is. */
export interface Device {
  id: string
  name: string
  /** With `{chrome}` for the major version of Chrome; undefined leaves the browser's own. */
  userAgent?: string
}

/** In the reduced form that browsers send: https://www.chromium.org/updates/ua-reduction/ */
export const DEVICES = [
  { id: 'own', name: t`This browser` },
  {
    id: 'windows',
    name: t`Chrome on Windows`,
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{chrome}.0.0.0 Safari/537.36',
  },
  {
    id: 'iphone',
    name: t`Safari on iPhone`,
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
  },
  {
    id: 'android',
    name: t`Chrome on Android`,
    userAgent:
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{chrome}.0.0.0 Mobile Safari/537.36',
  },
  { id: 'custom', name: t`Another User-Agent` },
] as const satisfies readonly Device[]

export type DeviceId = (typeof DEVICES)[number]['id']

/** Where this browser is no Chromium, whose version the profiles borrow. */
const FALLBACK_CHROME = '140'

/** The User-Agent of a device; undefined for the browser's own. `custom` is what the user wrote for it. */
export function userAgentOf(id: DeviceId, custom: string, ownUserAgent: string): string | undefined {
  if (id === 'custom') return custom.trim() || undefined
  const device: Device | undefined = DEVICES.find((one) => one.id === id)
  return device?.userAgent?.replace('{chrome}', chromeVersion(ownUserAgent) ?? FALLBACK_CHROME)
}

/** Why this cannot be sent as a User-Agent, in a sentence; undefined where it can. */
export function problemOfUserAgent(custom: string): string | undefined {
  const text = custom.trim()
  if (text === '') return t`Write the User-Agent to send, or choose another device.`
  if (!/^[\x20-\x7e]+$/.test(text))
    return t`A User-Agent holds letters, digits and signs of ASCII only. Take the others out.`
  return text.length > 500 ? t`A User-Agent has 500 characters at most here.` : undefined
}

/** Sent only to servers that asked for them; they would tell of this browser. */
const ASKED_FOR = [
  'arch',
  'bitness',
  'form-factors',
  'full-version',
  'full-version-list',
  'model',
  'platform-version',
  'wow64',
].map((hint): HeaderChange => ({ name: `sec-ch-ua-${hint}`, secure: true }))

const PLATFORMS: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/CrOS/, t`Chrome OS`],
  [/Macintosh|Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

const BRANDS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\/(\d+)/, t`Microsoft Edge`],
  [/\bOPR\/(\d+)/, 'Opera'],
  [/\bSamsungBrowser\/(\d+)/, t`Samsung Internet`],
  [/\bChrome\/(\d+)/, t`Google Chrome`],
]

/**
 * The request headers that make a browser of this User-Agent: its own, and the client hints that a Chromium of
 * that kind sends unasked. Safari and Firefox send none. https://wicg.github.io/ua-client-hints/
 */
export function headersOf(userAgent: string): HeaderChange[] {
  const chrome = chromeVersion(userAgent)
  const hints: HeaderChange[] = [
    { name: 'sec-ch-ua', secure: true, value: chrome && brandsOf(userAgent, chrome) },
    { name: 'sec-ch-ua-mobile', secure: true, value: chrome && (/\bMobile\b/.test(userAgent) ? '?1' : '?0') },
    { name: 'sec-ch-ua-platform', secure: true, value: chrome && `"${platformOf(userAgent)}"` },
  ]
  return [{ name: 'user-agent', value: userAgent }, ...hints, ...ASKED_FOR]
}

function chromeVersion(userAgent: string): string | undefined {
  return /\bChrome\/(\d+)/.exec(userAgent)?.[1]
}

/** The real browser, its engine, and one name made up against lists of known brands (GREASE). */
function brandsOf(userAgent: string, chrome: string): string {
  const [version = chrome, brand = ''] = BRANDS.flatMap(([pattern, name]) => {
    const own = pattern.exec(userAgent)?.[1]
    return own ? [own, name] : []
  })
  return `"Chromium";v="${chrome}", "${brand}";v="${version}", "Not_A Brand";v="24"`
}

function platformOf(userAgent: string): string {
  return PLATFORMS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'Unknown'
}
