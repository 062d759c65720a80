import type { Known } from '../ids/known'
import type { Click } from '../schemas/click'
import type { Platform } from '../schemas/platform'
import type { Severity } from '../schemas/summary'
import { allOf, t } from '../text'
import { clickIdOf } from './click-id'
import type { ConversionLine } from './line'
import { idsOfJourney, type JourneyIds } from './network-ids'
import { firedOnce } from './once'
import { type ReadPixel, readPixels } from './read'
import { amountOf, currencyOf, type Expected, orderIdOf } from './values'

/** What is to be said of one network; the worst line first. */
export interface NetworkConversion {
  platform: Platform
  /** Its own calls, oldest first; none where it was not told. */
  calls: ReadPixel[]
  lines: ConversionLine[]
}

const ORDER: readonly Severity[] = ['bad', 'warn', 'info', 'ok']
/**
 * What each network was told of an order on the pages of a journey, oldest click first, or that one whose click it is
 * was not. `expected` is the conversion as the user typed it; '' or nothing for what is not known.
 */
export function judgeConversions(
  clicks: readonly Click[],
  { platforms, index }: Known,
  expected: Expected = {},
): NetworkConversion[] {
  const pixels = readPixels(clicks)
  return platforms
    .filter((platform) => platform.pixels?.some(({ role }) => role === 'conversion'))
    .flatMap((platform): NetworkConversion[] => {
      const ids = idsOfJourney(clicks, platform.id, index)
      const calls = pixels.filter((read) => read.platform.id === platform.id)
      if (calls.length === 0)
        return ids.own.length === 0 ? [] : [{ platform, calls, lines: [notFired(platform, pixels)] }]
      return [{ platform, calls, lines: inOrder(linesOf(platform, calls, ids, expected)) }]
    })
}

function notFired({ name }: Platform, pixels: readonly ReadPixel[]): ConversionLine {
  const others = [...new Set(pixels.map(({ platform }) => platform.name))]
  if (others.length === 0)
    return {
      about: 'fired',
      severity: 'info',
      says: t`${name} was told of no order yet`,
      why: t`Place a test order in this tab: what the thank-you page tells the network is noted here. A call of the shop’s server is not seen.`,
    }
  return {
    about: 'fired',
    severity: 'bad',
    says: t`${name} was not told of the order, though ${allOf(others)} was`,
    why: t`Its tag is missing on the page, waits for consent, or the shop’s server tells the network instead, which a browser does not see.`,
  }
}

function linesOf(
  { name }: Platform,
  calls: readonly ReadPixel[],
  ids: JourneyIds,
  expected: Expected,
): ConversionLine[] {
  const [first] = calls as [ReadPixel]
  const each = calls.flatMap((read) => [
    ...answerOf(read),
    clickIdOf(read, ids),
    orderIdOf(read, expected),
    amountOf(read, expected),
    currencyOf(read, expected),
  ])
  const fired: ConversionLine = {
    about: 'fired',
    severity: 'ok',
    says: t`${name} was told of ${first.told.orderId ? t`order ${first.told.orderId}` : t`an order`}`,
  }
  return eachOnce([fired, ...firedOnce(name, calls), ...each])
}

function answerOf({ platform: { name }, call: { status, error } }: ReadPixel): ConversionLine[] {
  const about = 'answer'
  if (error)
    return [
      {
        about,
        severity: 'bad',
        says: t`The call did not reach ${name}: ${error.code}`,
        why: t`A blocker, a policy of the page or the network kept it back. Try without other extensions.`,
      },
    ]
  if (status === undefined) return [{ about, severity: 'info', says: t`The answer of ${name} was not seen` }]
  if (status < 400) return []
  return [{ about, severity: 'bad', says: t`${name} answered ${status}`, why: t`The order does not count.` }]
}

/** The same of two calls is said once. */
function eachOnce(lines: readonly ConversionLine[]): ConversionLine[] {
  return [...new Map(lines.map((line) => [`${line.about} ${line.says} ${line.value}`, line])).values()]
}

function inOrder(lines: readonly ConversionLine[]): ConversionLine[] {
  return lines.toSorted((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity))
}
