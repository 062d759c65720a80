import { Notice } from '@/components/ui/Notice'
import { t } from '@/lib/text'
import { type Obstacle, REMEDIES, useObstacle } from './use-obstacle'

const SAYS: Readonly<Record<Obstacle, string>> = {
  'no-access': t`Access to all sites was taken away: new clicks are not seen.`,
  paused: t`Recording is paused: new clicks are not seen.`,
}

/** Says beside older clicks why new ones cannot be seen, and puts it right. */
export function ObstacleNotice() {
  const { obstacle, remedy } = useObstacle()
  if (!obstacle) return null
  return (
    <Notice kind="warn">
      <p>{SAYS[obstacle]}</p>
      <button type="button" className="button" data-testid="remedy" onClick={remedy}>
        {REMEDIES[obstacle]}
      </button>
    </Notice>
  )
}
