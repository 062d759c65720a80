import { readSession, writeSession } from './session'

const KEY = 'unlock:live'
/** Whoever confirms sends at once; what was left lying is no confirmation any more. */
const LASTS_MS = 60_000

interface Unlock {
  id: string
  /** The fingerprint of the one event that may go. */
  event: string
  at: number
}

let turn: Promise<unknown> = Promise.resolve()

/** Lets the event of that fingerprint go once; takes the place of any other unlock. `now` in milliseconds. */
export async function giveUnlock(event: string, now: number): Promise<string> {
  const unlock: Unlock = { id: crypto.randomUUID(), event, at: now }
  await writeSession({ [KEY]: unlock })
  return unlock.id
}

/** Takes back the unlock that there is, and says whether it was this one, for this event. `now` in milliseconds. */
export function spendUnlock(id: string | undefined, event: string, now: number): Promise<boolean> {
  // One after the other: of two that ask at once only the first finds it.
  const spent = turn.then(async () => {
    const { [KEY]: unlock } = await readSession<Unlock>([KEY])
    await writeSession({ [KEY]: undefined })
    return unlock !== undefined && unlock.id === id && unlock.event === event && now - unlock.at <= LASTS_MS
  })
  turn = spent.catch(() => {})
  return spent
}
