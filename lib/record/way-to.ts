import type { Clicks } from '../journey/join'
import type { Click } from '../schemas/click'
import { readClick } from '../store/clicks'

/** The clicks that led to a click and itself, oldest first: as they are at hand, else as kept; from one that is gone on. */
export async function wayTo(click: Click, atHand: readonly Click[]): Promise<Clicks> {
  let way: Clicks = [click]
  for (;;) {
    const before = way[0].previousClickId
    if (before === undefined || way.some(({ id }) => id === before)) return way
    const previous = atHand.find(({ id }) => id === before) ?? (await readClick(before))
    if (!previous) return way
    way = [previous, ...way]
  }
}
