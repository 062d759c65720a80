import type { IdTrack } from '../ids/id-track'
import type { Click } from '../schemas/click'
import { t } from '../text'
import { clickKinds, followedKinds } from './kinds'
import { causeOfLoss } from './loss'
import { meddlingIn } from './meddling'
import { isOne, listWords, nameGap, nameHop } from './sentence'
import type { Rule, Statement } from './statement'

/** An identifier that had to arrive did not. */
export const idLost: Rule = ({ click, tracks }) => {
  const lost = tracks.filter(({ fate }) => fate === 'lost')
  return vanished(lost, click, 'bad', (names, where, one) =>
    one ? t`${names} was lost ${where}` : t`${names} were lost ${where}`,
  )
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
  const [words, place] = [listWords(names), nameHop(click.hops, first.between[0])]
  const says = isOne(names)
    ? t`${words} was handed over at ${place}`
    : t`${words} were handed over at ${place}`
  return {
    severity: 'ok',
    sentence: `${says}${meddlingIn(click)}`,
    hops: first.between,
    id: first.name,
  }
}

/** A click ID was left behind where nothing says that it had to arrive. */
export const notForwarded: Rule = ({ click, tracks }) => {
  const left = tracks.filter(({ fate, kind }) => fate === 'not-forwarded' && clickKinds.has(kind))
  return vanished(left, click, 'info', (names, where, one) =>
    one ? t`${names} was not forwarded ${where}` : t`${names} were not forwarded ${where}`,
  )
}

/** The first of these tracks, with those that vanished there for the same cause. */
function vanished(
  tracks: readonly IdTrack[],
  click: Click,
  severity: Statement['severity'],
  says: (names: string, where: string, one: boolean) => string,
): Statement | undefined {
  const first = tracks[0]
  if (!first?.between) return undefined
  const { between } = first
  const cause = causeOfLoss(first, click)
  const together = tracks.filter(
    (track) => track.between?.[1] === between[1] && causeOfLoss(track, click) === cause,
  )
  const names = together.map(({ name }) => name)
  const one = isOne(names)
  const sentence = `${says(listWords(names), nameGap(click.hops, between), one)}: ${cause(one)}`
  return {
    severity,
    sentence: `${sentence}${byPartners(together, one)}`,
    hops: between,
    id: first.name,
  }
}

/** The partners whose records say that the identifiers must arrive; '' where none does. */
function byPartners(tracks: readonly IdTrack[], one: boolean): string {
  const expected = tracks.filter(({ expectedBy }) => expectedBy)
  const partners = [...new Set(expected.flatMap(({ expectedBy = [] }) => expectedBy))]
  if (partners.length === 0) return ''
  const [who, byOne] = [listWords(partners), partners.length === 1]
  if (expected.length < tracks.length) {
    const what = listWords(expected.map(({ name }) => name))
    return byOne ? t`; ${who} expects ${what}` : t`; ${who} expect ${what}`
  }
  if (one) return byOne ? t`; ${who} expects it` : t`; ${who} expect it`
  return byOne ? t`; ${who} expects them` : t`; ${who} expect them`
}
