import { readSessionPrefix, watchSession, writeSession } from './session'

const PREFIX = 'fired:'
/** More than one conversion has; those of a log are long, and the session's memory is small. */
const MOST_OF_A_CLICK = 20
const MOST_CLICKS = 50

export const firedKey = (clickId: string) => `${PREFIX}${clickId}`

/** The rows of logs that were matched to clicks in this browser session. */
export async function readFiredRows<Row>(): Promise<Row[]> {
  return Object.values(await readSessionPrefix<Row[]>(PREFIX)).flat()
}

/** Keeps rows in the session's memory, in place of what was kept of their clicks; those of a full memory are not kept. */
export async function keepFiredRows(rows: readonly { clickId: string }[]): Promise<void> {
  const clickIds = [...new Set(rows.map(({ clickId }) => clickId))].slice(0, MOST_CLICKS)
  if (clickIds.length === 0) return
  const entries = clickIds.map((id) => [
    firedKey(id),
    rows.filter(({ clickId }) => clickId === id).slice(0, MOST_OF_A_CLICK),
  ])
  await clearBeyond(MOST_CLICKS - entries.length)
  await writeSession(Object.fromEntries(entries)).catch(() => {})
}

/** Forgets them. */
export async function clearFiredRows(): Promise<void> {
  await clearBeyond(0)
}

/** Calls back after they changed; returns the way to stop. */
export const watchFiredRows = (onChange: () => void) => watchSession(PREFIX, onChange)

async function clearBeyond(most: number): Promise<void> {
  const keys = Object.keys(await readSessionPrefix(PREFIX)).slice(most)
  await writeSession(Object.fromEntries(keys.map((key) => [key, undefined])))
}
