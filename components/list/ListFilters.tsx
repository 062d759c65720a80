import { useEffect, useMemo, useState } from 'react'
import { outcomeWords } from '@/components/click/words'
import type { ListedClick } from '@/components/data/clicks'
import { useExtension } from '@/components/data/extension'
import { useSessionPrefix } from '@/components/data/session'
import { useKnown } from '@/components/data/settings'
import type { OpenTab } from '@/lib/browser/tabs'
import { severityWords } from '@/lib/checks/severity-words'
import { platformName } from '@/lib/ids/known'
import { choicesOf } from '@/lib/list/filter'
import { t } from '@/lib/text'
import { FilterSelect } from './FilterSelect'
import { type ListView, PERIODS, useListView } from './list-view'

interface ListFiltersProps {
  rows: readonly ListedClick[]
  /** Whether they are of several tabs. */
  ofAllTabs: boolean
}

/** By what clicks are chosen, each with how many there are of it. */
export function ListFilters({ rows, ofAllTabs }: ListFiltersProps) {
  const { filter, period, from, until } = useListView()
  const known = useKnown()
  const { outcomes, severities, platforms } = useMemo(() => choices(rows), [rows])
  const set = (change: ListView['filter']) => useListView.setState({ filter: { ...filter, ...change } })
  return (
    <div className="list-filters">
      <FilterSelect
        name="severity"
        all={t`All findings`}
        value={filter.severity}
        choices={severities}
        nameOf={(severity) => severityWords[severity]}
        onChoose={(severity) => set({ severity })}
      />
      <FilterSelect
        name="outcome"
        all={t`All outcomes`}
        value={filter.outcome}
        choices={outcomes}
        nameOf={(outcome) => outcomeWords[outcome]}
        onChoose={(outcome) => set({ outcome })}
      />
      <FilterSelect
        name="platform"
        all={t`All platforms`}
        value={filter.platform}
        choices={platforms}
        nameOf={(platform) => platformName(platform, known) || platform}
        onChoose={(platform) => set({ platform })}
      />
      {ofAllTabs && <TabSelect rows={rows} value={filter.tabId} onChoose={(tabId) => set({ tabId })} />}
      <select
        className="input"
        aria-label={t`Time`}
        value={period}
        data-testid="filter-time"
        onChange={({ target }) => useListView.setState({ period: target.value as ListView['period'] })}
      >
        {Object.entries(PERIODS).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      {period === 'between' && (
        <>
          <Moment name={t`From`} value={from} onChange={(moment) => useListView.setState({ from: moment })} />
          <Moment
            name={t`Until`}
            value={until}
            onChange={(moment) => useListView.setState({ until: moment })}
          />
        </>
      )}
    </div>
  )
}

function choices(rows: readonly ListedClick[]) {
  return {
    outcomes: choicesOf(rows.map(({ outcome }) => outcome)),
    severities: choicesOf(rows.map(({ severity }) => severity)),
    platforms: choicesOf(rows.flatMap((row) => row.platforms)),
  }
}

interface TabSelectProps {
  rows: readonly ListedClick[]
  value: number | undefined
  onChoose: (tabId: number | undefined) => void
}

/** Only tabs of this session: the browser counts them anew with each. */
function TabSelect({ rows, value, onChoose }: TabSelectProps) {
  const { openTabs } = useExtension()
  const session = useSessionPrefix()
  const [open, setOpen] = useState<readonly OpenTab[]>([])
  useEffect(() => void openTabs().then(setOpen), [openTabs])
  const tabs = useMemo(
    () =>
      choicesOf(
        rows.flatMap(({ id, tabId }) => (session !== undefined && id.startsWith(session) ? [tabId] : [])),
      ),
    [rows, session],
  )
  return (
    <FilterSelect
      name="tab"
      all={t`All tabs`}
      value={value}
      choices={tabs}
      nameOf={(tabId) => open.find((tab) => tab.tabId === tabId)?.title || t`Closed tab ${tabId}`}
      onChoose={onChoose}
    />
  )
}

interface MomentProps {
  name: string
  value: string
  onChange: (moment: string) => void
}

function Moment({ name, value, onChange }: MomentProps) {
  return (
    <label className="moment">
      <span className="soft">{name}</span>
      <input
        className="input"
        type="datetime-local"
        value={value}
        data-testid={`filter-${name.toLowerCase()}`}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}
