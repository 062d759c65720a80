import { summarise } from '../../lib/checks/summary'
import { builtIn } from '../../lib/ids/known'
import { filterClicks } from '../../lib/list/filter'
import type { Summary } from '../../lib/schemas/summary'
import { sampleClick, sampleHop } from '../../tests/fixtures/sample-click'
import { printRatio, quietTimes } from './measure'

const ROWS = 10_000
/** In one of a hundred rows. */
const WORD = 'word-77-'

/** The filter of the list against the least that any search must do: one scan of the same strings. */
export function benchListFilter(): void {
  const rows = Array.from({ length: ROWS }, (_, index) => rowOf(index))
  const texts = new Map(
    rows.map((row) => [row.id, `${row.firstUrl} ${row.lastHost} ${row.sentence}`.toLowerCase()]),
  )
  const strings = [...texts.values()]
  const hasWord = ({ id }: Summary, word: string) => texts.get(id)?.includes(word) ?? false
  const reading = { hasWord, isOfThisSession: () => true }
  const times = quietTimes({
    scan: () => strings.filter((text) => text.includes(WORD)),
    filter: () => filterClicks(rows, { search: WORD }, reading),
  })
  printRatio(`Filtering ${ROWS} rows`, times.filter / times.scan, 'a scan of the same strings', 3)
}

function rowOf(index: number): Summary {
  const url = `https://net.example/offer/${index}?clickid=${index.toString(16).padStart(24, '0')}&sub=word-${index % 100}-`
  return summarise(sampleClick({ id: `row-${index}`, hops: [sampleHop({ url })] }), builtIn)
}
