import { ExternalLink, PanelRight } from 'lucide-react'
import { NothingYet } from '@/components/click/NothingYet'
import { ObstacleNotice } from '@/components/click/ObstacleNotice'
import { RecordingSwitch } from '@/components/click/RecordingSwitch'
import { useClick, useSummaries } from '@/components/data/clicks'
import { useExtension } from '@/components/data/extension'
import { Guard } from '@/components/ui/Guard'
import { placeToHash } from '@/components/workbench/place'
import { t } from '@/lib/text'
import { LastClick } from './LastClick'
import { OtherTabs } from './OtherTabs'
import './popup.css'

const SEARCHED = 60

/** The current tab's last click at a glance, and the way into the rest. */
export function Popup({ tabId, url }: { tabId: number; url?: string }) {
  const { openWorkbench, openSidePanel } = useExtension()
  const ofThisTab = useSummaries({ tabId, limit: SEARCHED })
  // A reload or a way back says nothing of the chain that led here.
  const latest = ofThisTab?.find(({ again }) => !again) ?? ofThisTab?.[0]
  const click = useClick(latest?.id)
  return (
    <main className="popup">
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
      {latest && click && (
        <>
          <ObstacleNotice />
          <Guard of={latest.id}>
            <LastClick click={click} held={latest.held} tabUrl={url} />
          </Guard>
        </>
      )}
      {ofThisTab?.length === 0 && (
        <NothingYet hint={t`Click an affiliate link in this tab, then open this again.`} />
      )}
      <OtherTabs tabId={tabId} />
    </main>
  )
}
