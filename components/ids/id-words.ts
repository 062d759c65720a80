import { cutMiddle } from '@/components/ui/cut-middle'
import { damageOf } from '@/lib/checks/damage'
import { changeWords, stateWords } from '@/lib/ids/cell-words'
import { fateWords } from '@/lib/ids/fate-words'
import type { IdCell, IdChange, IdState, IdTrack } from '@/lib/ids/follow'
import type { IdWhere } from '@/lib/schemas/platform'
import { t } from '@/lib/text'

/** A sign of the survival matrix, and the word behind it. */
interface Sign {
  sign: string
  word: string
}

const stateSigns: Readonly<Record<IdState, string>> = {
  absent: '',
  minted: '✚',
  kept: '●',
  damaged: '≠',
  gone: '○',
  empty: '∅',
}

const changeSigns: Readonly<Record<IdChange, string>> = {
  truncated: '◐',
  'case-folded': t`Aa`,
  altered: '≠',
  'back-again': '↺',
  're-encoded': '≈',
  renamed: '◉',
  moved: '→',
  duplicated: '‖',
}

const states = Object.keys(stateWords) as IdState[]
/** A cell shows the sign of the first change that it has. */
const changesByRank = Object.keys(changeWords) as IdChange[]

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
const moreOfChange: Readonly<Partial<Record<IdChange, (cell: IdCell) => string>>> = {
  renamed: ({ names }) => t`renamed to ${names.join(', ')}`,
  're-encoded': ({ found = '' }) => t`re-encoded as ${cutMiddle(found)}`,
  moved: ({ where }) => t`moved to ${where.map((place) => whereWords[place]).join(', ')}`,
}

/** The sign of a cell. An ID that was made there keeps its sign, whatever else is to be said of it. */
export function signOf({ state, changes }: IdCell): Sign {
  const change = changesByRank.find((one) => changes.includes(one))
  return change && state !== 'minted' ? changeSign(change) : stateSign(state)
}

/** The signs that the tracks show, each once, in the order of the words above. */
export function legendOf(tracks: readonly IdTrack[]): Sign[] {
  const shown = new Set(tracks.flatMap(({ cells }) => cells.map((cell) => signOf(cell).word)))
  return [...states.map(stateSign), ...changesByRank.map(changeSign)].filter(
    ({ sign, word }) => sign !== '' && shown.has(word),
  )
}

/** A cell in words: `kept, renamed to sub1, moved to body`, `damaged, cut to 32 of 55 characters`. */
export function describeCell(cell: IdCell, value: string): string {
  const { state, changes } = cell
  const others = changesByRank.filter((change) => changes.includes(change) && !isDamage(change))
  const words = others.map((change) => moreOfChange[change]?.(cell) ?? changeWords[change])
  return [stateWords[state], damageOf(cell, value), ...words].filter(Boolean).join(', ')
}

/** What became of an identifier, with the hops between which it happened, counted from 1: `lost 3→4`. */
export function describeFate({ fate, between }: IdTrack): string {
  // Of one that goes on there is nothing to say yet.
  const word = fate === 'open' ? '' : fateWords[fate]
  return between && word ? `${word} ${between[0] + 1}→${between[1] + 1}` : word
}

function stateSign(state: IdState): Sign {
  return { sign: stateSigns[state], word: stateWords[state] }
}

function changeSign(change: IdChange): Sign {
  return { sign: changeSigns[change], word: changeWords[change] }
}

function isDamage(change: IdChange): boolean {
  return change === 'case-folded' || change === 'truncated' || change === 'altered'
}
