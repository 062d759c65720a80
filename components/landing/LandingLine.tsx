import { useCookieAccess } from '@/components/data/cookie-access'
import { SeverityMark } from '@/components/ui/SeverityMark'
import type { IdTrack } from '@/lib/ids/follow'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'
import { summariseReceipts } from './receipt-words'
import { useReceipts } from './receipts'
import './landing.css'

/** Whether the landing page stored the click IDs that reached it, in one line. */
export function LandingLine({ click, tracks }: { click: Click; tracks: readonly IdTrack[] }) {
  const receipts = useReceipts(click, tracks)
  const { granted, request } = useCookieAccess()
  if (receipts.length === 0) return null
  const { severity, text } = summariseReceipts(receipts)
  const isUnread = receipts.some(({ state }) => state === 'unknown')
  return (
    <p className="landing-line" data-testid="landing-line">
      <SeverityMark severity={severity} />
      <span>{text}</span>
      {isUnread && granted === false && (
        <button
          type="button"
          className="button link"
          data-testid="allow-cookies"
          title={t`Reads the cookies of a click’s landing page, and keeps only those that belong to the click`}
          onClick={request}
        >
          {t`Allow reading cookies`}
        </button>
      )}
    </p>
  )
}
