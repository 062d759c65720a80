import { useState } from 'react'
import { Notice } from '@/components/ui/Notice'
import type { ListedLink } from '@/lib/links/list'
import type { Plan } from '@/lib/links/plan'
import { t } from '@/lib/text'
import { countClicks, countLinks } from './words'
import './plan.css'

interface PlanViewProps {
  plan: Plan
  links: readonly ListedLink[]
  /** With the links that are not to be visited, each with why. */
  onVisit: (refused: ReadonlyMap<ListedLink, string>) => void
  onBack: () => void
}

/** What is about to be visited: hosts and numbers of clicks, and each ad click to be confirmed by itself. */
export function PlanView({ plan: { hosts, adClicks }, links, onVisit, onBack }: PlanViewProps) {
  const [confirmed, setConfirmed] = useState<ReadonlySet<ListedLink>>(new Set())
  const unconfirmed = adClicks.filter(({ link }) => !confirmed.has(link))
  const clicks = links.length - unconfirmed.length
  const refused = new Map(
    unconfirmed.map(({ link, platform }) => [
      link,
      t`Not visited: an ad click of ${platform.name} that was not confirmed`,
    ]),
  )
  const confirm = (link: ListedLink, on: boolean) => {
    const next = new Set(confirmed)
    if (on) next.add(link)
    else next.delete(link)
    setConfirmed(next)
  }
  return (
    <section className="plan" aria-label={t`What is going to be visited`} data-testid="plan">
      <h2>
        {hosts.length === 1
          ? t`${countClicks(links.length)} on 1 host`
          : t`${countClicks(links.length)} on ${hosts.length} hosts`}
      </h2>
      <p className="soft">
        {t`Each visit counts as a real click, here and at every host it is redirected through. One at a time for each host, three in all.`}
      </p>
      <ul className="plan-hosts">
        {hosts.map(({ host, clicks: count }) => (
          <li key={host}>
            <span className="mono">{host}</span>
            <span className="numbers">{countClicks(count)}</span>
          </li>
        ))}
      </ul>
      {adClicks.length > 0 && (
        <Notice kind="warn">
          <p>
            {t`These are ad clicks, for which an advertiser may pay. Tick those that you may visit; the others are left out.`}
          </p>
          <ul className="ad-clicks">
            {adClicks.map(({ link, platform }) => (
              <li key={link.line}>
                <label className="choice">
                  <input
                    type="checkbox"
                    checked={confirmed.has(link)}
                    onChange={({ target }) => confirm(link, target.checked)}
                    data-testid="confirm-ad-click"
                  />
                  <span>
                    {t`${platform.name}, line ${link.line}`}
                    <span className="mono soft">{link.url}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onBack} data-testid="plan-back">
          {t`Back`}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={clicks === 0}
          onClick={() => onVisit(refused)}
          data-testid="plan-visit"
        >
          {t`Visit ${countLinks(clicks)}`}
        </button>
      </div>
    </section>
  )
}
