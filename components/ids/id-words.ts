import type { IdFate, IdState, IdTrack } from '@/lib/ids/follow'

/** The sign of a cell in the survival matrix, and the word behind it. */
export const stateSigns: Readonly<Record<IdState, { sign: string; word: string }>> = {
  absent: { sign: '', word: 'not there yet' },
  minted: { sign: '✚', word: 'made here' },
  kept: { sign: '●', word: 'kept' },
  renamed: { sign: '◉', word: 'kept under another name' },
  gone: { sign: '○', word: 'gone' },
  empty: { sign: '∅', word: 'empty' },
}

const fateWords: Readonly<Record<IdFate, string>> = {
  kept: 'kept',
  'handed-over': 'handed over',
  lost: 'lost',
  'not-forwarded': 'not forwarded',
  empty: 'empty',
  open: '',
}

/** What became of an identifier, with the hops between which it happened, counted from 1: `lost 3→4`. */
export function describeFate({ fate, between }: IdTrack): string {
  const word = fateWords[fate]
  return between && word ? `${word} ${between[0] + 1}→${between[1] + 1}` : word
}
