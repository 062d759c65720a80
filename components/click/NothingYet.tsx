import { CirclePause, type LucideIcon, MousePointerClick, ShieldAlert } from 'lucide-react'
import { useExtension } from '@/components/data/extension'
import { Empty } from '@/components/ui/Empty'
import { t } from '@/lib/text'
import { type Obstacle, REMEDIES, useObstacle } from './use-obstacle'

const OBSTACLES: Readonly<Record<Obstacle, { icon: LucideIcon; title: string; why: string }>> = {
  'no-access': {
    icon: ShieldAlert,
    title: t`Clickscope may not see this site’s requests`,
    why: t`The hosts of a redirect chain are not known beforehand, so access to all sites is needed.`,
  },
  paused: {
    icon: CirclePause,
    title: t`Recording is paused`,
    why: t`Clicks made meanwhile are not seen.`,
  },
}

interface NothingYetProps {
  /** For when nothing is in the way. */
  hint: string
  /** The tab that is looked at beside this screen. */
  tabId?: number
}

/** Why there is no click to show, and what to do about it. */
export function NothingYet({ hint, tabId }: NothingYetProps) {
  const { obstacle, remedy } = useObstacle()
  if (obstacle) {
    const { icon, title, why } = OBSTACLES[obstacle]
    return (
      <Empty icon={icon} title={title}>
        <p>{why}</p>
        <button type="button" className="button primary" data-testid="remedy" onClick={remedy}>
          {REMEDIES[obstacle]}
        </button>
      </Empty>
    )
  }
  return (
    <Empty icon={MousePointerClick} title={t`No click yet`}>
      <p>{hint}</p>
      {tabId !== undefined && <Unseen tabId={tabId} />}
      <p>{t`Private windows are never recorded: make the click in a normal one.`}</p>
      <a href="/welcome.html" target="_blank" rel="noreferrer" data-testid="example">
        {t`See a recorded example`}
      </a>
    </Empty>
  )
}

/** What went by before: this screen need not be open for a click to be recorded, so it lies further back. */
function Unseen({ tabId }: { tabId: number }) {
  const { openWorkbench, reloadTab } = useExtension()
  return (
    <>
      <p>
        {t`This panel need not be open for that. What this tab went through before Clickscope was installed, or while it was paused, was not seen: reload the page, or click the link again.`}
      </p>
      <button type="button" className="button" data-testid="reload-tab" onClick={() => reloadTab(tabId)}>
        {t`Reload the page`}
      </button>
      <button
        type="button"
        className="button link"
        data-testid="open-workbench"
        onClick={() => openWorkbench('#tool=clicks')}
      >
        {t`Clicks of all tabs and earlier days`}
      </button>
    </>
  )
}
