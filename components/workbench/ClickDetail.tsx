import { StickyNote } from 'lucide-react'
import { Tabs } from 'radix-ui'
import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { Checks } from '@/components/checks/Checks'
import { objectionCount } from '@/components/checks/finding-words'
import { ClickFacts } from '@/components/click/ClickFacts'
import { ClickNote, LABEL_ID, WrittenNote } from '@/components/click/ClickNote'
import { Headers } from '@/components/click/Headers'
import { HopTimeline } from '@/components/click/HopTimeline'
import { RawJson } from '@/components/click/RawJson'
import { showClicks } from '@/components/click/shown-click'
import { Verdict } from '@/components/click/Verdict'
import { CompareActions } from '@/components/compare/CompareActions'
import type { ListedClick } from '@/components/data/clicks'
import { useKnown } from '@/components/data/settings'
import { useResults } from '@/components/data/suites'
import { EvidenceActions } from '@/components/evidence/EvidenceActions'
import { Tests } from '@/components/fire/Tests'
import { IdMatrix } from '@/components/ids/IdMatrix'
import { useShortcut } from '@/components/keyboard/use-shortcut'
import { LandingReceipt } from '@/components/landing/LandingReceipt'
import { Pixels } from '@/components/landing/Pixels'
import { ScriptCalls } from '@/components/landing/ScriptCalls'
import { Assertions } from '@/components/suites/Assertions'
import { useTabInSight } from '@/components/ui/use-tab-in-sight'
import type { SuiteResult } from '@/lib/checks/assertions/assertion'
import { tallyOf } from '@/lib/checks/assertions/tally'
import { conversionFindings } from '@/lib/checks/conversions'
import { worstFirst } from '@/lib/checks/findings'
import type { Clicks } from '@/lib/journey/join'
import type { Click } from '@/lib/schemas/click'
import type { Run } from '@/lib/schemas/run'
import { t } from '@/lib/text'
import { ClickActions } from './ClickActions'
import { Forks } from './Forks'
import { type ShownFork, wayTo } from './journey'
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
  /** The clicks of the file that it is of, in which nothing can be changed or sent; undefined for a recorded one. */
  fileRows: readonly ListedClick[] | undefined
  place: Place
  onPlace: (change: Partial<Place>) => void
  onDeleted: () => void
}

const NONE: readonly SuiteResult[] = []

/** One click or its journey: the sentence first, then the evidence under its tabs. */
export function ClickDetail({
  click,
  journey,
  forks,
  runs,
  held,
  fileRows,
  place,
  onPlace,
  onDeleted,
}: ClickDetailProps) {
  const list = useTabInSight(place.tab)
  const readOnly = fileRows !== undefined
  const inJourney = place.scope === 'journey' && journey.length > 1
  const joined = inJourney ? journey : undefined
  const clicks = useMemo((): Clicks => joined ?? [click], [joined, click])
  const known = useKnown()
  const shown = useMemo(() => showClicks(clicks, known), [clicks, known])
  const { verdict, tracks, rows, starts, facts } = shown
  const way = useMemo(
    () => (inJourney ? undefined : wayTo(click.id, journey)),
    [inJourney, click.id, journey],
  )
  const results = useResults(facts, way) ?? NONE
  const [noting, setNoting] = useState<string>()
  const canNote = !readOnly && !inJourney
  const isNoting = canNote && (noting === click.id || Boolean(click.label || click.note))
  const writeNote = () => {
    if (!canNote) return
    flushSync(() => setNoting(click.id))
    document.getElementById(LABEL_ID)?.focus()
  }
  useShortcut('note', (event) => {
    event.preventDefault()
    writeNote()
  })
  // An order is judged by the whole journey, and told of where its page is looked at.
  const isTold = clicks.some(({ landing }) => landing.pixels.length > 0)
  const findings = useMemo(
    () =>
      isTold
        ? worstFirst([...shown.findings, ...conversionFindings({ clicks: journey, runs }, known)])
        : shown.findings,
    [isTold, shown, journey, runs, known],
  )
  const objections = objectionCount(findings) + tallyOf(results).failed
  const key = `${click.id} ${inJourney}`
  const labels: Record<Tab, string> = {
    hops: t`Hops`,
    ids: t`IDs`,
    headers: t`Headers`,
    checks: objections === 0 ? t`Checks` : t`Checks ${objections}`,
    tests: runs.length === 0 ? t`Tests` : t`Tests ${runs.length}`,
    raw: t`Raw`,
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
            <CompareActions
              key={click.id}
              click={click}
              fileRows={fileRows}
              onCompare={(compareId) => onPlace({ compareId })}
            />
          </ClickFacts>
          <Forks
            forks={forks.filter(({ afterId }) => inJourney || afterId === click.id)}
            onChoose={(clickId) => onPlace({ clickId, hop: undefined })}
          />
          {isNoting && (
            <ClickNote key={click.id} click={click} held={held} onFocus={() => setNoting(click.id)} />
          )}
          {readOnly && !inJourney && <WrittenNote click={click} />}
        </div>
        <div className="click-actions">
          <EvidenceActions clicks={clicks} runs={runs} />
          {!readOnly && (
            <ClickActions clicks={clicks} onDeleted={onDeleted}>
              {canNote && (
                <button
                  type="button"
                  className="icon-button"
                  title={t`Write a label and a note`}
                  aria-label={t`Write a label and a note`}
                  data-testid="write-note"
                  onClick={writeNote}
                >
                  <StickyNote size={14} />
                </button>
              )}
            </ClickActions>
          )}
        </div>
      </header>
      <Tabs.Root value={place.tab} onValueChange={(tab) => onPlace({ tab: tab as Tab, hop: undefined })}>
        <Tabs.List ref={list} className="tab-list" aria-label={inJourney ? t`Journey` : t`Click`}>
          {TABS.map((tab) => (
            <Tabs.Trigger key={tab} value={tab} className="tab" data-testid={`tab-${tab}`}>
              {labels[tab]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value="hops">
          <HopTimeline key={key} click={shown.click} rows={rows} opened={place.hop} sizable />
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
          <Assertions
            click={shown.click}
            results={results}
            onHop={(hop, ofJourney) =>
              onPlace({ tab: 'hops', hop, scope: ofJourney ? 'journey' : place.scope })
            }
          />
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
