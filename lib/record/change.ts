import type { Tabs } from '../capture/state'
import type { Click } from '../schemas/click'
import { deleteClicks, deleteEverything, readClick } from '../store/clicks'
import { heldKey } from '../store/held'
import { writeSession } from '../store/session'
import { storeClicks } from './keep-clicks'
import { readAllTabs, writeTabs } from './tabs'

/** Pins a click, which keeps it beyond every limit, or lets go of it. Throws when there is no such click. */
export async function pinClick(clickId: string, pinned: boolean): Promise<void> {
  const click = await readClick(clickId)
  if (!click) throw new Error('This click is not there any more.')
  if (click.private)
    throw new Error('Clicks of private windows are never written to the disk. Export it instead.')
  await storeClicks([{ ...click, pinned }])
  await writeSession({ [heldKey(clickId)]: undefined })
  await changeOpen((open) => (open.id === clickId ? { ...open, pinned } : open))
}

/** Deletes a click with its runs; events of it that still come are not recorded. */
export async function forgetClick(clickId: string): Promise<void> {
  await changeOpen((open) => (open.id === clickId ? undefined : open))
  await deleteClicks([clickId])
}

/** Deletes every click and run. */
export async function forgetEverything(): Promise<void> {
  await changeOpen(() => undefined)
  await deleteEverything()
}

async function changeOpen(change: (click: Click) => Click | undefined): Promise<void> {
  const tabs = await readAllTabs()
  const changed: Tabs = Object.fromEntries(
    Object.values(tabs).map((tab) => {
      const clicks = tab.clicks.map(change)
      const dropped = tab.clicks.filter((_, index) => clicks[index] === undefined)
      return [
        tab.tabId,
        {
          ...tab,
          clicks: clicks.filter((click) => click !== undefined),
          ...(dropped.length > 0 ? { forgotten: dropped.flatMap(requestIds) } : {}),
        },
      ]
    }),
  )
  await writeTabs(changed)
}

function requestIds(click: Click): string[] {
  return [...new Set(click.hops.flatMap(({ requestId }) => requestId ?? []))]
}

/** Closes what is open when recording pauses: nothing is known of a tab until recording goes on. */
export async function forgetTabs(): Promise<void> {
  const tabs = await readAllTabs()
  await writeTabs({}, Object.keys(tabs).map(Number))
}
