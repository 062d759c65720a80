import { diffWordsWithSpace } from 'diff'

/** A piece of a value and whether the other value lacks it; the pieces join to the value. */
export interface Piece {
  text: string
  differs: boolean
}

/** Beyond this many steps from one value to the other nobody reads them word by word. */
const MOST_EDITS = 200
/** Characters of both; longer ones are compared whole. */
const LONGEST = 4_000

/** The value in pieces, those marked that the other does not have; all of it where there is no other. */
export function differingPieces(value: string, other: string | undefined): Piece[] {
  const isShort = other !== undefined && value.length + other.length <= LONGEST
  const words = isShort ? diffWordsWithSpace(other, value, { maxEditLength: MOST_EDITS }) : undefined
  return (
    words?.filter(({ removed }) => !removed).map(({ value: text, added }) => ({ text, differs: added })) ?? [
      { text: value, differs: true },
    ]
  )
}
