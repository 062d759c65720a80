import { MarkedUrl } from '@/components/click/MarkedUrl'
import type { Comparison } from '@/lib/compare/compare'
import type { ComparedHop } from '@/lib/compare/comparison'
import type { Side, SideHop } from '@/lib/compare/side'
import { urlBeside, type ValuedUrl } from '@/lib/compare/url-beside'
import { allOf, t } from '@/lib/text'
import { PartTable } from './PartTable'
import { hopWord } from './words'

interface ComparedHopLineProps {
  compared: ComparedHop
  comparison: Comparison
}

/** Two hops that belong together, or one that the other way lacks; those that are the same are folded. */
export function ComparedHopLine({ compared, comparison }: ComparedHopLineProps) {
  const left = comparison.left.hops[compared.left ?? -1]
  const right = comparison.right.hops[compared.right ?? -1]
  const name = allOf([
    ...(left ? [t`A’s hop ${left.number}`] : []),
    ...(right ? [t`B’s hop ${right.number}`] : []),
  ])
  return (
    <li>
      <details
        className={`compared-hop ${compared.change}`}
        open={compared.change !== 'same'}
        data-testid="compared-hop"
      >
        <summary className="compared-row">
          <span className={compared.change === 'same' ? 'soft' : 'differs'}>{hopWord(compared)}</span>
          <HopHead side="A" hop={left} sign={compared.change === 'removed' ? '−' : ''} />
          <HopHead side="B" hop={right} sign={compared.change === 'added' ? '+' : ''} />
        </summary>
        <div className="compared-row">
          <span className="soft">{t`URL`}</span>
          {left && (
            <SideUrl
              side="A"
              own={valued(left, comparison.left)}
              other={right && valued(right, comparison.right)}
            />
          )}
          {right && (
            <SideUrl
              side="B"
              own={valued(right, comparison.right)}
              other={left && valued(left, comparison.left)}
            />
          )}
        </div>
        <PartTable name={name} parts={compared.parts} />
      </details>
    </li>
  )
}

function HopHead({ side, hop, sign }: { side: string; hop: SideHop | undefined; sign: string }) {
  if (!hop)
    return (
      <span className="hop-head soft" data-side={side}>
        {t`no such hop`}
      </span>
    )
  const { status, error } = hop.hop
  return (
    <span className="hop-head" data-side={side}>
      {sign && <span className="sign">{sign}</span>}
      <span className="numbers">{hop.number}</span>
      <span className="numbers">{error ? t`failed` : (status ?? '–')}</span>
      <span className="mono host">{hop.role.host || hop.hop.url}</span>
    </span>
  )
}

function valued({ hop }: SideHop, { newValues }: Side): ValuedUrl {
  return { url: hop.url, newValues }
}

function SideUrl({ side, own, other }: { side: string; own: ValuedUrl; other: ValuedUrl | undefined }) {
  return (
    <p data-side={side}>
      <MarkedUrl url={own.url} previous={other && urlBeside(own, other)} />
    </p>
  )
}
