import { useFirstSettings } from '@/components/data/first-settings'
import { useHostAccess } from '@/components/data/host-access'
import { command } from '@/lib/messages'
import { t } from '@/lib/text'

/** What is in the way of recording. */
export type Obstacle = 'no-access' | 'paused'

/** What the button says that puts it right. */
export const REMEDIES: Readonly<Record<Obstacle, string>> = {
  'no-access': t`Allow access to all sites`,
  paused: t`Record again`,
}

/** The first thing that must be put right before a click can be seen, and the way to do it in the user's own gesture. */
export function useObstacle(): { obstacle: Obstacle | undefined; remedy: () => void } {
  const recording = useFirstSettings((settings) => settings.recording)
  const { granted, request } = useHostAccess()
  if (granted === false) return { obstacle: 'no-access', remedy: request }
  return {
    obstacle: recording ? undefined : 'paused',
    remedy: () => void command('set-recording', { on: true }),
  }
}
