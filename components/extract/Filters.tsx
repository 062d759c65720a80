import { useMemo } from 'react'
import { useKnown } from '@/components/data/settings'
import { platformName } from '@/lib/ids/known'
import type { IdRow } from '@/lib/links/extract-result'
import { countsOf, type RowView } from '@/lib/links/extract-view'
import { t } from '@/lib/text'
import { formatCount } from './words'

interface FiltersProps {
  rows: readonly IdRow[]
  view: RowView
  onView: (view: RowView) => void
}

/** The platforms with their counts, each a filter, and the names to choose one from. */
export function Filters({ rows, view, onView }: FiltersProps) {
  const known = useKnown()
  const platforms = useMemo(() => countsOf(rows, 'platform'), [rows])
  const names = useMemo(() => countsOf(rows, 'name'), [rows])
  if (rows.length === 0) return null
  return (
    <div className="extract-filters">
      <fieldset className="platform-counts">
        <legend className="unseen">{t`Platforms`}</legend>
        {platforms.map(({ text, count }) => (
          <button
            key={text}
            type="button"
            className="badge"
            aria-pressed={view.platform === text}
            onClick={() => onView({ ...view, platform: view.platform === text ? undefined : text })}
            data-testid="extract-platform"
          >
            {platformName(text, known) || t`Unknown`} <span className="numbers">{formatCount(count)}</span>
          </button>
        ))}
      </fieldset>
      <select
        className="input"
        aria-label={t`Name`}
        value={view.name === undefined ? '' : `=${view.name}`}
        onChange={({ target }) => onView({ ...view, name: target.value.slice(1) || undefined })}
        data-testid="extract-name"
      >
        <option value="">{t`All names`}</option>
        {names.map(({ text, count }) => (
          <option key={text} value={`=${text}`}>
            {text} ({formatCount(count)})
          </option>
        ))}
      </select>
    </div>
  )
}
