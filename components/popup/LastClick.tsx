import { Download, Pin, Send } from 'lucide-react'
import { FewFindings } from '@/components/checks/FewFindings'
import { ClickFacts } from '@/components/click/ClickFacts'
import { HopTimeline } from '@/components/click/HopTimeline'
import { useShownClick } from '@/components/click/shown-click'
import { Verdict } from '@/components/click/Verdict'
import { useAction } from '@/components/data/action'
import { exportText } from '@/components/data/evidence'
import { useExtension } from '@/components/data/extension'
import { useResults } from '@/components/data/suites'
import { IdMatrix } from '@/components/ids/IdMatrix'
import { LandingLine } from '@/components/landing/LandingLine'
import { AssertionsLine } from '@/components/suites/AssertionsLine'
import { downloadJson } from '@/components/ui/download'
import { Notice } from '@/components/ui/Notice'
import { exportFileName } from '@/components/workbench/file-name'
import { type Form, placeToHash } from '@/components/workbench/place'
import { apiForIds } from '@/lib/capi/apis'
import { command } from '@/lib/messages'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'
import { EarlierClicks } from './EarlierClicks'
import { movedOnTo } from './moved-on'

interface LastClickProps {
  click: Click
  /** In this session's memory only. */
  held: boolean
  /** What the tab shows now. */
  tabUrl: string | undefined
}

/** One click: the sentence first, then the evidence, then what can be done with it. */
export function LastClick({ click, held, tabUrl }: LastClickProps) {
  const { version, openWorkbench } = useExtension()
  const { verdict, findings, facts, tracks, rows } = useShownClick(click)
  const results = useResults(facts)
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
        <FewFindings findings={findings} verdict={verdict} onOpen={openChecks} />
        <AssertionsLine results={results} onOpen={openChecks} />
        <EarlierClicks clickId={click.id} />
        {elsewhere && <p className="soft">{t`This tab has moved on to ${elsewhere}`}</p>}
      </section>
      <HopTimeline click={click} rows={rows} />
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
