import { useCallback, useEffect, useState } from 'react'
import { database } from '@/lib/store/database'
import { readHeld } from '@/lib/store/held'

/** How much there is of what was recorded. */
export interface StoredAmount {
  clicks: number
  /** Of this browser session only, in memory. */
  held: number
  runs: number
  /** All that the extension has on the disk, as the browser estimates it; undefined where it does not say. */
  bytes: number | undefined
}

/** How much is stored, and the way to count anew; not live, for to count clicks takes the database's time. */
export function useStoredAmount(): { amount: StoredAmount | undefined; refresh: () => Promise<void> } {
  const [amount, setAmount] = useState<StoredAmount>()
  const refresh = useCallback(async () => setAmount(await readAmount()), [])
  useEffect(() => void refresh(), [refresh])
  return { amount, refresh }
}

async function readAmount(): Promise<StoredAmount> {
  const [clicks, runs, held, estimate] = await Promise.all([
    database.clicks.count(),
    database.runs.count(),
    readHeld(),
    // Some browsers refuse in some pages; then there is no figure.
    navigator.storage?.estimate().catch(() => undefined),
  ])
  return { clicks, runs, held: held.length, bytes: estimate?.usage }
}
