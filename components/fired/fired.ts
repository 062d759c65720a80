import { create } from 'zustand'
import { readLastPostbacks, readSeenClicks } from '@/components/data/seen-clicks'
import type { Source } from '@/components/extract/extraction'
import { MOST_BYTES, readTextFile } from '@/components/extract/read-file'
import { tooLong } from '@/components/extract/words'
import { nextTask } from '@/components/ui/next-task'
import { firedPostback } from '@/lib/evidence/fired'
import type { IdIndex } from '@/lib/ids'
import { type ClickIndex, indexClicks, type SeenClick } from '@/lib/postback/fired/click-index'
import { type Columns, guessColumns } from '@/lib/postback/fired/columns'
import type { Agreed, FiredTemplate } from '@/lib/postback/fired/expected'
import { readFired } from '@/lib/postback/fired/fields'
import { isOfClick } from '@/lib/postback/fired/match'
import { type CheckedRow, type FiredStandard, rowChecker } from '@/lib/postback/fired/row'
import { type FiredTable, readFiredTable } from '@/lib/postback/fired/table'
import { clearFiredRows, keepFiredRows } from '@/lib/store/fired-rows'
import { t } from '@/lib/text'

export interface FiredState {
  /** Kept in this page's memory alone: logs hold other people's data. Only rows of clicks are kept for the session. */
  source: Source
  table?: FiredTable
  columns: Columns
  clicks?: ClickIndex
  clickCount: number
  /** What the user says of the postbacks; '' for what is not known. */
  template: string
  agreed: Agreed
  /** From 0 to 1 while rows are checked. */
  progress?: number
  rows?: readonly CheckedRow[]
  /** Why the last source was not taken. */
  refusal?: string
}

const NOTHING = {
  source: { text: '' },
  table: undefined,
  columns: {},
  clicks: undefined,
  clickCount: 0,
  progress: undefined,
  rows: undefined,
  refusal: undefined,
} satisfies Partial<FiredState>

/** What stands in the tool, for as long as the page is open. */
export const useFired = create<FiredState>(() => ({
  ...NOTHING,
  template: '',
  agreed: { payout: '', currency: '', timeZone: 'UTC' },
}))

/** Well below the 50 ms from which a browser calls a task long: https://www.w3.org/TR/longtasks/ */
const SLICE_MS = 12

let stop = new AbortController()

/** Reads a file in place of what was there; one that cannot be read is refused in words. */
export async function openFiredFile(file: File, index: IdIndex): Promise<void> {
  const { signal } = beginAnew()
  try {
    const text = await readTextFile(file)
    if (!signal.aborted) await readFiredSource({ text, title: file.name }, index)
  } catch (error) {
    if (signal.aborted) return
    useFired.setState({ ...NOTHING, refusal: error instanceof Error ? error.message : String(error) })
  }
}

/** Reads a text as a table, matches it to the clicks captured by now, and compares. What was under way is given up. */
export async function readFiredSource(source: Source, index: IdIndex): Promise<void> {
  const { signal } = beginAnew()
  if (source.text.length > MOST_BYTES)
    return useFired.setState({
      ...NOTHING,
      refusal: tooLong(t`The text has`, source.text.length, MOST_BYTES),
    })
  useFired.setState({ ...NOTHING, source })
  if (source.text.trim() === '') return
  useFired.setState({ progress: 0 })
  const seen: SeenClick[] = []
  for await (const part of readSeenClicks(index)) {
    seen.push(...part)
    await nextTask()
    if (signal.aborted) return
  }
  const clicks = indexClicks(seen)
  const table = readFiredTable(source.text)
  const columns = guessColumns(table, (value) => isOfClick(value, clicks))
  useFired.setState({ table, clicks, clickCount: seen.length, columns })
  await checkRows(signal)
}

/** Changes what the rows are read by or compared with, and checks them again. */
export async function changeFired(
  change: Partial<Pick<FiredState, 'columns' | 'template' | 'agreed'>>,
): Promise<void> {
  useFired.setState(change)
  if (!useFired.getState().table) return
  await checkRows(beginAnew().signal)
}

/** Forgets what was pasted, and what was kept of it for evidence. */
export function clearFired(): void {
  beginAnew()
  useFired.setState(NOTHING)
  void clearFiredRows()
}

function beginAnew(): AbortController {
  stop.abort()
  stop = new AbortController()
  return stop
}

async function checkRows(signal: AbortSignal): Promise<void> {
  const { template, agreed } = useFired.getState()
  const typed = template.trim()
  if (typed !== '') {
    const rows = await checkAll(signal, {
      agreed,
      templateFor: () => ({ template: typed, from: t`the template` }),
    })
    if (rows) await showRows(rows)
    return
  }
  const first = await checkAll(signal, { agreed, templateFor: () => undefined })
  if (!first) return
  const last = await readLastPostbacks([...new Set(first.flatMap(({ match }) => match?.click.id ?? []))])
  if (signal.aborted) return
  const templateFor = (clickId: string): FiredTemplate | undefined => {
    const { template, values } = last.get(clickId) ?? {}
    return template === undefined ? undefined : { template, values, from: t`the last test` }
  }
  const rows = last.size === 0 ? first : await checkAll(signal, { agreed, templateFor })
  if (rows) await showRows(rows)
}

/** Shows the rows, and keeps those of clicks for the evidence of this session. */
async function showRows(rows: readonly CheckedRow[]): Promise<void> {
  useFired.setState({ rows, progress: undefined })
  await keepFiredRows(rows.flatMap((row) => firedPostback(row) ?? []))
}

/** Checks every row in slices; undefined when it has given way to something else. */
async function checkAll(signal: AbortSignal, standard: FiredStandard): Promise<CheckedRow[] | undefined> {
  const { table, columns, clicks } = useFired.getState()
  if (!table || !clicks) return undefined
  const check = rowChecker(clicks, standard)
  const checked: CheckedRow[] = []
  let sliceEnd = performance.now() + SLICE_MS
  for (const row of table.rows) {
    checked.push(check(readFired(row, table.columns, columns)))
    if (performance.now() < sliceEnd) continue
    useFired.setState({ progress: checked.length / table.rows.length })
    await nextTask()
    if (signal.aborted) return undefined
    sliceEnd = performance.now() + SLICE_MS
  }
  return checked
}
