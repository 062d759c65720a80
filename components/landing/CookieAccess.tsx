import { useCookieAccess } from '@/components/data/cookie-access'
import { Notice } from '@/components/ui/Notice'
import type { Receipt } from '@/lib/checks/receipt'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'

/** Says what of a landing page's cookies cannot be seen, and asks for the access. */
export function CookieAccess({ click, receipts }: { click: Click; receipts: readonly Receipt[] }) {
  const { granted, request } = useCookieAccess()
  if (granted === undefined || click.landing.readFrom !== undefined) return null
  if (granted)
    return receipts.some(({ state }) => state === 'unknown') ? (
      <p className="soft not-read">{t`The cookies of this page were not read while it was shown.`}</p>
    ) : null
  return (
    <Notice>
      <p>
        {t`Which cookies the page holds is not seen. With your permission Clickscope reads those of a click’s landing page, and keeps only those that belong to the click’s platforms or to a tracking script, or hold one of its IDs.`}
      </p>
      <button type="button" className="button" data-testid="allow-cookies" onClick={request}>
        {t`Allow reading cookies`}
      </button>
    </Notice>
  )
}
