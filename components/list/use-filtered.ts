import { useDeferredValue, useMemo } from 'react'
import { type ListedClick, useSearchTexts } from '@/components/data/clicks'
import { useSessionPrefix } from '@/components/data/session'
import { useKnown } from '@/components/data/settings'
import { filterClicks, isFiltering } from '@/lib/list/filter'
import { rowTextOf } from '@/lib/list/search-text'
import { filterAt, useListView } from './list-view'

/** The rows that search and filters leave; undefined until they are read. */
export function useFiltered(
  rows: readonly ListedClick[] | undefined,
  /** Of rows that are not in the database. */
  ownTexts?: ReadonlyMap<string, string>,
): readonly ListedClick[] | undefined {
  // Typing goes before: the list follows as soon as it can.
  const view = useDeferredValue(useListView())
  const known = useKnown()
  const session = useSessionPrefix()
  const recordedTexts = useSearchTexts(rows, Boolean(view.filter.search?.trim()) && !ownTexts)
  const texts = ownTexts ?? recordedTexts
  return useMemo(() => {
    const filter = filterAt(view, Date.now())
    if (!rows || !isFiltering(filter)) return rows
    return filterClicks(rows, filter, {
      hasWord: (row, word) =>
        rowTextOf(row, known).includes(word) || (texts?.get(row.id)?.includes(word) ?? false),
      isOfThisSession: ({ id }) => session !== undefined && id.startsWith(session),
    })
  }, [rows, view, known, texts, session])
}
