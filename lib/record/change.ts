import type { TabState } from '../capture/state'
import { knownBy } from '../ids/known'
import type { Click } from '../schemas/click'
import { deleteClicks, deleteEverything, readClick, readOpenClicks, removeFromDisk } from '../store/clicks'
import { heldKey, readHeld } from '../store/held'
import { writeSession } from '../store/session'
import { readSettings } from '../store/settings'
import { t } from '../text'
import { isKept } from './keep'
import { keepClicks, storeClicks } from './keep-clicks'
import { dropTabs, readAllTabs, readBrowserSession, readTabs, writeTabs } from './tabs'

/**
 * Pins a click, which keeps it beyond every limit, or lets go of it; one that the disk was not meant for goes
 * back to the session's memory. Throws when there is no such click.
 */
export async function pinClick(clickId: string, pinned: boolean): Promise<void> {
  const found = await readClick(clickId)
  if (!found) throw new Error(t`This click is not there any more.`)
  if (found.private)
    throw new Error(t`Clicks of private windows are never written to the disk. Export it instead.`)
  const click = { ...found, pinned }
  const settings = await readSettings()
  const kept = isKept(click, settings)
  await (kept ? storeClicks([click], knownBy(settings)) : removeFromDisk(clickId))
  await writeSession({ [heldKey(clickId)]: kept ? undefined : click })
  await changeTabs((tab) => ({
    ...tab,
    clicks: tab.clicks.map((open) => (open.id === clickId ? { ...open, pinned } : open)),
  }))
}

/**
 * Pins the clicks of a tab, also one that is no affiliate click, and returns them as they are stored; oldest
 * first. For a visit that the user asked for.
 */
export async function pinClicksOfTab(tabId: number): Promise<Click[]> {
  const tab = (await readTabs([tabId]))[tabId]
  const session = await readBrowserSession()
  if (!tab || !session) return []
  const pinned = tab.clicks.map((click) => ({ ...click, pinned: true }))
  const clicks = pinned.filter(({ id }) => !tab.deleted?.includes(id))
  await writeTabs(
    { [tabId]: { ...tab, clicks: pinned } },
    clicks.map(({ id }) => id),
  )
  await keepClicks(clicks, await readSettings(), session.digestSecret)
  await writeTabs({}, [])
  const stored = await Promise.all(clicks.map(({ id }) => readClick(id)))
  return stored.filter((click) => click !== undefined)
}

/** What the user writes about a click; empty for nothing. */
export interface Annotation {
  label: string
  note: string
}

/** Keeps what the user wrote beside a click, where the click itself is kept. Throws when there is no such click. */
export async function annotateClick(clickId: string, { label, note }: Annotation): Promise<void> {
  const found = await readClick(clickId)
  if (!found) throw new Error(t`This click is not there any more.`)
  const written = { label: label.trim() || undefined, note: note.trim() || undefined }
  const click = { ...found, ...written }
  const settings = await readSettings()
  if (isKept(click, settings)) await storeClicks([click], knownBy(settings))
  else await writeSession({ [heldKey(clickId)]: click })
  await changeTabs((tab) => ({
    ...tab,
    clicks: tab.clicks.map((open) => (open.id === clickId ? { ...open, ...written } : open)),
  }))
}

/** Deletes clicks with their runs; what still comes of them is not written. */
export async function forgetClicks(clickIds: string[]): Promise<void> {
  await changeTabs((tab) => withoutClicks(tab, ({ id }) => clickIds.includes(id)))
  await deleteClicks(clickIds)
}

/** Deletes every click and run. */
export async function forgetEverything(): Promise<void> {
  await changeTabs((tab) => withoutClicks(tab, () => true))
  await deleteEverything()
}

/** Ends what is open when recording pauses: nothing is known of a tab until recording goes on. */
export async function forgetTabs(): Promise<void> {
  await interruptClicks()
  await dropTabs(Object.keys(await readAllTabs()).map(Number))
}

/** No event of an open click can come any more. */
export async function interruptClicks(): Promise<void> {
  const interrupted = (click: Click): Click => ({ ...click, outcome: 'interrupted' })
  const known = knownBy(await readSettings())
  await storeClicks((await readOpenClicks()).map(interrupted), known)
  const held = (await readHeld()).filter(({ outcome }) => outcome === 'open')
  await writeSession(Object.fromEntries(held.map((click) => [heldKey(click.id), interrupted(click)])))
}

function withoutClicks(tab: TabState, isDropped: (click: Click) => boolean): TabState {
  const dropped = tab.clicks.filter(isDropped).map(({ id }) => id)
  return dropped.length > 0 ? { ...tab, deleted: [...(tab.deleted ?? []), ...dropped] } : tab
}

async function changeTabs(change: (tab: TabState) => TabState): Promise<void> {
  const tabs = Object.values(await readAllTabs())
  await writeTabs(Object.fromEntries(tabs.map((tab) => [tab.tabId, change(tab)])))
}
