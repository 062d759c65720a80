import { cutMiddle } from '@/components/ui/cut-middle'
import type { ComparedPart } from '@/lib/compare/comparison'
import { counts } from '@/lib/compare/comparison'
import { isNamed, partName } from '@/lib/compare/part-name'
import { differingPieces } from '@/lib/compare/pieces'
import { t } from '@/lib/text'
import { changeWord, foldedWord, kindWords, wordOf } from './words'

/** A click ID in a header stands in the next URL too. */
function isShown(part: ComparedPart): boolean {
  return counts(part) || (part.excuse === 'click-id' && !part.kind.endsWith('header'))
}

interface PartTableProps {
  name: string
  parts: readonly ComparedPart[]
}

/** What differs side by side; what is the same, or does not count, is folded below. */
export function PartTable({ name, parts }: PartTableProps) {
  const shown = parts.filter(isShown)
  const folded = parts.filter((part) => !isShown(part))
  return (
    <>
      {shown.length > 0 && <Rows name={name} parts={shown} />}
      {folded.length > 0 && (
        <details className="folded-parts">
          <summary className="soft">{foldedWord(folded)}</summary>
          <Rows name={`${name}: ${foldedWord(folded)}`} parts={folded} />
        </details>
      )}
    </>
  )
}

function Rows({ name, parts }: PartTableProps) {
  return (
    <table className="compared-parts" aria-label={name}>
      <colgroup>
        <col className="what" />
        <col />
        <col />
        <col className="said" />
      </colgroup>
      <thead className="unseen">
        <tr>
          <th scope="col">{t`Part`}</th>
          <th scope="col">A</th>
          <th scope="col">B</th>
          <th scope="col">{t`Difference`}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part, position) => (
          <tr
            key={`${position} ${part.kind} ${part.name}`}
            className={counts(part) ? part.change : 'quiet'}
            data-testid={counts(part) ? 'differing-part' : 'quiet-part'}
          >
            <th scope="row">
              <span className="soft">{kindWords[part.kind]}</span>{' '}
              <span translate={isNamed(part) ? 'no' : undefined}>{partName(part)}</span>
            </th>
            <Value
              side="A"
              value={wordOf(part, part.left)}
              other={wordOf(part, part.right)}
              marked={counts(part)}
              sign="−"
            />
            <Value
              side="B"
              value={wordOf(part, part.right)}
              other={wordOf(part, part.left)}
              marked={counts(part)}
              sign="+"
            />
            <td className="soft">{changeWord(part)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface ValueProps {
  side: string
  value: string | undefined
  other: string | undefined
  marked: boolean
  sign: string
}

function Value({ side, value, other, marked, sign }: ValueProps) {
  if (value === undefined)
    return (
      <td className="soft" data-side={side}>
        {t`not there`}
      </td>
    )
  if (value === '')
    return (
      <td className="soft" data-side={side}>
        {t`empty`}
      </td>
    )
  if (!marked)
    return (
      <td className="mono" data-side={side} title={value}>
        {cutMiddle(value)}
      </td>
    )
  return (
    <td className="mono" data-side={side} title={value}>
      <span className="marked-value">
        <span className="sign">{sign}</span>
        <span>
          {differingPieces(value, other).map(({ text, differs }, position) =>
            differs ? <mark key={position}>{cutMiddle(text)}</mark> : cutMiddle(text),
          )}
        </span>
      </span>
    </td>
  )
}
