import type { IdTrack } from '../ids/id-track'
import type { Click } from '../schemas/click'
import type { IdKind } from '../schemas/platform'
import { damageOf } from './damage'
import { causeOfLoss } from './loss'
import { meddlingIn } from './meddling'
import { listWords, nameGap, nameHop, was } from './sentence'
import type { Rule, Statement } from './statement'

export const clickKinds: ReadonlySet<IdKind> = new Set(['ad-click', 'network-click', 'tracker-click'])
const followedKinds: ReadonlySet<IdKind> = new Set([...clickKinds, 'sub-id'])

/** A placeholder stands where an identifier belongs. */
export const macroLeft: Rule = ({ click, macros }) => {
  const first = macros[0]
  if (!first) return undefined
  const here = macros.filter(({ hop }) => hop === first.hop)
  const names = here.map(({ name }) => name)
  const texts = here.map(({ macro }) => macro)
  return {
    severity: 'warn',
    sentence: `${listWords(texts)} in ${listWords(names)} ${was(texts)} not replaced at ${nameHop(click.hops, first.hop)}`,
    hops: [first.hop, first.hop],
    id: first.name,
  }
}

/** An identifier that had to arrive did not. */
export const idLost: Rule = ({ click, tracks }) => {
  const lost = tracks.filter(({ fate }) => fate === 'lost')
  return vanished(lost, click, 'bad', 'lost')
}

/** A click ID, or a sub-ID that may stand for one, arrived as another value. */
export const idDamaged: Rule = ({ click, tracks }) => {
  const damaged = tracks.filter(({ fate, kind }) => fate === 'damaged' && followedKinds.has(kind))
  const clickIds = damaged.filter(({ kind }) => clickKinds.has(kind))
  const first = clickIds[0] ?? damaged[0]
  if (!first?.between) return undefined
  const { between } = first
  const how = howDamaged(first)
  const together = damaged.filter(
    (track) => track.between?.[1] === between[1] && howDamaged(track) === how && track.kind === first.kind,
  )
  const names = together.map(({ name }) => name)
  return {
    severity: clickIds.length > 0 ? 'bad' : 'warn',
    sentence: `${listWords(names)} ${was(names)} ${how} ${nameGap(click.hops, between)}`,
    hops: between,
    id: first.name,
  }
}

/** A click ID is there but has no value. */
export const idEmpty: Rule = ({ click, tracks }) => {
  const empty = tracks.filter(({ fate, kind }) => fate === 'empty' && clickKinds.has(kind))
  const first = empty[0]
  if (!first) return undefined
  const hop = first.cells.findIndex(({ state }) => state === 'empty')
  const here = empty.filter(({ cells }) => cells[hop]?.state === 'empty').map(({ name }) => name)
  const are = new Set(here).size === 1 ? 'is' : 'are'
  return {
    severity: 'warn',
    sentence: `${listWords(here)} ${are} empty at ${nameHop(click.hops, hop)}`,
    hops: [hop, hop],
    id: first.name,
  }
}

/** Click IDs, or else sub-IDs, reached the landing page. */
export const idsKept: Rule = ({ click, tracks, host }) => {
  const kept = tracks.filter(({ fate, kind }) => fate === 'kept' && followedKinds.has(kind))
  const clickIds = kept.filter(({ kind }) => clickKinds.has(kind))
  const names = (clickIds.length > 0 ? clickIds : kept).map(({ name }) => name)
  if (names.length === 0) return undefined
  return { severity: 'ok', sentence: `${listWords(names)} reached ${host}${meddlingIn(click)}`, id: names[0] }
}

/** A platform kept the click ID and minted its own. */
export const handedOver: Rule = ({ click, tracks }) => {
  const handed = tracks.filter(({ fate }) => fate === 'handed-over')
  const first = handed.at(-1)
  if (!first?.between) return undefined
  const names = handed.filter(({ between }) => between?.[0] === first.between?.[0]).map(({ name }) => name)
  return {
    severity: 'ok',
    sentence: `${listWords(names)} ${was(names)} handed over at ${nameHop(click.hops, first.between[0])}${meddlingIn(click)}`,
    hops: first.between,
    id: first.name,
  }
}

/** A click ID was left behind where nothing says that it had to arrive. */
export const notForwarded: Rule = ({ click, tracks }) => {
  const left = tracks.filter(({ fate, kind }) => fate === 'not-forwarded' && clickKinds.has(kind))
  return vanished(left, click, 'info', 'not forwarded')
}

/** The first of these tracks, with those that vanished there for the same cause. */
function vanished(
  tracks: readonly IdTrack[],
  click: Click,
  severity: Statement['severity'],
  word: string,
): Statement | undefined {
  const first = tracks[0]
  if (!first?.between) return undefined
  const { between } = first
  const cause = causeOfLoss(first, click)
  const together = tracks.filter(
    (track) => track.between?.[1] === between[1] && causeOfLoss(track, click) === cause,
  )
  const names = together.map(({ name }) => name)
  const it = new Set(names).size === 1 ? 'it' : 'them'
  return {
    severity,
    sentence: `${listWords(names)} ${was(names)} ${word} ${nameGap(click.hops, between)}: ${cause(it)}`,
    hops: between,
    id: first.name,
  }
}

function howDamaged({ cells, value, between }: IdTrack): string {
  const cell = cells[between?.[1] ?? -1]
  return cell ? damageOf(cell, value) : ''
}
