import { apiById } from '../capi/apis'
import { serverEvent } from '../conversion/server-event'
import type { Known } from '../ids/known'
import { judgeConversions, type NetworkConversion } from '../pixels/conversion'
import { isSameEvent, judgeDedup } from '../pixels/dedup'
import type { ConversionLine } from '../pixels/line'
import { idsOfJourney } from '../pixels/network-ids'
import { type ReadPixel, readPixels } from '../pixels/read'
import type { Click } from '../schemas/click'
import type { Platform } from '../schemas/platform'
import type { Run } from '../schemas/run'
import { t } from '../text'
import type { Finding } from './finding'
import { worstFirst } from './findings'

/** What comes of it, where a line says nothing of its own. */
const WHY: Readonly<Record<ConversionLine['about'], string>> = {
  fired: t`A network pays for the orders that it is told of.`,
  answer: t`What the network did not take does not count.`,
  'click ID': t`The network credits the click whose ID it is told.`,
  'order ID': t`The network tells orders apart by it.`,
  value: t`The commission is a part of it.`,
  currency: t`The value is read in it.`,
  once: t`Each order is to be paid once.`,
}

export interface ToldConversions {
  /** The clicks of a journey, oldest first. */
  clicks: readonly Click[]
  /** The tests that were sent of them. */
  runs: readonly Run[]
}

/**
 * What there is to object to how the pages of a journey told networks and pixels of an order, worst first; nothing
 * where they told of none.
 */
export function conversionFindings({ clicks, runs }: ToldConversions, known: Known): Finding[] {
  const pixels = readPixels(clicks)
  if (pixels.length === 0) return []
  // Without any ID, the one it came with may be of a click that is not at hand.
  const isCut = ({ id }: Platform) =>
    clicks[0]?.previousClickId !== undefined && idsOfJourney(clicks, id, known.index).own.length === 0
  return worstFirst([
    ...judgeConversions(clicks, known).flatMap((network) =>
      findingsOfNetwork(network, isCut(network.platform)),
    ),
    ...pixels.flatMap((read) => dedupFindings(read, runs)),
  ])
}

function findingsOfNetwork({ platform, lines, calls }: NetworkConversion, isCut: boolean): Finding[] {
  return lines.flatMap(({ about, severity, says, why, value }): Finding[] => {
    if (severity === 'ok' || (isCut && about === 'click ID')) return []
    return [
      {
        id: `conversion-${about.replace(' ', '-')}`,
        severity,
        place: {},
        says: calls.length === 0 || says.includes(platform.name) ? says : `${platform.name}: ${says}`,
        why: why ?? WHY[about],
        value,
        docs: (calls[0]?.pixel ?? platform.pixels?.[0])?.docs,
      },
    ]
  })
}

/** Whether the platform could take the page's event and the server's for one. */
function dedupFindings(read: ReadPixel, runs: readonly Run[]): Finding[] {
  const { platform, pixel, told } = read
  const { dedup } = pixel
  if (!dedup) return []
  const { docs } = dedup
  const event = t`${platform.name}’s pixel event ${told.event}`
  const noId: Finding[] = [
    {
      id: 'event-id-missing',
      severity: 'info',
      place: {},
      says: t`${event} has no event ID`,
      why: t`A server’s event of the same conversion is counted besides it.`,
      fix: t`Let page and server give the same event the same ID.`,
      docs,
    },
  ]
  const sent = runs
    .filter(({ kind, api }) => kind === 'capi' && api === dedup.api)
    .sort((one, other) => other.startedAt - one.startedAt)
  const twice = sent.flatMap((run): Finding[] => {
    const api = apiById(dedup.api)
    const fields = Object.fromEntries(run.values.map(({ name, value }) => [name, value]))
    const server = api && serverEvent(api, fields)
    if (!server || !isSameEvent(read, server)) return []
    const { verdict, reason } = judgeDedup(read, server)
    if (verdict !== 'twice') return []
    return [
      {
        id: 'counted-twice',
        severity: run.live ? 'bad' : 'warn',
        place: {},
        says: run.live
          ? t`${event} and the event sent to ${api.name} count as two`
          : t`${event} and the test event sent to ${api.name} count as two`,
        why: reason,
        value: server.id || undefined,
        fix: t`Send the server’s event with the ID of the page’s.`,
        docs,
      },
    ]
  })
  return [...(told.id === '' ? noId : []), ...twice.slice(0, 1)]
}
