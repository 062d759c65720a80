import { ExternalLink, PanelRight } from 'lucide-react'
import { useState } from 'react'
import { NothingYet } from '@/components/click/NothingYet'
import { ObstacleNotice } from '@/components/click/ObstacleNotice'
import { RecordingSwitch } from '@/components/click/RecordingSwitch'
import { useExtension } from '@/components/data/extension'
import { useHostAccess } from '@/components/data/host-access'
import { useTabClick } from '@/components/data/tab-click'
import { Guard } from '@/components/ui/Guard'
import { placeToHash } from '@/components/workbench/place'
import { t } from '@/lib/text'
import { FirstSight } from './FirstSight'
import { useRest } from './rest'
import './popup.css'

/** The current tab's last click at a glance, and the way into the rest. */
export function Popup({ tabId, url }: { tabId: number; url?: string }) {
  const { openWorkbench, openSidePanel } = useExtension()
  const latest = useTabClick(tabId)
  const rest = useRest()
  const [wholeId, setWholeId] = useState<string>()
  const isWhole = latest ? wholeId === latest.click.id : rest !== undefined
  const { granted } = useHostAccess()
  return (
    <main className="popup" aria-busy={!isWhole}>
      <header>
        <h1 className="unseen">{t`Clickscope`}</h1>
        <RecordingSwitch />
        {url && /^https?:/i.test(url) && (
          <button
            type="button"
            className="button link"
            data-testid="check-page-links"
            onClick={() => openWorkbench(placeToHash({ tool: 'links', from: tabId }))}
          >
            {t`Check this page’s links`}
          </button>
        )}
        {openSidePanel && (
          <button
            type="button"
            className="icon-button"
            title={t`Open in the side panel`}
            aria-label={t`Open in the side panel`}
            data-testid="open-side-panel"
            onClick={() => openSidePanel(tabId)}
          >
            <PanelRight size={14} />
          </button>
        )}
        <button
          type="button"
          className="button link"
          data-testid="open-workbench"
          onClick={() => openWorkbench()}
        >
          {t`Workbench`} <ExternalLink size={12} aria-hidden />
        </button>
      </header>
      {latest && granted !== undefined && (
        <>
          <ObstacleNotice />
          <Guard of={latest.click.id}>
            {rest && <rest.LastClick {...latest} tabUrl={url} onWhole={setWholeId} />}
            {!rest && latest.row && <FirstSight click={latest.click} row={latest.row} />}
          </Guard>
        </>
      )}
      {latest === null && <NothingYet hint={t`Click an affiliate link in this tab, then open this again.`} />}
      {rest && <rest.OtherTabs tabId={tabId} />}
    </main>
  )
}
