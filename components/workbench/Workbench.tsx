import { type CSSProperties, useMemo, useState } from 'react'
import { ClickList } from '@/components/click/ClickList'
import { NothingYet } from '@/components/click/NothingYet'
import { ObstacleNotice } from '@/components/click/ObstacleNotice'
import { CompareScreen } from '@/components/compare/CompareScreen'
import { type ListedClick, useClick, useRelatives, useRuns, useSummaries } from '@/components/data/clicks'
import { useWidth } from '@/components/data/widths'
import { CopyByKey } from '@/components/keyboard/CopyByKey'
import { ListSearch } from '@/components/list/ListSearch'
import { clearFilter } from '@/components/list/list-view'
import { MarkedBar } from '@/components/list/MarkedBar'
import { useFiltered } from '@/components/list/use-filtered'
import { Guard } from '@/components/ui/Guard'
import { Notice } from '@/components/ui/Notice'
import { PaneDivider } from '@/components/ui/PaneDivider'
import { TaskProgress } from '@/components/ui/TaskProgress'
import { t } from '@/lib/text'
import { ClickDetail } from './ClickDetail'
import { ClickPicker } from './ClickPicker'
import { useImported } from './imported'
import { useJourney } from './journey'
import { ListHead } from './ListHead'
import { type Place, usePlace } from './place'
import { focusHops, focusList, useWorkbenchKeys } from './use-keys'
import './workbench.css'

const HINTS = {
  tab: t`Click an affiliate link in this tab: its hops appear here while it runs.`,
  page: t`Click an affiliate link in any tab: its hops appear here while it runs.`,
} as const

const NONE: readonly string[] = []
const NO_ROWS: readonly ListedClick[] = []

