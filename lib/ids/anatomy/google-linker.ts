import crc32 from 'crc-32'
import { t } from '../../text'
import { readLinker } from '../../url/linker'
import type { Format, Part, Sighting } from './reading'

const minuteMs = 60_000
/** Google's tags take the checksum of the minute of the landing or of one of the two before. */
const lifeMinutes = 2
/** How far back the minute is looked for, each at the cost of a checksum. */
const searchedMinutes = 6 * 60
/** No linker with more cookies was seen. */
const maximumCookies = 40

/**
 * What Google's tags hand over to another domain, usually in `_gl`: `1*<checksum>*<name>*<value>*…`. The checksum
 * binds it to a browser and a minute, so both can be tried: CRC-32, in base 36, of the user agent, the offset of the
 * time zone, the language, the minute and the rest. AMP's linker, whose source is public, does the same.
 */
export const googleLinker: Format = {
  pattern: /^1\*([a-z0-9]{1,8})\*([^*]+\*.+)$/s,
  source: 'https://github.com/ampproject/amphtml/blob/main/extensions/amp-analytics/0.1/linker.js',
  since: 2018,
  read: ([value, checksum = '', rest = ''], sighting) => [
    ...lifeOf(minuteOf(checksum, rest, sighting), sighting, checksum),
    ...readLinker(value)
      .slice(0, maximumCookies)
      .map((cookie): Part => ({ kind: 'inner', ...cookie })),
  ],
}

function lifeOf(minute: number | undefined, { landedAt }: Sighting, checksum: string): Part[] {
  if (minute === undefined) {
    const note = t`not of this browser in the six hours before: made elsewhere or earlier, or altered`
    return [{ kind: 'text', label: t`Checksum`, value: checksum, note }]
  }
  const age = Math.floor(landedAt / minuteMs) - minute
  const alive = age <= lifeMinutes
  const note = t`Google’s tags take it for ${lifeMinutes} minutes`
  return [
    { kind: 'text', label: t`Checksum`, value: checksum, note: t`of this browser` },
    { kind: 'time', label: t`Made`, at: minute * minuteMs, precision: 'minute', note: t`by its checksum` },
    { kind: 'text', label: t`On landing`, value: alive ? t`still alive` : t`dead, ${age} minutes old`, note },
  ]
}

/** The minute since the epoch in which this browser would have made the checksum; undefined where there is none. */
function minuteOf(checksum: string, rest: string, sighting: Sighting): number | undefined {
  const { landedAt, timeZone, userAgent, language } = sighting
  const offset = offsetOf(timeZone, landedAt)
  if (offset === undefined) return undefined
  const before = crc32.bstr(`${userAgent}*${offset}*${language}*`)
  const last = Math.floor(landedAt / minuteMs)
  for (let minute = last; minute > last - searchedMinutes; minute--) {
    if ((crc32.bstr(`${minute}*${rest}`, before) >>> 0).toString(36) === checksum) return minute
  }
  return undefined
}

/** As `Date.getTimezoneOffset` has it there: minutes by which UTC is ahead; undefined for a zone that is none. */
function offsetOf(timeZone: string, at: number): number | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at)
    const text = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign, hours, minutes] = /^GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(text) ?? []
    const ahead = Number(hours ?? 0) * 60 + Number(minutes ?? 0)
    return sign === '+' ? -ahead : ahead
  } catch {
    return undefined
  }
}
