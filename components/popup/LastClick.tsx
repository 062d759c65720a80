import { Download, Pin, Send } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { FewFindings } from '@/components/checks/FewFindings'
import { ClickFacts } from '@/components/click/ClickFacts'
import { HopTimeline } from '@/components/click/HopTimeline'
import { type ShownClick, useShownClick } from '@/components/click/shown-click'
import { Verdict } from '@/components/click/Verdict'
import { useAction } from '@/components/data/action'
import { exportText } from '@/components/data/evidence'
import { useExtension } from '@/components/data/extension'
import { useResults } from '@/components/data/suites'
import type { TabClick } from '@/components/data/tab-click'
import { IdMatrix } from '@/components/ids/IdMatrix'
import { LandingLine } from '@/components/landing/LandingLine'
import { AssertionsLine } from '@/components/suites/AssertionsLine'
import { downloadJson } from '@/components/ui/download'
import { Notice } from '@/components/ui/Notice'
import { exportFileName } from '@/components/workbench/file-name'
import { useJourney, wayTo } from '@/components/workbench/journey'
import { type Form, placeToHash } from '@/components/workbench/place'
import { apiForIds } from '@/lib/capi/apis'
import type { SuiteResult } from '@/lib/checks/assertions/assertion'
import type { Clicks } from '@/lib/journey/join'
import { command } from '@/lib/messages'
import { t } from '@/lib/text'
import { EarlierClicks } from './EarlierClicks'
import { FirstSight } from './FirstSight'
import { movedOnTo } from './moved-on'

interface LastClickProps extends TabClick {
  /** What the tab shows now. */
  tabUrl: string | undefined
  /** Called once all of the click is shown. */
  onWhole: (clickId: string) => void
}

/**
 * One click: the sentence first, then the evidence, then what can be done with it. All that the first sight does not
 * show stands below it and comes at once, so that nothing moves that was shown.
 */
export function LastClick({ click, row, ...rest }: LastClickProps) {
  const shown = useShownClick(click)
  const journey = useJourney(click.id, undefined)?.clicks
  const way = useMemo(() => journey && wayTo(click.id, journey), [click.id, journey])
  const results = useResults(shown.facts, way)
  if (way && results) return <WholeClick {...shown} held={!row} way={way} results={results} {...rest} />
  return row ? <FirstSight click={click} row={row} /> : null
}

interface WholeClickProps extends ShownClick, Pick<LastClickProps, 'tabUrl' | 'onWhole'> {
  /** In this session's memory only. */
  held: boolean
  /** The clicks that led to it, and itself. */
  way: Clicks
  results: readonly SuiteResult[]
}

function WholeClick(props: WholeClickProps) {
  const { click, verdict, findings, tracks, rows, held, way, results, tabUrl, onWhole } = props
  const { version, openWorkbench } = useExtension()
  useEffect(() => onWhole(click.id), [onWhole, click.id])
  const { run, busy, error } = useAction()
  const elsewhere = movedOnTo(click, tabUrl)
  const test = (form: Form) => openWorkbench(placeToHash({ clickId: click.id, tab: 'tests', form }))
  const openChecks = () => openWorkbench(placeToHash({ clickId: click.id, tab: 'checks' }))
  const save = () =>
    run(async () => downloadJson(await exportText([click.id], version), exportFileName(Date.now(), click)))
  return (
    <>
      <section className="summary">
        <Verdict verdict={verdict} />
        <ClickFacts click={click} held={held}>
          {held && !click.private && (
            <button
              type="button"
              className="button link"
              data-testid="pin"
              title={t`Keep this click on the disk`}
              disabled={busy}
              onClick={() => run(() => command('pin-click', { clickId: click.id, pinned: true }))}
            >
              <Pin size={11} aria-hidden /> {t`Pin`}
            </button>
          )}
        </ClickFacts>
      </section>
      <HopTimeline click={click} rows={rows} />
      <section className="more-to-say">
        <FewFindings findings={findings} verdict={verdict} onOpen={openChecks} />
        <AssertionsLine results={results} onOpen={openChecks} />
        <EarlierClicks way={way} />
        {elsewhere && <p className="soft">{t`This tab has moved on to ${elsewhere}`}</p>}
      </section>
      <section className="identifiers">
        <h2>{t`Identifiers`}</h2>
        <IdMatrix tracks={tracks} click={click} />
        <LandingLine click={click} tracks={tracks} />
      </section>
      {error && <Notice kind="warn">{error}</Notice>}
      <footer>
        <button
          type="button"
          className="button primary"
          data-testid="test-postback"
          onClick={() => test('postback')}
        >
          <Send size={13} aria-hidden /> {t`Test postback`}
        </button>
        <button
          type="button"
          className="button"
          data-testid="test-capi"
          onClick={() => test(apiForIds(tracks).id)}
        >
          {t`Send CAPI test`}
        </button>
        <button type="button" className="button" data-testid="export-json" disabled={busy} onClick={save}>
          <Download size={13} aria-hidden /> {t`Export JSON`}
        </button>
      </footer>
    </>
  )
}
