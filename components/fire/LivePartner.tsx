import { useKnown } from '@/components/data/settings'
import { Notice } from '@/components/ui/Notice'
import { receiversAt } from '@/lib/postback/receiver'
import type { TestRequest } from '@/lib/schemas/run'
import { t } from '@/lib/text'

interface LivePartnerProps {
  request: TestRequest
  /** What the payout would be; undefined where the postback carries none. */
  payout?: string
  onPayoutZero: () => void
}

/** What is better than a real conversion at a live partner: its own test link first, then a payout of 0. */
export function LivePartner({ request, payout, onPayoutZero }: LivePartnerProps) {
  const { platforms } = useKnown()
  const offers = receiversAt(request.url, platforms, request.body).flatMap(({ id, tryOut }) =>
    tryOut && !(tryOut.parameter && request.url.includes(tryOut.parameter)) ? [{ id, ...tryOut }] : [],
  )
  const isZero = payout === undefined || Number(payout) === 0
  if (offers.length === 0 && isZero) return null
  return (
    <Notice>
      {offers.map(({ id, says, docs }) => (
        <p key={id}>
          {says}{' '}
          <a href={docs} target="_blank" rel="noreferrer">
            {t`Documentation`}
          </a>
        </p>
      ))}
      {!isZero && (
        <button type="button" className="button" data-testid="payout-zero" onClick={onPayoutZero}>
          {t`Send a payout of 0 instead of ${payout}`}
        </button>
      )}
    </Notice>
  )
}
