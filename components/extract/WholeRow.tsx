import { X } from 'lucide-react'
import { Copy } from '@/components/ui/Copy'
import { cutMiddle } from '@/components/ui/cut-middle'
import type { IdRow } from '@/lib/links/extract-result'
import { t } from '@/lib/text'

/** The URL and the value of a row without a cut, to be read and copied. */
export function WholeRow({ row: { line, url, name, value }, onClose }: { row: IdRow; onClose: () => void }) {
  return (
    <div className="whole-row" data-testid="extract-whole">
      <dl>
        <dt>{t`Line ${line}`}</dt>
        <dd className="mono">{url}</dd>
        <Copy text={url} what={t`the URL`} />
        <dt title={name}>{cutMiddle(name)}</dt>
        <dd className="mono">{value === '' ? t`(empty)` : value}</dd>
        <Copy text={value} what={t`the value of ${name}`} />
      </dl>
      <button type="button" className="icon-button" title={t`Close`} aria-label={t`Close`} onClick={onClose}>
        <X size={14} />
      </button>
    </div>
  )
}
