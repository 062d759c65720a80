import { Tabs } from 'radix-ui'
import { useMemo, useState } from 'react'
import type { Extraction } from '@/lib/links/extract-result'
import { type RowView, rowsOfView } from '@/lib/links/extract-view'
import { counted, t } from '@/lib/text'
import { Filters } from './Filters'
import { IdTable } from './IdTable'
import { LineList } from './LineList'
import { SaveBar } from './SaveBar'
import { countUrls } from './words'

/** What was found: counts, filters, and one list each for identifiers, URLs without any, and lines without a URL. */
export function ResultView({ found }: { found: Extraction }) {
  const [view, setView] = useState<RowView>({})
  const rows = useMemo(() => rowsOfView(found.rows, view), [found, view])
  const { urls, withoutId, unread } = found
  const isFiltered = rows.length !== found.rows.length
  return (
    <section className="extract-result" aria-label={t`Result`}>
      <div className="result-head">
        <p role="status" data-testid="extract-summary">
          <b>{countIdentifiers(found.rows.length)}</b> {t`in ${countUrls(urls)}`}
          {isFiltered && <span className="soft">{t`, ${counted(rows.length)} shown`}</span>}
        </p>
        {rows.length > 0 && <SaveBar rows={rows} found={found} />}
      </div>
      <Filters rows={found.rows} view={view} onView={setView} />
      <Tabs.Root className="extract-lists" defaultValue={firstList(found)}>
        <Tabs.List className="tab-list" aria-label={t`Found`}>
          <Tabs.Trigger value="ids" className="tab" data-testid="extract-tab-ids">
            {t`Identifiers ${counted(found.rows.length)}`}
          </Tabs.Trigger>
          <Tabs.Trigger value="without" className="tab" data-testid="extract-tab-without">
            {t`Without ID ${counted(withoutId.length)}`}
          </Tabs.Trigger>
          <Tabs.Trigger value="unread" className="tab" data-testid="extract-tab-unread">
            {t`Without URL ${counted(unread.length)}`}
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="ids">
          <IdTable rows={rows} sort={view.sort} onSort={(sort) => setView({ ...view, sort })} />
        </Tabs.Content>
        <Tabs.Content value="without">
          <LineList
            name={t`URLs without an identifier`}
            lines={withoutId.map(({ line, url }) => ({ line, text: url }))}
            empty={t`An identifier was found in every URL.`}
          />
        </Tabs.Content>
        <Tabs.Content value="unread">
          <LineList
            name={t`Lines without a URL`}
            lines={unread}
            empty={t`There is a URL in every line that is not blank.`}
          />
        </Tabs.Content>
      </Tabs.Root>
    </section>
  )
}

function firstList({ rows, withoutId }: Extraction): string {
  if (rows.length > 0) return 'ids'
  return withoutId.length > 0 ? 'without' : 'unread'
}

function countIdentifiers(count: number): string {
  return count === 1 ? t`1 identifier` : t`${counted(count)} identifiers`
}
