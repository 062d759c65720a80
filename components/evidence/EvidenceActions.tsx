import { Check, ClipboardList, X } from 'lucide-react'
import { useSettings } from '@/components/data/settings'
import { copiedLabel, useCopied } from '@/components/ui/use-copied'
import { t } from '@/lib/text'
import { PackDialog } from './PackDialog'
import { type Packed, usePacking } from './packing'
import './evidence.css'

/** What a partner or a ticket is given of a click or journey: Markdown at one click, the pack after a preview. */
export function EvidenceActions(packed: Packed) {
  const packing = usePacking(packed)
  const readable = useSettings((settings) => settings.readableInExports)
  const { copied, copy } = useCopied()
  const label = copiedLabel(copied, t`Copy Markdown for a ticket`)
  return (
    <>
      <button
        type="button"
        className="icon-button"
        title={label}
        aria-label={label}
        data-testid="copy-ticket"
        onClick={() => void copy(async () => packing.markdown(readable))}
      >
        {copied === undefined && <ClipboardList size={14} />}
        {copied === true && <Check size={14} />}
        {copied === false && <X size={14} />}
      </button>
      <PackDialog packed={packed} packing={packing} />
    </>
  )
}
