import { Tabs } from 'radix-ui'
import { ClickFacts } from '@/components/click/ClickFacts'
import { Headers } from '@/components/click/Headers'
import { HopTimeline } from '@/components/click/HopTimeline'
import { RawJson } from '@/components/click/RawJson'
import { useShownClick } from '@/components/click/shown-click'
import { Verdict } from '@/components/click/Verdict'
import { Tests } from '@/components/fire/Tests'
import { IdList } from '@/components/ids/IdList'
import type { Click } from '@/lib/schemas/click'
import type { Run } from '@/lib/schemas/run'
import { ClickActions } from './ClickActions'
import { type Place, TABS, type Tab } from './place'

interface ClickDetailProps {
  click: Click
  /** Newest first. */
  runs: readonly Run[]
  /** In this session's memory only. */
  held: boolean
  /** From a file: nothing can be changed or sent. */
  readOnly: boolean
  place: Place
  onPlace: (change: Partial<Place>) => void
  onDeleted: () => void
}

/** One click: the sentence first, then the evidence under its tabs. */
export function ClickDetail({ click, runs, held, readOnly, place, onPlace, onDeleted }: ClickDetailProps) {
  const { verdict, tracks, rows } = useShownClick(click)
  const labels: Record<Tab, string> = {
    hops: 'Hops',
    ids: 'IDs',
    headers: 'Headers',
    tests: runs.length === 0 ? 'Tests' : `Tests ${runs.length}`,
    raw: 'Raw',
  }
  return (
    <article className="click-detail">
      <header>
        <div>
          <Verdict verdict={verdict} />
          <ClickFacts click={click} held={held} />
        </div>
        {!readOnly && <ClickActions click={click} onDeleted={onDeleted} />}
      </header>
      <Tabs.Root value={place.tab} onValueChange={(tab) => onPlace({ tab: tab as Tab })}>
        <Tabs.List className="tab-list" aria-label="Click">
          {TABS.map((tab) => (
            <Tabs.Trigger key={tab} value={tab} className="tab" data-testid={`tab-${tab}`}>
              {labels[tab]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value="hops">
          <HopTimeline click={click} rows={rows} />
          <section className="identifiers">
            <IdList tracks={tracks} />
          </section>
        </Tabs.Content>
        <Tabs.Content value="ids">
          <IdList tracks={tracks} />
        </Tabs.Content>
        <Tabs.Content value="headers">
          <Headers key={click.id} rows={rows} />
        </Tabs.Content>
        <Tabs.Content value="tests">
          <Tests
            click={click}
            runs={runs}
            form={place.form}
            readOnly={readOnly}
            onForm={(form) => onPlace({ tab: 'tests', form })}
          />
        </Tabs.Content>
        <Tabs.Content value="raw">
          <RawJson click={click} />
        </Tabs.Content>
      </Tabs.Root>
    </article>
  )
}
