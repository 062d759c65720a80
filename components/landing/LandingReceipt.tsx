import { Copy } from '@/components/ui/Copy'
import { MiddleCut } from '@/components/ui/MiddleCut'
import { SeverityMark } from '@/components/ui/SeverityMark'
import type { Receipt } from '@/lib/checks/receipt'
import type { IdTrack } from '@/lib/ids/follow'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'
import { hostOf } from '@/lib/url/host'
import { CookieAccess } from './CookieAccess'
import { describeReceipt, explainReceipt, receiptSeverity } from './receipt-words'
import { useReceipts } from './receipts'
import './landing.css'

interface LandingReceiptProps {
  click: Click
  tracks: readonly IdTrack[]
  /** From a file: nothing more can be learnt of it. */
  readOnly: boolean
}

/** Whether the landing page stored the click IDs that reached it, one line for each. */
export function LandingReceipt({ click, tracks, readOnly }: LandingReceiptProps) {
  const receipts = useReceipts(click, tracks)
  if (receipts.length === 0) return null
  const { shownAt } = click.landing
  return (
    <section className="landing" aria-label={t`Landing`}>
      <h2>
        {t`Landing`} <span className="host mono">{hostOf(click.hops.at(-1)?.url ?? '')}</span>
      </h2>
      <ul>
        {receipts.map((receipt) => (
          <ReceiptLine key={`${receipt.name}=${receipt.value}`} receipt={receipt} shownAt={shownAt} />
        ))}
      </ul>
      {!readOnly && <CookieAccess click={click} receipts={receipts} />}
    </section>
  )
}

function ReceiptLine({ receipt, shownAt }: { receipt: Receipt; shownAt: number | undefined }) {
  const { name, state, other } = receipt
  const why = explainReceipt(receipt, shownAt)
  return (
    <li className="receipt" data-testid="receipt">
      <SeverityMark severity={receiptSeverity[state]} />
      <span className="name mono" title={name}>
        {name}
      </span>
      <span className="told">
        {describeReceipt(receipt, shownAt)}
        {other && (
          <span className="other">
            <MiddleCut text={other} />
            <Copy text={other} what={t`the stored value`} />
          </span>
        )}
        {why && <span className="soft why">{why}</span>}
      </span>
    </li>
  )
}
