import { create } from 'zustand'
import type { Seed } from '@/lib/links/build/seeds'
import { command } from '@/lib/messages'
import type { Click } from '@/lib/schemas/click'

/** A link that was opened with marked values. */
export interface Seeding {
  id: string
  url: string
  seeds: readonly Seed[]
  startedAt: number
  running: boolean
  /** Once it was recorded. */
  click?: Click
  /** Why nothing was recorded, in words. */
  error?: string
}

/** The last seeded click of this page, running or done. */
export const useSeeding = create<{ seeding?: Seeding }>(() => ({}))

/** Opens the link in a new tab; resolves when its click has come to rest and is kept. */
export async function startSeeding({ url, seeds }: Pick<Seeding, 'url' | 'seeds'>): Promise<void> {
  const begun = { id: crypto.randomUUID(), url, seeds, startedAt: Date.now(), running: true }
  useSeeding.setState({ seeding: begun })
  const ended = await command('open-link', { url, checkId: begun.id }).then(
    ({ click }) => ({ click }),
    (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
  )
  if (useSeeding.getState().seeding?.id !== begun.id) return
  useSeeding.setState({ seeding: { ...begun, running: false, ...ended } })
}

/** Four letters of both cases by which the marked values of one click are told from those of another. */
export function newToken(): string {
  const [a = 0, b = 0, c = 0, d = 0] = crypto.getRandomValues(new Uint8Array(4))
  const letter = (number: number, first: string) => String.fromCharCode(first.charCodeAt(0) + (number % 26))
  return letter(a, 'A') + letter(b, 'a') + letter(c, 'A') + letter(d, 'a')
}
