import { Search, SlidersHorizontal } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { ListedClick } from '@/components/data/clicks'
import { counted, t } from '@/lib/text'
import { ListFilters } from './ListFilters'
import { clearFilter, countFilters, useListView } from './list-view'
import './list.css'

/** The search field, which a shortcut puts the cursor in. */
export const SEARCH_ID = 'click-search'

interface ListSearchProps {
  /** All there are. */
  rows: readonly ListedClick[]
  /** How many of them search and filters leave. */
  left: number
  ofAllTabs: boolean
  /** The search is done with, by the keyboard. */
  onDone: () => void
}

/** What to look for, which clicks to look at, and how many these are. */
export function ListSearch({ rows, left, ofAllTabs, onDone }: ListSearchProps) {
  const view = useListView()
  const { filter, opened } = view
  const search = filter.search ?? ''
  const filters = countFilters(view)
  const setSearch = (text: string) => useListView.setState({ filter: { ...filter, search: text } })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && search) setSearch('')
    else if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') onDone()
    else return
    event.preventDefault()
  }
  return (
    <search className="list-search">
      <div className="search-line">
        <Search size={13} aria-hidden />
        <input
          id={SEARCH_ID}
          className="input"
          type="search"
          aria-label={t`Search clicks`}
          aria-keyshortcuts="/"
          placeholder={t`Search URL, host, ID, note`}
          value={search}
          data-testid="click-search"
          onChange={({ target }) => setSearch(target.value)}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          className="icon-button"
          title={t`Filters`}
          aria-label={filters === 0 ? t`Filters` : t`Filters, ${filters} set`}
          aria-expanded={opened}
          aria-pressed={filters > 0}
          data-testid="filters"
          onClick={() => useListView.setState({ opened: !opened })}
        >
          <SlidersHorizontal size={14} />
        </button>
      </div>
      {opened && <ListFilters rows={rows} ofAllTabs={ofAllTabs} />}
      {(search.trim() || filters > 0) && (
        <p className="found soft" role="status" data-testid="found">
          <span className="numbers">{t`${counted(left)} of ${counted(rows.length)}`}</span>
          <button type="button" className="button link" data-testid="clear-filter" onClick={clearFilter}>
            {t`Show all`}
          </button>
        </p>
      )}
    </search>
  )
}
