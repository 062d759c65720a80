import { hostChain } from '@/components/click/ClickFacts'
import { formatClock } from '@/components/ui/times'
import { t } from '@/lib/text'
import type { ShownFork } from './journey'
import './journey.css'

interface ForksProps {
  forks: readonly ShownFork[]
  onChoose: (clickId: string) => void
}

/** Where a journey went on in other ways too, as in a second tab, each a way to look at that branch. */
export function Forks({ forks, onChoose }: ForksProps) {
  if (forks.length === 0) return null
  return (
    <ul className="forks" aria-label={t`Other ways`}>
      {forks.map(({ afterId, number, branches }) => (
        <li key={afterId} data-testid="fork">
          <span className="soft">{t`It forks after click ${number}:`}</span>
          {branches.map((branch) => (
            <button
              key={branch.id}
              type="button"
              className="button link"
              title={branch.sentence}
              data-testid="fork-branch"
              onClick={() => onChoose(branch.id)}
            >
              <span className="mono">{hostChain(branch.firstHost, branch.lastHost)}</span>
              <span className="numbers">{formatClock(branch.startedAt)}</span>
            </button>
          ))}
        </li>
      ))}
    </ul>
  )
}
