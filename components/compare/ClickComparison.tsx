import { ArrowLeftRight, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { countHops, hostChain } from '@/components/click/ClickFacts'
import { useKnown } from '@/components/data/settings'
import { SeverityMark } from '@/components/ui/SeverityMark'
import { formatMoment } from '@/components/ui/times'
import { judge } from '@/lib/checks/verdict'
import { compareClicks } from '@/lib/compare/compare'
import type { Side } from '@/lib/compare/side'
import type { Clicks } from '@/lib/journey/join'
import { t } from '@/lib/text'
import { hostOf } from '@/lib/url/host'
import { ComparedHopLine } from './ComparedHopLine'
import { ComparedIdentifiers } from './ComparedIdentifiers'
import { PartTable } from './PartTable'
import './compare.css'

/** A click, or the clicks of its journey, and the file that it is of. */
export interface ComparedClicks {
  clicks: Clicks
  fileName?: string
}

interface ClickComparisonProps {
  /** What the shown click is held against. */
  other: ComparedClicks
  shown: ComparedClicks
  onClose: () => void
}

/** Two clicks side by side: the first difference that matters first, then the evidence. */
export function ClickComparison({ other, shown, onClose }: ClickComparisonProps) {
  const known = useKnown()
  const [swapped, setSwapped] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that led here is gone, and with it the focus.
  useEffect(() => heading.current?.focus(), [])
  const [left, right] = swapped ? [shown, other] : [other, shown]
  const comparison = useMemo(
    () => compareClicks(left.clicks, right.clicks, known),
    [left.clicks, right.clicks, known],
  )
  return (
    <article className="click-comparison" aria-label={t`Comparison`} data-testid="click-comparison">
      <header>
        <h1 ref={heading} tabIndex={-1} aria-live="polite" data-testid="compare-verdict">
          {comparison.sentence}
        </h1>
        <button
          type="button"
          className="icon-button"
          title={t`Swap the sides`}
          aria-label={t`Swap the sides`}
          data-testid="compare-swap"
          onClick={() => setSwapped(!swapped)}
        >
          <ArrowLeftRight size={14} />
        </button>
        <button
          type="button"
          className="icon-button"
          title={t`Back to the click`}
          aria-label={t`Back to the click`}
          data-testid="compare-close"
          onClick={onClose}
        >
          <X size={14} />
        </button>
      </header>
      <div className="compared-row compared-sides">
        <SideHead letter="A" side={comparison.left} fileName={left.fileName} />
        <SideHead letter="B" side={comparison.right} fileName={right.fileName} />
      </div>
      <section>
        <h2>{t`As a whole`}</h2>
        <PartTable name={t`As a whole`} parts={comparison.parts} />
      </section>
      <ComparedIdentifiers identifiers={comparison.identifiers} />
      <section>
        <h2>{t`Hops`}</h2>
        <ol>
          {comparison.hops.map((compared) => (
            <ComparedHopLine
              key={`${compared.left} ${compared.right}`}
              compared={compared}
              comparison={comparison}
            />
          ))}
        </ol>
      </section>
    </article>
  )
}

interface SideHeadProps {
  letter: string
  side: Side
  fileName: string | undefined
}

function SideHead({ letter, side: { facts }, fileName }: SideHeadProps) {
  const { severity, sentence } = judge(facts)
  const { hops, startedAt } = facts.click
  return (
    <div data-side={letter} data-testid={`compare-side-${letter}`}>
      <p className="side-facts numbers">
        <strong>{letter}</strong>
        <span className="mono">{hostChain(hostOf(hops[0]?.url ?? ''), facts.host)}</span>
        <span className="soft">{countHops(hops.length)}</span>
        <time className="soft" dateTime={new Date(startedAt).toISOString()}>
          {formatMoment(startedAt)}
        </time>
        {fileName && <span className="badge">{fileName}</span>}
      </p>
      <p className="side-verdict">
        <SeverityMark severity={severity} />
        <span>{sentence}</span>
      </p>
    </div>
  )
}
