import { cutMiddle } from '@/components/ui/cut-middle'
import { damageOf } from '@/lib/checks/damage'
import { fateWords } from '@/lib/ids/fate-words'
import type { IdCell, IdChange, IdState, IdTrack } from '@/lib/ids/follow'
import type { IdWhere } from '@/lib/schemas/platform'
import { t } from '@/lib/text'

/** A sign of the survival matrix, and the word behind it. */
interface Sign {
  sign: string
  word: string
}

const stateSigns: Readonly<Record<IdState, Sign>> = {
  absent: { sign: '', word: t`not there yet` },
  minted: { sign: '✚', word: t`made here` },
  kept: { sign: '●', word: t`kept` },
  damaged: { sign: '≠', word: t`damaged` },
  gone: { sign: '○', word: t`gone` },
  empty: { sign: '∅', word: t`empty` },
}

/** The most telling first: a cell shows the sign of the first change that it has. */
const changeSigns: Readonly<Record<IdChange, Sign>> = {
  truncated: { sign: '◐', word: t`cut` },
  'case-folded': { sign: t`Aa`, word: t`changed in case` },
  altered: { sign: '≠', word: t`altered` },
  'back-again': { sign: '↺', word: t`back again` },
  're-encoded': { sign: '≈', word: t`re-encoded` },
  renamed: { sign: '◉', word: t`renamed` },
  moved: { sign: '→', word: t`moved` },
  duplicated: { sign: '‖', word: t`there twice` },
}

const changesByRank = Object.keys(changeSigns) as IdChange[]

/** Where an identifier stands, in a word. */
export const whereWords: Readonly<Record<IdWhere, string>> = {
  query: t`query`,
  path: t`path`,
  fragment: t`fragment`,
  nested: t`nested`,
  cookie: t`cookie`,
  body: t`body`,
}

/** What a change did in this cell, where more can be said than its word. */
const changeWords: Readonly<Partial<Record<IdChange, (cell: IdCell) => string>>> = {
  renamed: ({ names }) => t`renamed to ${names.join(', ')}`,
  're-encoded': ({ found = '' }) => t`re-encoded as ${cutMiddle(found)}`,
  moved: ({ where }) => t`moved to ${where.map((place) => whereWords[place]).join(', ')}`,
}

/** The sign of a cell. An ID that was made there keeps its sign, whatever else is to be said of it. */
export function signOf({ state, changes }: IdCell): Sign {
  const change = changesByRank.find((one) => changes.includes(one))
  return change && state !== 'minted' ? changeSigns[change] : stateSigns[state]
}

/** The signs that the tracks show, each once, in the order of the words above. */
export function legendOf(tracks: readonly IdTrack[]): Sign[] {
  const shown = new Set(tracks.flatMap(({ cells }) => cells.map(signOf)))
  return [...Object.values(stateSigns), ...Object.values(changeSigns)].filter(
    (sign) => sign.sign !== '' && shown.has(sign),
  )
}

/** A cell in words: `kept, renamed to sub1, moved to body`, `damaged, cut to 32 of 55 characters`. */
export function describeCell(cell: IdCell, value: string): string {
  const { state, changes } = cell
  const others = changesByRank.filter((change) => changes.includes(change) && !isDamage(change))
  const words = others.map((change) => changeWords[change]?.(cell) ?? changeSigns[change].word)
  return [stateSigns[state].word, damageOf(cell, value), ...words].filter(Boolean).join(', ')
}

/** What became of an identifier, with the hops between which it happened, counted from 1: `lost 3→4`. */
export function describeFate({ fate, between }: IdTrack): string {
  // Of one that goes on there is nothing to say yet.
  const word = fate === 'open' ? '' : fateWords[fate]
  return between && word ? `${word} ${between[0] + 1}→${between[1] + 1}` : word
}

function isDamage(change: IdChange): boolean {
  return change === 'case-folded' || change === 'truncated' || change === 'altered'
}
