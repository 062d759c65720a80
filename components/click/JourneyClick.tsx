import { formatClock, formatMoment } from '@/components/ui/times'
import { t } from '@/lib/text'
import { hostOf } from '@/lib/url/host'
import type { BegunClick } from './hop-rows'

/** The line between two clicks of a journey: which one begins here, where, when and from which page. */
export function JourneyClick({ begun: { number, click } }: { begun: BegunClick }) {
  const { startedAt, source, openerTabId, previousClickId } = click
  const from = hostOf(source?.url ?? '')
  const isBeforeUnknown = number === 1 && previousClickId !== undefined
  return (
    <li className="journey-click" title={source?.url} data-testid="journey-click">
      <span className="number">{t`click ${number}`}</span>
      {openerTabId !== undefined && <span>{t`, in a new tab`}</span>}
      {', '}
      <time className="numbers" title={formatMoment(startedAt)}>
        {formatClock(startedAt)}
      </time>
      {from && (
        <>
          {t`, from `}
          <span className="mono">{from}</span>
        </>
      )}
      {source?.linkText && ` · “${source.linkText}”`}
      {isBeforeUnknown && t`; what led there is not kept`}
    </li>
  )
}
