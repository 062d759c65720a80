import { Download } from 'lucide-react'
import { t } from '@/lib/text'

interface SaveButtonsProps {
  onSave: (kind: 'csv' | 'json') => void
  /** What the tests know the buttons by, before `-csv` and `-json`. */
  name: string
}

/** Saves a table as a file, for a spreadsheet or a program. */
export function SaveButtons({ onSave, name }: SaveButtonsProps) {
  return (
    <>
      <button type="button" className="button" onClick={() => onSave('csv')} data-testid={`${name}-csv`}>
        <Download size={13} aria-hidden /> {t`CSV`}
      </button>
      <button type="button" className="button" onClick={() => onSave('json')} data-testid={`${name}-json`}>
        <Download size={13} aria-hidden /> {t`JSON`}
      </button>
    </>
  )
}