/** List and detail of recorded clicks: of one tab beside its page, of all tabs as a page. */
export function Workbench({ tabId }: { tabId?: number }) {
  const [place, go] = usePlace()
  const { imported, done, refusal, open, cancel, close } = useImported()
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [exporting, setExporting] = useState(false)
  const width = useWidth('listWidth')
  const recorded = useSummaries({ tabId, limit: Number.POSITIVE_INFINITY })
  const rows = imported?.rows ?? recorded
  const shownRows = useFiltered(rows, imported?.texts)
  const markedRows = useMemo(() => (shownRows ?? []).filter(({ id }) => marked.has(id)), [shownRows, marked])
  // The list of one tab lacks those that were made in others; of all tabs it has them itself.
  const others = useRelatives(imported || tabId === undefined ? NONE : idsOf(recorded ?? []))
  const relatives = useMemo(() => [...(others ?? NO_ROWS), ...(rows ?? NO_ROWS)], [others, rows])
  const chosenId = place.clickId ?? shownRows?.[0]?.id
  const recordedClick = useClick(imported ? undefined : chosenId)
  const click = imported ? imported.click(chosenId) : recordedClick
  const journey = useJourney(chosenId, imported)
  const inScope = idsOf((place.scope === 'journey' && journey?.clicks) || [click])
  const markedIds = idsOf(markedRows)
  const recordedRuns = useRuns(imported ? [] : inScope)

  // The newest click is followed only until one is chosen or looked into.
  const show = (change: Partial<Place>) =>
    go(change.tab === 'hops' && change.hop === undefined ? change : { clickId: chosenId, ...change })
  useWorkbenchKeys({ onTab: (tab) => show({ tab, hop: undefined }) })
  const leaveFile = () => {
    close()
    go({ clickId: undefined })
  }
  return (
    <div className="workbench" style={{ '--list-width': `${width.width}px` } as CSSProperties}>
      <aside aria-label={t`Recorded clicks`}>
        <ListHead
          marked={markedIds}
          imported={imported !== undefined}
          shown={click ?? undefined}
          journey={journey?.clicks}
          exporting={exporting}
          onExporting={setExporting}
          onImport={async (file) => {
            if (await open(file)) go({ clickId: undefined })
          }}
          onCompare={() => go({ clickId: markedIds[0], compareId: markedIds[1] })}
        />
        {done !== undefined && done > 0 && (
          <TaskProgress what={t`Reading the file`} done={done} testId="import-progress" onCancel={cancel} />
        )}
        {imported && (
          <Notice>
            <p>{t`${imported.fileName}: read-only, nothing of it is stored.`}</p>
            <button type="button" className="button" data-testid="close-import" onClick={leaveFile}>
              {t`Back to recorded clicks`}
            </button>
          </Notice>
        )}
        {refusal && <Notice kind="warn">{refusal}</Notice>}
        {rows && rows.length > 0 && (
          <ClickPicker rows={rows} chosenId={chosenId}>
            {(onPicked) => (
              <>
                <ListSearch
                  rows={rows}
                  left={shownRows?.length ?? 0}
                  ofAllTabs={tabId === undefined && !imported}
                  onDone={focusList}
                />
                {markedRows.length > 0 && !imported && (
                  <MarkedBar
                    marked={markedRows}
                    onExport={() => setExporting(true)}
                    onClear={() => setMarked(new Set())}
                  />
                )}
                {shownRows?.length === 0 && (
                  <div className="none-found" data-testid="none-found">
                    <p>{t`No click fits this search and these filters.`}</p>
                    <button type="button" className="button" onClick={clearFilter}>
                      {t`Show all ${rows.length}`}
                    </button>
                  </div>
                )}
                {shownRows && shownRows.length > 0 && (
                  <ClickList
                    rows={shownRows}
                    relatives={relatives}
                    chosenId={chosenId}
                    marked={marked}
                    onChoose={(clickId) => {
                      go({ clickId, hop: undefined })
                      onPicked()
                    }}
                    onMark={(clickId) => setMarked(toggled(marked, clickId))}
                    onMarkAll={(clickIds) => setMarked(new Set(clickIds))}
                    onEnter={focusHops}
                  />
                )}
              </>
            )}
          </ClickPicker>
        )}
      </aside>
      <PaneDivider name={t`the list`} {...width} />
      <main>
        {rows && rows.length > 0 && !imported && <ObstacleNotice />}
        {click && place.compareId !== undefined && (
          <Guard of={`${click.id} ${place.compareId}`}>
            <CompareScreen
              click={click}
              journey={journey?.clicks ?? [click]}
              otherId={place.compareId}
              file={imported}
              scope={place.scope}
              onClose={() => go({ compareId: undefined })}
            />
          </Guard>
        )}
        {click && place.compareId === undefined && (
          <Guard of={click.id}>
            <ClickDetail
              click={click}
              journey={journey?.clicks ?? [click]}
              forks={journey?.forks ?? []}
              runs={imported ? imported.runs(inScope) : recordedRuns}
              held={rows?.some(({ id, held }) => id === click.id && held) ?? false}
              fileRows={imported?.rows}
              place={place}
              onPlace={show}
              onDeleted={() => go({ clickId: undefined })}
            />
          </Guard>
        )}
        {rows?.length === 0 && (
          <NothingYet hint={tabId === undefined ? HINTS.page : HINTS.tab} tabId={tabId} />
        )}
        {click === null && chosenId !== undefined && rows && rows.length > 0 && (
          <Notice>{t`This click is not there any more. Choose another from the list.`}</Notice>
        )}
      </main>
      <CopyByKey otherwise={shownRows?.find(({ id }) => id === chosenId)?.firstUrl} />
    </div>
  )
}

function idsOf(clicks: readonly ({ id: string } | null | undefined)[]): string[] {
  return clicks.flatMap((click) => click?.id ?? [])
}

function toggled(marked: ReadonlySet<string>, clickId: string): ReadonlySet<string> {
  const next = new Set(marked)
  if (!next.delete(clickId)) next.add(clickId)
  return next
}
