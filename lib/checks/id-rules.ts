import { clickKinds, followedKinds } from './kinds'
import { causeOfLoss } from './loss'
import { meddlingIn } from './meddling'
import { listWords, nameGap, nameHop, was } from './sentence'
import type { Rule } from './statement'

/** A click ID that had to arrive did not. */
export const idLost: Rule = ({ click, tracks }) => {
  const lost = tracks.filter(({ fate }) => fate === 'lost')
  const first = lost[0]
  if (!first?.between) return undefined
  const { between } = first
  const cause = causeOfLoss(first, click)
  const together = lost.filter(
    (track) => track.between?.[1] === between[1] && causeOfLoss(track, click) === cause,
  )
  const names = together.map(({ name }) => name)
  const it = new Set(names).size === 1 ? 'it' : 'them'
  return {
    severity: 'bad',
    sentence: `${listWords(names)} ${was(names)} lost ${nameGap(click.hops, between)}: ${cause(it)}`,
    hops: between,
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
