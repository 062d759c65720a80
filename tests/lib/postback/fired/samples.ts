import { type ClickIndex, indexClicks, type SeenClick } from '@/lib/postback/fired/click-index'
import { guessColumns } from '@/lib/postback/fired/columns'
import type { Agreed, FiredTemplate } from '@/lib/postback/fired/expected'
import { readFired } from '@/lib/postback/fired/fields'
import { isOfClick } from '@/lib/postback/fired/match'
import { type CheckedRow, rowChecker } from '@/lib/postback/fired/row'
import { readFiredTable } from '@/lib/postback/fired/table'
import type { SeenId } from '@/lib/postback/seen'

export const CLICKED_AT = Date.UTC(2026, 4, 4, 12, 0)
export const TRACKER_ID = '64f0C1a7b3e2d90001a4bb17'
export const NETWORK_ID = 'xgMQ4KWb1xyIWO7Uo7Vva0OcUkGQgW2aEwvr1c0'

export function seenId(name: string, value: string, given: Partial<SeenId> = {}): SeenId {
  return {
    name,
    value,
    platform: '',
    kind: 'tracker-click',
    where: 'query',
    from: `hop 1, parameter ${name}`,
    ...given,
  } as SeenId
}

/** A tracker's ID that travels in `sub5` of a network, which made its own. */
export const click: SeenClick = {
  id: 'click-1',
  startedAt: CLICKED_AT,
  ids: [
    seenId('clickid', TRACKER_ID),
    seenId('irclickid', NETWORK_ID, { kind: 'network-click' }),
    seenId('sub1', 'blue-banner-7', { kind: 'sub-id' }),
    seenId('utm_campaign', 'spring-2026-sale', { kind: 'campaign' }),
  ],
}

interface Given {
  clicks?: readonly SeenClick[]
  template?: FiredTemplate
  agreed?: Partial<Agreed>
}

/** The rows of a pasted text, by the columns that are guessed. */
export function checkText(
  text: string,
  { clicks = [click], template, agreed = {} }: Given = {},
): CheckedRow[] {
  const index: ClickIndex = indexClicks(clicks)
  const table = readFiredTable(text)
  const columns = guessColumns(table, (value) => isOfClick(value, index))
  const check = rowChecker(index, {
    agreed: { payout: '', currency: '', timeZone: 'UTC', ...agreed },
    templateFor: () => template,
  })
  return table.rows.map((row) => check(readFired(row, table.columns, columns)))
}

/** What is said of one field of the only row. */
export function saidOf(field: string, rows: readonly CheckedRow[]): string | undefined {
  return rows[0]?.compared.find((one) => one.field === field)?.says
}
