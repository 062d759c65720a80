import { type Became, followingAnew } from '../capture/followers'
import { knownBy } from '../ids/known'
import type { Click } from '../schemas/click'
import type { Settings } from '../schemas/settings'
import { readFollowers } from '../store/clicks'
import { heldKey, readHeld, writeHeld } from '../store/held'
import { storeClicks } from './keep-clicks'

/** Lets the stored and held clicks that followed others follow what these became. */
export async function tieFollowers(became: Became, settings: Settings): Promise<void> {
  if (became.size === 0) return
  const tie = (click: Click) => followingAnew(click, became)
  await storeClicks((await readFollowers([...became.keys()])).map(tie), knownBy(settings))
  const held = (await readHeld()).filter(({ previousClickId = '' }) => became.has(previousClickId))
  if (held.length > 0)
    await writeHeld(Object.fromEntries(held.map((click) => [heldKey(click.id), tie(click)])))
}
