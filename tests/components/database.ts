import { database } from '@/lib/store/database'

/** An empty database; not a new one, for a screen may still be reading from it. */
export async function emptyDatabase(): Promise<void> {
  await Promise.all(database.tables.map((table) => table.clear()))
}
