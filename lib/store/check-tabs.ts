import { readSessionPrefix, writeSession } from './session'

const PREFIX = 'check-tab:'

/** Notes a tab that was opened for a check, or with false that it is closed. */
export async function noteCheckTab(tabId: number, open: boolean): Promise<void> {
  await writeSession({ [`${PREFIX}${tabId}`]: open ? tabId : undefined })
}

/** The tabs that were opened for checks and not closed yet. */
export async function readCheckTabs(): Promise<number[]> {
  return Object.values(await readSessionPrefix<number>(PREFIX))
}
