import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Run } from '../schemas/run'
import { linesOfRun, type RunLine } from './lines'

export interface Piece {
  text: string
  /** It stands in this run only. */
  differs: boolean
}

/** A line of two runs side by side; `undefined` where one of them has none. */
export interface ComparedLine {
  part: string
  left?: Piece[]
  right?: Piece[]
  differs: boolean
}

/** Beyond this many steps from one text to the other nobody reads them word by word. */
const MOST_EDITS = 1_000
/** Characters; a longer line is compared whole. */
const LONGEST_LINE = 4_000

/** Two runs line by line in their own order; what differs is marked, of a changed line the words. */
export function compareRuns(left: Run, right: Run): ComparedLine[] {
  const lines = [linesOfRun(left), linesOfRun(right)] as const
  const parts = [...new Set(lines.flat().map(({ part }) => part))]
  return parts.flatMap((part) => {
    const [one = [], other = []] = lines.map((all) => all.filter((line) => line.part === part))
    return comparePart(one, other)
  })
}

function comparePart(left: RunLine[], right: RunLine[]): ComparedLine[] {
  const changes = diffArrays(left, right, {
    comparator: (one, other) => one.name === other.name && one.text === other.text,
  })
  const compared: ComparedLine[] = []
  for (const [index, { value, added, removed }] of changes.entries()) {
    const next = changes[index + 1]
    if (removed) compared.push(...paired(value, next?.added ? next.value : []))
    else if (!added) compared.push(...value.map(same))
    else if (!changes[index - 1]?.removed) compared.push(...value.map((line) => alone(line, 'right')))
  }
  return compared
}

/** Lines of one name that are here on the left and there on the right are one line that differs. */
function paired(left: readonly RunLine[], right: readonly RunLine[]): ComparedLine[] {
  const rest = [...right]
  const lines = left.map((line) => {
    const at = rest.findIndex(({ name }) => name === line.name)
    const [other] = at < 0 ? [] : rest.splice(at, 1)
    return other ? changed(line, other) : alone(line, 'left')
  })
  return [...lines, ...rest.map((line) => alone(line, 'right'))]
}

function same({ part, text }: RunLine): ComparedLine {
  const pieces = [{ text, differs: false }]
  return { part, left: pieces, right: pieces, differs: false }
}

function alone({ part, text }: RunLine, side: 'left' | 'right'): ComparedLine {
  return { part, [side]: [{ text, differs: true }], differs: true }
}

function changed({ part, text: left }: RunLine, { text: right }: RunLine): ComparedLine {
  const isShort = left.length + right.length <= LONGEST_LINE
  const words = isShort ? diffWordsWithSpace(left, right, { maxEditLength: MOST_EDITS }) : undefined
  const sideOf = (text: string, other: 'added' | 'removed'): Piece[] =>
    words
      ?.filter((word) => !word[other])
      .map(({ value, added, removed }) => ({ text: value, differs: added || removed })) ?? [
      { text, differs: true },
    ]
  return { part, left: sideOf(left, 'added'), right: sideOf(right, 'removed'), differs: true }
}
