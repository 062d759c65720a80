import type { IdTrack } from '../ids/id-track'
import type { Click } from '../schemas/click'
import { t } from '../text'
import { clickKinds, followedKinds } from './kinds'
import { causeOfLoss } from './loss'
import { meddlingIn } from './meddling'
import { listWords, nameGap, nameHop, was } from './sentence'
import type { Rule, Statement } from './statement'

/** An identifier that had to arrive did not. */
export const idLost: Rule = ({ click, tracks }) => {
  const lost = tracks.filter(({ fate }) => fate === 'lost')
  return vanished(lost, click, 'bad', 'lost')
}

/** Click IDs, or else sub-IDs, reached the landing page. */
export const idsKept: Rule = ({ click, tracks, host }) => {
  const kept = tracks.filter(({ fate, kind }) => fate === 'kept' && followedKinds.has(kind))
  const clickIds = kept.filter(({ kind }) => clickKinds.has(kind))
  const names = (clickIds.length > 0 ? clickIds : kept).map(({ name }) => name)
  if (names.length === 0) return undefined
  return {
    severity: 'ok',
    sentence: t`${listWords(names)} reached ${host}${meddlingIn(click)}`,
    id: names[0],
  }
}

/** A platform kept the click ID and minted its own. */
export const handedOver: Rule = ({ click, tracks }) => {
  const handed = tracks.filter(({ fate }) => fate === 'handed-over')
  const first = handed.at(-1)
  if (!first?.between) return undefined
  const names = handed.filter(({ between }) => between?.[0] === first.between?.[0]).map(({ name }) => name)
  return {
    severity: 'ok',
    sentence: t`${listWords(names)} ${was(names)} handed over at ${nameHop(click.hops, first.between[0])}${meddlingIn(click)}`,
    hops: first.between,
    id: first.name,
  }
}

/** A click ID was left behind where nothing says that it had to arrive. */
export const notForwarded: Rule = ({ click, tracks }) => {
  const left = tracks.filter(({ fate, kind }) => fate === 'not-forwarded' && clickKinds.has(kind))
  return vanished(left, click, 'info', t`not forwarded`)
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
  const sentence = `${listWords(names)} ${was(names)} ${word} ${nameGap(click.hops, between)}: ${cause(it)}`
  return {
    severity,
    sentence: `${sentence}${byPartners(together, it)}`,
    hops: between,
    id: first.name,
  }
}

/** The partners whose records say that the identifiers must arrive; '' where none does. */
function byPartners(tracks: readonly IdTrack[], it: string): string {
  const expected = tracks.filter(({ expectedBy }) => expectedBy)
  const partners = [...new Set(expected.flatMap(({ expectedBy = [] }) => expectedBy))]
  if (partners.length === 0) return ''
  const what = expected.length === tracks.length ? it : listWords(expected.map(({ name }) => name))
  return `; ${listWords(partners)} ${partners.length === 1 ? 'expects' : 'expect'} ${what}`
}
