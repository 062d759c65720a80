import { CirclePause, MousePointerClick, ShieldAlert } from 'lucide-react'
import { useHostAccess } from '@/components/data/host-access'
import { useSettings } from '@/components/data/settings'
import { Empty } from '@/components/ui/Empty'
import { command } from '@/lib/messages'

/** Why there is no click to show, and what to do about it. `hint` is for when nothing is in the way. */
export function NothingYet({ hint }: { hint: string }) {
  const recording = useSettings((settings) => settings.recording)
  const access = useHostAccess()

  if (access.granted === false)
    return (
      <Empty icon={ShieldAlert} title="Clickscope may not see this site’s requests">
        <p>The hosts of a redirect chain are not known beforehand, so access to all sites is needed.</p>
        <button type="button" className="button primary" onClick={access.request}>
          Allow access to all sites
        </button>
      </Empty>
    )
  if (!recording)
    return (
      <Empty icon={CirclePause} title="Recording is paused">
        <p>Clicks made meanwhile are not seen.</p>
        <button
          type="button"
          className="button primary"
          onClick={() => void command('set-recording', { on: true })}
        >
          Record again
        </button>
      </Empty>
    )
  return (
    <Empty icon={MousePointerClick} title="No click yet">
      <p>{hint}</p>
    </Empty>
  )
}
