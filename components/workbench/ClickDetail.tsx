import { Tabs } from 'radix-ui'
import { useMemo } from 'react'
import { Checks } from '@/components/checks/Checks'
import { objectionCount } from '@/components/checks/finding-words'
import { ClickFacts } from '@/components/click/ClickFacts'
import { Headers } from '@/components/click/Headers'
import { HopTimeline } from '@/components/click/HopTimeline'
import { RawJson } from '@/components/click/RawJson'
import { showClicks } from '@/components/click/shown-click'
import { Verdict } from '@/components/click/Verdict'
import { useKnown } from '@/components/data/settings'
import { Tests } from '@/components/fire/Tests'
import { IdMatrix } from '@/components/ids/IdMatrix'
import { LandingReceipt } from '@/components/landing/LandingReceipt'
import { Pixels } from '@/components/landing/Pixels'
import { ScriptCalls } from '@/components/landing/ScriptCalls'
import { conversionFindings } from '@/lib/checks/conversions'
import { worstFirst } from '@/lib/checks/findings'
import type { Clicks } from '@/lib/journey/join'
import type { Click } from '@/lib/schemas/click'
import type { Run } from '@/lib/schemas/run'
import { ClickActions } from './ClickActions'
import { Forks } from './Forks'
import type { ShownFork } from './journey'
import { type Place, TABS, type Tab } from './place'
import { ScopeSwitch } from './ScopeSwitch'

interface ClickDetailProps {
  click: Click
  /** The clicks it is tied to, with itself; it alone where there are none. */
  journey: Clicks
  /** Where its journey went on in other ways too. */
  forks: readonly ShownFork[]
  /** Of what is looked at, newest first. */
  runs: readonly Run[]
  /** In this session's memory only. */
  held: boolean
  /** From a file: nothing can be changed or sent. */
  readOnly: boolean
  place: Place
  onPlace: (change: Partial<Place>) => void
  onDeleted: () => void
}

/** One click or its journey: the sentence first, then the evidence under its tabs. */
export function ClickDetail({
  click,
  journey,
  forks,
  runs,
  held,
  readOnly,
  place,
  onPlace,
  onDeleted,
}: ClickDetailProps) {
  const inJourney = place.scope === 'journey' && journey.length > 1
  const joined = inJourney ? journey : undefined
  const clicks = useMemo((): Clicks => joined ?? [click], [joined, click])
  const known = useKnown()
  const shown = useMemo(() => showClicks(clicks, known), [clicks, known])
  const { verdict, tracks, rows, starts } = shown
  // An order is judged by the whole journey, and told of where its page is looked at.
  const isTold = clicks.some(({ landing }) => landing.pixels.length > 0)
  const findings = useMemo(
    () =>
      isTold
        ? worstFirst([...shown.findings, ...conversionFindings({ clicks: journey, runs }, known)])
        : shown.findings,
    [isTold, shown, journey, runs, known],
  )
  const objections = objectionCount(findings)
  const key = `${click.id} ${inJourney}`
  const labels: Record<Tab, string> = {
    hops: 'Hops',
    ids: 'IDs',
    headers: 'Headers',
    checks: objections === 0 ? 'Checks' : `Checks ${objections}`,
    tests: runs.length === 0 ? 'Tests' : `Tests ${runs.length}`,
    raw: 'Raw',
  }
  return (
    <article className="click-detail">
      <header>
        <div>
          <Verdict verdict={verdict} />
          <ClickFacts click={shown.click} held={held && !inJourney}>
            <ScopeSwitch
              count={journey.length}
              scope={inJourney ? 'journey' : 'click'}
              onScope={(scope) => onPlace({ scope, hop: undefined })}
            />
          </ClickFacts>
          <Forks
            forks={forks.filter(({ afterId }) => inJourney || afterId === click.id)}
            onChoose={(clickId) => onPlace({ clickId, hop: undefined })}
          />
        </div>
        {!readOnly && <ClickActions clicks={clicks} onDeleted={onDeleted} />}
      </header>
      <Tabs.Root value={place.tab} onValueChange={(tab) => onPlace({ tab: tab as Tab, hop: undefined })}>
        <Tabs.List className="tab-list" aria-label={inJourney ? 'Journey' : 'Click'}>
          {TABS.map((tab) => (
            <Tabs.Trigger key={tab} value={tab} className="tab" data-testid={`tab-${tab}`}>
              {labels[tab]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value="hops">
          <HopTimeline key={key} click={shown.click} rows={rows} opened={place.hop} />
          <ScriptCalls click={shown.click} />
          <Pixels clicks={clicks} journey={journey} />
          <section className="identifiers">
            <IdMatrix tracks={tracks} click={shown.click} starts={starts} />
          </section>
        </Tabs.Content>
        <Tabs.Content value="ids">
          <IdMatrix tracks={tracks} click={shown.click} starts={starts} />
          <LandingReceipt click={shown.click} tracks={tracks} readOnly={readOnly} />
        </Tabs.Content>
        <Tabs.Content value="headers">
          <Headers key={key} rows={rows} />
        </Tabs.Content>
        <Tabs.Content value="checks">
          <Checks key={key} findings={findings} onHop={(hop) => onPlace({ tab: 'hops', hop })} />
        </Tabs.Content>
        <Tabs.Content value="tests">
          <Tests
            click={shown.click}
            clicks={journey}
            journey={inJourney ? journey.map(({ id }) => id) : undefined}
            runs={runs}
            form={place.form}
            readOnly={readOnly}
            onForm={(form) => onPlace({ tab: 'tests', form })}
          />
        </Tabs.Content>
        <Tabs.Content value="raw">
          <RawJson stored={inJourney ? clicks : click} />
        </Tabs.Content>
      </Tabs.Root>
    </article>
  )
}
