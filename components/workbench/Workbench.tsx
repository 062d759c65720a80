import { useState } from 'react'
import { AccessNotice } from '@/components/click/AccessNotice'
import { ClickList } from '@/components/click/ClickList'
import { NothingYet } from '@/components/click/NothingYet'
import { type ListedClick, useClick, useRelatives, useRuns, useSummaries } from '@/components/data/clicks'
import { Guard } from '@/components/ui/Guard'
import { Notice } from '@/components/ui/Notice'
import { TaskProgress } from '@/components/ui/TaskProgress'
import { ClickDetail } from './ClickDetail'
import { ClickPicker } from './ClickPicker'
import { useImported } from './imported'
import { useJourney } from './journey'
import { ListHead } from './ListHead'
import { type Place, usePlace } from './place'
import './workbench.css'

const HINTS = {
  tab: 'Click an affiliate link in the inspected page: its hops appear here while it runs.',
  page: 'Click an affiliate link in any tab: its hops appear here while it runs.',
} as const

const NONE: readonly string[] = []

/** List and detail of recorded clicks: of one tab in DevTools, of all tabs as a page. */
export function Workbench({ tabId }: { tabId?: number }) {
  const [place, go] = usePlace()
  const { imported, done, refusal, open, cancel, close } = useImported()
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const recorded = useSummaries({ tabId })
  const rows = imported?.rows ?? recorded
  // The list of one tab lacks those that were made in others; of all tabs it has them itself.
  const others = useRelatives(imported || tabId === undefined ? NONE : idsOf(recorded ?? []))
  const chosenId = place.clickId ?? rows?.[0]?.id
  const recordedClick = useClick(imported ? undefined : chosenId)
  const click = imported ? imported.click(chosenId) : recordedClick
  const journey = useJourney(chosenId, imported)
  const inScope = idsOf((place.scope === 'journey' && journey?.clicks) || [click])
  const recordedRuns = useRuns(imported ? [] : inScope)

  // The newest click is followed only until one is chosen or looked into.
  const show = (change: Partial<Place>) =>
    go(change.tab === 'hops' && change.hop === undefined ? change : { clickId: chosenId, ...change })
  const leaveFile = () => {
    close()
    go({ clickId: undefined })
  }
  return (
    <div className="workbench">
      <aside aria-label="Recorded clicks">
        <ListHead
          marked={imported ? [] : inOrder(rows, marked)}
          imported={imported !== undefined}
          shown={click ?? undefined}
          journey={journey?.clicks}
          onImport={async (file) => {
            if (await open(file)) go({ clickId: undefined })
          }}
        />
        {done !== undefined && done > 0 && (
          <TaskProgress what="Reading the file" done={done} testId="import-progress" onCancel={cancel} />
        )}
        {imported && (
          <Notice>
            <p>{imported.fileName}: read-only, nothing of it is stored.</p>
            <button type="button" className="button" data-testid="close-import" onClick={leaveFile}>
              Back to recorded clicks
            </button>
          </Notice>
        )}
        {refusal && <Notice kind="warn">{refusal}</Notice>}
        {rows && rows.length > 0 && (
          <ClickPicker rows={rows} chosenId={chosenId}>
            {(onPicked) => (
              <ClickList
                rows={rows}
                relatives={[...(others ?? []), ...rows]}
                chosenId={chosenId}
                marked={marked}
                onChoose={(clickId) => {
                  go({ clickId, hop: undefined })
                  onPicked()
                }}
                onMark={(clickId) => setMarked(toggled(marked, clickId))}
              />
            )}
          </ClickPicker>
        )}
      </aside>
      <main>
        {rows && rows.length > 0 && !imported && <AccessNotice />}
        {click && (
          <Guard of={click.id}>
            <ClickDetail
              click={click}
              journey={journey?.clicks ?? [click]}
              forks={journey?.forks ?? []}
              runs={imported ? imported.runs(inScope) : recordedRuns}
              held={rows?.some(({ id, held }) => id === click.id && held) ?? false}
              readOnly={imported !== undefined}
              place={place}
              onPlace={show}
              onDeleted={() => go({ clickId: undefined })}
            />
          </Guard>
        )}
        {rows?.length === 0 && <NothingYet hint={tabId === undefined ? HINTS.page : HINTS.tab} />}
        {click === null && rows && rows.length > 0 && (
          <Notice>This click is not there any more. Choose another from the list.</Notice>
        )}
      </main>
    </div>
  )
}

function idsOf(clicks: readonly ({ id: string } | null | undefined)[]): string[] {
  return clicks.flatMap((click) => click?.id ?? [])
}

function inOrder(rows: readonly ListedClick[] | undefined, marked: ReadonlySet<string>): string[] {
  return (rows ?? []).filter(({ id }) => marked.has(id)).map(({ id }) => id)
}

function toggled(marked: ReadonlySet<string>, clickId: string): ReadonlySet<string> {
  const next = new Set(marked)
  if (!next.delete(clickId)) next.add(clickId)
  return next
}
