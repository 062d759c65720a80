import type { SavedLink } from '@/lib/schemas/link-template'
import { database } from '@/lib/store/database'
import { useLive } from './live'

/** Every saved link, by name; undefined until first read. */
export function useSavedLinks(): SavedLink[] | undefined {
  return useLive(() => database.links.orderBy('name').toArray(), 'links')
}
