import { setCookies } from '../ids/hop'
import type { Hop } from '../schemas/click'
import { excuseOfValues } from './excuse'
import type { Excuses } from './named'
import { isNoise, isNoiseOfRequest } from './noise'
import { READ_IF_ASKED, type Side } from './side'

/** A file of another program does not tell everything. */
export const untold: Excuses = (_, before = 'unknown', after = 'unknown') =>
  before === 'unknown' || after === 'unknown' ? 'unread' : undefined

/** Why differences between two hops would say nothing, for each kind of part. */
export function excusesOf([one, other]: readonly [Hop, Hop], [left, right]: readonly [Side, Side]) {
  const ofValue: Excuses = (_, before, after) =>
    before === undefined || after === undefined
      ? undefined
      : excuseOfValues(before, after, left.newValues, right.newValues)
  const unread: Excuses = (_, before, after) =>
    (before === undefined && !left.readsAll) || (after === undefined && !right.readsAll)
      ? 'unread'
      : undefined
  const ofSetCookie: Excuses = (...part) => unread(...part) ?? ofValue(...part)
  // Of two clicks in one browser only the later one can have it.
  const ofSentCookie: Excuses = (name, before, after) => {
    const answer = before === undefined ? setCookies(one) : after === undefined ? setCookies(other) : []
    return answer.some((cookie) => cookie.name === name) ? 'given-here' : ofSetCookie(name, before, after)
  }
  const ofHeader =
    (isNoiseHere: (name: string) => boolean): Excuses =>
    (name, ...values) => {
      if (isNoiseHere(name)) return 'noise'
      return READ_IF_ASKED.has(name) ? ofSetCookie(name, ...values) : ofValue(name, ...values)
    }
  return {
    ofValue,
    ofSentCookie,
    ofSetCookie,
    ofRequestHeader: ofHeader(isNoiseOfRequest),
    ofResponseHeader: ofHeader(isNoise),
  }
}
