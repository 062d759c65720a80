import { t } from '../text'
import { type Letters, type Part, partsOf } from './pattern-parts'

/** Values longer than this are not compared with patterns. */
export const LONGEST_VALUE = 2_000
/** In how many ways a pattern may be tried on one value: one part without a bound may have to give back, not two. */
const MOST_WAYS = 10_000

/** What can come first in what follows; `end` where nothing may follow. */
interface Next {
  letters: Letters
  end: boolean
}

const NOTHING: Letters = { ascii: new Set(), beyond: false }
const END: Next = { letters: NOTHING, end: true }

/**
 * Why a regular expression may take too long on some value, in words to follow its name; undefined for one whose
 * cost is bounded. It is counted in how many ways a value can be matched as far as it fits: parts that can give
 * characters back to what follows multiply, and what is repeated must leave no choice.
 */
export function whyCostly(pattern: string): string | undefined {
  try {
    const ways = waysOfChoice(partsOf(pattern), END)
    return ways > MOST_WAYS
      ? t`can be matched in too many ways, since neighbouring parts take the same characters: set them apart by a fixed character or length`
      : undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function waysOfChoice(sequences: readonly (readonly Part[])[], next: Next): number {
  const firsts = sequences.map((sequence) => firstOf(sequence, next))
  const ways = sequences.map((sequence) => waysOfSequence(sequence, next))
  const isDecided = firsts.every((first, index) =>
    firsts.slice(index + 1).every((other) => !overlap(first.letters, other.letters)),
  )
  return isDecided ? Math.max(...ways) : ways.reduce((sum, one) => sum + one, 0)
}

function waysOfSequence(sequence: readonly Part[], next: Next): number {
  return sequence.reduce(
    (ways, part, index) => ways * waysOf(part, firstOf(sequence.slice(index + 1), next)),
    1,
  )
}

function waysOf(part: Part, next: Next): number {
  if (part.type === 'choice') return waysOfChoice(part.sequences, next)
  if (part.type === 'ahead') return waysOfChoice(part.sequences, END)
  if (part.type !== 'repeat') return 1
  return waysOfRepeat(part, next)
}

function waysOfRepeat({ part, least, most }: Extract<Part, { type: 'repeat' }>, next: Next): number {
  const first = firstOf([part], END)
  const again: Next = most > 1 ? { letters: join(first.letters, next.letters), end: next.end } : next
  const inside = waysOf(part, again)
  if (most > 1 && (inside > 1 || first.end))
    throw new Error(
      t`repeats a part that can itself be matched in several ways, like (a+)+: leave one of the repeats out`,
    )
  const choices = overlap(first.letters, next.letters) ? Math.min(most, LONGEST_VALUE) - least + 1 : 1
  return inside * Math.max(1, choices)
}

/** What can come first in a sequence and what follows it. */
function firstOf(sequence: readonly Part[], next: Next): Next {
  let letters = NOTHING
  for (const part of sequence) {
    const first = firstOfPart(part)
    letters = join(letters, first.letters)
    if (!first.end) return { letters, end: false }
  }
  return { letters: join(letters, next.letters), end: next.end }
}

/** What can come first in a part; `end` where it can be empty. */
function firstOfPart(part: Part): Next {
  if (part.type === 'letters') return { letters: part.letters, end: false }
  if (part.type === 'place' || part.type === 'ahead') return END
  if (part.type === 'repeat') {
    const first = firstOfPart(part.part)
    return { letters: first.letters, end: first.end || part.least === 0 }
  }
  const firsts = part.sequences.map((sequence) => firstOf(sequence, END))
  return {
    letters: firsts.reduce((all, first) => join(all, first.letters), NOTHING),
    end: firsts.some(({ end }) => end),
  }
}

function join(one: Letters, other: Letters): Letters {
  return { ascii: new Set([...one.ascii, ...other.ascii]), beyond: one.beyond || other.beyond }
}

function overlap(one: Letters, other: Letters): boolean {
  return (one.beyond && other.beyond) || [...one.ascii].some((code) => other.ascii.has(code))
}
