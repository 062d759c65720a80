import { describeFate } from '@/components/ids/id-words'
import type { ComparedIdentifier, ComparedPart } from '@/lib/compare/comparison'
import { t } from '@/lib/text'
import { PartTable } from './PartTable'

/** What became of each identifier on both sides. */
export function ComparedIdentifiers({ identifiers }: { identifiers: readonly ComparedIdentifier[] }) {
  if (identifiers.length === 0) return null
  return (
    <section>
      <h2>{t`Identifiers`}</h2>
      <PartTable name={t`Identifiers`} parts={identifiers.map(partOf)} />
    </section>
  )
}

function partOf({ name, left, right, change }: ComparedIdentifier): ComparedPart {
  return {
    kind: 'click',
    name,
    left: left && (describeFate(left) || t`not known`),
    right: right && (describeFate(right) || t`not known`),
    change,
  }
}
