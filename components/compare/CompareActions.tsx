import { useState } from 'react'
import { useAction } from '@/components/data/action'
import type { ListedClick } from '@/components/data/clicks'
import { findLastGood } from '@/components/data/last-good'
import { useKnown } from '@/components/data/settings'
import { Notice } from '@/components/ui/Notice'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'
import { ComparePick } from './ComparePick'
import { NO_LAST_GOOD } from './words'

interface CompareActionsProps {
  click: Click
  /** The clicks of the file that it is of; undefined for a recorded one. */
  fileRows: readonly ListedClick[] | undefined
  onCompare: (clickId: string) => void
}

/** Holds a click against the last good one of its link, or against any other. */
export function CompareActions({ click, fileRows, onCompare }: CompareActionsProps) {
  const known = useKnown()
  const { run, busy, error } = useAction()
  const [isMissing, setMissing] = useState(false)
  const compareWithLastGood = async () => {
    // The clock of a file's machine may be another: any recorded click will do.
    const found = await findLastGood(click, known, fileRows ? Number.MAX_SAFE_INTEGER : click.startedAt)
    setMissing(!found)
    if (found) onCompare(found.id)
  }
  return (
    <>
      <button
        type="button"
        className="button link"
        title={t`Compare with the last click of this link that landed with nothing lost and no problem`}
        data-testid="compare-last-good"
        disabled={busy}
        onClick={() => run(compareWithLastGood)}
      >
        {t`Compare with last good`}
      </button>
      <ComparePick click={click} fileRows={fileRows} onCompare={onCompare} />
      {isMissing && (
        <Notice>
          <span data-testid="no-last-good">{NO_LAST_GOOD}</span>
        </Notice>
      )}
      {error && <Notice kind="warn">{error}</Notice>}
    </>
  )
}
