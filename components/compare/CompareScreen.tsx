import { useMemo } from 'react'
import { useClick } from '@/components/data/clicks'
import { Notice } from '@/components/ui/Notice'
import type { ImportedClicks } from '@/components/workbench/imported'
import { useJourney } from '@/components/workbench/journey'
import type { Scope } from '@/components/workbench/place'
import type { Clicks } from '@/lib/journey/join'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'
import { ClickComparison } from './ClickComparison'

interface CompareScreenProps {
  click: Click
  /** Its journey; it alone where there is none. */
  journey: Clicks
  /** The recorded click, or the one of the file, that it is held against. */
  otherId: string
  /** The file that the shown click is of. */
  file: ImportedClicks | undefined
  scope: Scope
  onClose: () => void
}

/** The comparison of the shown click, or of its journey, with another. */
export function CompareScreen({ click, journey, otherId, file, scope, onClose }: CompareScreenProps) {
  const recorded = useClick(otherId)
  const inFile = recorded === null ? file?.click(otherId) : undefined
  const other = recorded ?? inFile
  const inJourney = scope === 'journey'
  const otherJourney = useJourney(inJourney ? otherId : undefined, inFile && file)
  const clicks = useMemo((): Clicks => (inJourney ? journey : [click]), [inJourney, journey, click])
  const others = useMemo(
    (): Clicks | undefined => (inJourney ? otherJourney?.clicks : other && [other]),
    [inJourney, otherJourney, other],
  )
  if (recorded === null && !inFile)
    return (
      <Notice>
        <p>{t`The click to compare with is not there any more.`}</p>
        <button type="button" className="button" onClick={onClose}>
          {t`Back to the click`}
        </button>
      </Notice>
    )
  if (!others) return null
  return (
    <ClickComparison
      shown={{ clicks, fileName: file?.fileName }}
      other={{ clicks: others, fileName: inFile && file?.fileName }}
      onClose={onClose}
    />
  )
}
