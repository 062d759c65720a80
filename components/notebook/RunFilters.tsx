import { Search } from 'lucide-react'
import { useMemo } from 'react'
import { formatCount } from '@/components/extract/words'
import { type Choice, choicesOf, type RunFilter } from '@/lib/notebook/filter'
import type { RunSummary } from '@/lib/schemas/run-summary'
import { t } from '@/lib/text'
import { type NotebookView, PERIODS, useNotebookView } from './notebook-view'
import { kindName } from './words'

/** What to look for, and which runs to look at. */
export function RunFilters({ runs }: { runs: readonly RunSummary[] }) {
  const { filter, period } = useNotebookView()
  const { kinds, verdicts, hosts, tags } = useMemo(() => choicesOf(runs), [runs])
  const set = (change: RunFilter) => useNotebookView.setState({ filter: { ...filter, ...change } })
  return (
    <search className="run-filters">
      <label className="run-search">
        <Search size={13} aria-hidden />
        <input
          className="input"
          type="search"
          aria-label={t`Search runs`}
          placeholder={t`Search URL, values, answer, note`}
          value={filter.search ?? ''}
          data-testid="run-search"
          onChange={({ target }) => set({ search: target.value })}
        />
      </label>
      <Select
        name="kind"
        all={t`All kinds`}
        value={filter.kind}
        choices={kinds}
        nameOf={kindName}
        onChoose={(kind) => set({ kind })}
      />
      <Select
        name="verdict"
        all={t`All verdicts`}
        value={filter.verdict}
        choices={verdicts}
        onChoose={(verdict) => set({ verdict })}
      />
      <Select
        name="host"
        all={t`All receivers`}
        value={filter.host}
        choices={hosts}
        onChoose={(host) => set({ host })}
      />
      <Select
        name="tag"
        all={t`All tags`}
        value={filter.tag}
        choices={tags}
        onChoose={(tag) => set({ tag })}
      />
      <select
        className="input"
        aria-label={t`Time`}
        value={period}
        data-testid="run-filter-time"
        onChange={({ target }) =>
          useNotebookView.setState({ period: target.value as NotebookView['period'] })
        }
      >
        {Object.entries(PERIODS).map(([milliseconds, name]) => (
          <option key={name} value={milliseconds}>
            {name}
          </option>
        ))}
      </select>
    </search>
  )
}

interface SelectProps {
  name: string
  all: string
  value: string | undefined
  choices: readonly Choice[]
  nameOf?: (text: string) => string
  onChoose: (text: string | undefined) => void
}

function Select({ name, all, value, choices, nameOf = (text) => text, onChoose }: SelectProps) {
  // What is chosen stays to be seen, also where no run is left of it.
  const isGone = value !== undefined && !choices.some(({ text }) => text === value)
  return (
    <select
      className="input"
      aria-label={all}
      value={value ?? ''}
      data-testid={`run-filter-${name}`}
      onChange={({ target }) => onChoose(target.value || undefined)}
    >
      <option value="">{all}</option>
      {[...choices, ...(isGone ? [{ text: value, count: 0 }] : [])].map(({ text, count }) => (
        <option key={text} value={text}>
          {nameOf(text)} ({formatCount(count)})
        </option>
      ))}
    </select>
  )
}
