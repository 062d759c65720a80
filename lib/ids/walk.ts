import type { IdWhere } from '../schemas/platform'
import { decodeParameter, decodePercent, decoderOf } from '../url/decode'
import { hostOfOrigin } from '../url/host'
import { jsonPairs } from '../url/json-pairs'
import { type Nested, nestedIn, urlAsQuery, urlStartInPath } from '../url/nested'
import {
  forEachIntentField,
  forEachPair,
  forEachParenthesised,
  isIntent,
  isParenthesised,
  type PairVisitor,
  pairsOfFragment,
} from '../url/pairs'
import { splitUrl } from '../url/split'
import { contextOf, contextOfUrl, destinationInPath, nestedInParameter, type UrlContext } from './context'
import type { IdIndex } from './id-index'

/** Told what stands in a URL and in what its values hold; names and values are decoded once. */
export interface UrlVisitor {
  pair(name: string, value: string, where: IdWhere, context: UrlContext): void
  /** The whole path, for what only a pattern can cut out of it. */
  path(path: string, where: IdWhere, context: UrlContext): void
  /** A text without a name: a segment of the path, a parameter without `=`, a fragment without pairs. */
  bare(text: string, where: IdWhere): void
}

interface Walk {
  index: IdIndex
  visitor: UrlVisitor
  /** How a place inside a value is called. */
  inside: IdWhere
}

/** A redirect inside a redirect inside a redirect is real; anything near this depth was never seen. */
export const maximumDepth = 16
/** Of a text without a name; the shortest telling shape has ten characters. */
const shortestBare = 10
const urlBeforeEquals = /^[^=]*https?(?::|%3a)/i
/** Of pairs in a value, the most telling first; the bars are those of tags' cookies such as `__utmz` and `sbjs_first`. */
const pairSeparators = ['|||', '&', '|', ';']

/** Visits every place of a URL that can hold an ID, in order; the time is linear in its length. */
export function walkUrl(url: string, index: IdIndex, visitor: UrlVisitor): void {
  visitUrl(url, { index, visitor, inside: 'nested' }, 0)
}

/** The same for what the value of a form field or cookie holds; all of it is called by the place of that value. */
export function walkValue(value: string, inside: IdWhere, index: IdIndex, visitor: UrlVisitor): void {
  visitNested(nestedIn(value), { index, visitor, inside }, 1)
}

function visitUrl(url: string, walk: Walk, depth: number): void {
  const slices = splitUrl(url)
  const { origin, path, query = '', fragment = '' } = slices
  const context = contextOfUrl(slices, walk.index.hosts.get(hostOfOrigin(origin)))
  const inside = depth === 0 ? undefined : walk.inside
  visitPath(path, inside ?? 'path', context, walk, depth)
  if (query !== '') visitQuery(query, inside ?? 'query', context, walk, depth)
  if (fragment !== '') visitFragment(fragment, inside ?? 'fragment', context, walk, depth)
}

function visitPath(path: string, where: IdWhere, context: UrlContext, walk: Walk, depth: number): void {
  if (path.length < 2) return
  walk.visitor.path(path, where, context)
  const destination = destinationInPath(path, context)
  if (destination !== undefined) {
    visitNested({ form: 'url', text: destination }, walk, depth + 1)
    return
  }
  const start = urlStartInPath(path)
  const own = start === -1 ? path : path.slice(0, start)
  const hasPairs = own.includes('=')
  for (let from = 0, to = 0; to < own.length; from = to + 1) {
    const slash = own.indexOf('/', from)
    to = slash === -1 ? own.length : slash
    // Most segments are words, too short for anything.
    if (hasPairs || to - from >= shortestBare) {
      visitSegment(own.slice(from, to), where, context, walk, depth)
    }
  }
  if (start !== -1) visitNested({ form: 'url', text: path.slice(start) }, walk, depth + 1)
}

/** A part of a segment is bare text, or a pair: a matrix parameter such as `;a=b`, or `a=b` alone. */
function visitSegment(segment: string, where: IdWhere, context: UrlContext, walk: Walk, depth: number): void {
  const parts = segment.includes(';') ? segment.split(';') : [segment]
  for (const part of parts) {
    if (part.includes('=') && !urlBeforeEquals.test(part)) {
      forEachPair(part, pairVisitor(part, where, context, walk, depth))
    } else visitBare(decodePercent(part), where, walk, depth)
  }
}

function visitQuery(query: string, where: IdWhere, context: UrlContext, walk: Walk, depth: number): void {
  const url = urlAsQuery(query)
  if (url !== undefined) visitNested({ form: 'url', text: url }, walk, depth + 1)
  else if (isParenthesised(query))
    forEachParenthesised(query, pairVisitor(query, where, context, walk, depth))
  else forEachPair(query, pairVisitor(query, where, context, walk, depth))
}

function visitFragment(
  fragment: string,
  where: IdWhere,
  context: UrlContext,
  walk: Walk,
  depth: number,
): void {
  if (isIntent(fragment)) forEachIntentField(fragment, pairVisitor(fragment, where, context, walk, depth))
  else if (fragment.includes('='))
    forEachPair(pairsOfFragment(fragment), pairVisitor(fragment, where, context, walk, depth))
  else for (const part of fragment.split('/')) visitBare(decodePercent(part), where, walk, depth)
}

function pairVisitor(
  query: string,
  where: IdWhere,
  context: UrlContext,
  walk: Walk,
  depth: number,
): PairVisitor {
  const decode = decoderOf(query)
  return (rawName, rawValue) => {
    const name = decode(rawName)
    const value = rawValue === undefined ? '' : decode(rawValue)
    walk.visitor.pair(name, value, where, context)
    if (rawValue === undefined) visitBare(name, where, walk, depth)
    else if (value !== '') visitNested(nestedInParameter(name, value, context), walk, depth + 1)
  }
}

function visitBare(text: string, where: IdWhere, walk: Walk, depth: number): void {
  if (text.length < shortestBare) return
  walk.visitor.bare(text, where)
  visitNested(nestedIn(text), walk, depth + 1)
}

function visitNested(nested: Nested | undefined, walk: Walk, depth: number): void {
  if (nested === undefined || depth > maximumDepth) return
  const { form, text } = nested
  if (form === 'url') visitUrl(text, walk, depth)
  else if (form === 'json') visitJson(text, walk, depth)
  else {
    const separator = pairSeparators.find((one) => text.includes(one))
    const context = contextOf([], (tell) =>
      forEachPair(text, (rawName) => tell(decodeParameter(rawName)), separator),
    )
    forEachPair(text, pairVisitor(text, walk.inside, context, walk, depth), separator)
  }
}

function visitJson(text: string, walk: Walk, depth: number): void {
  const pairs = jsonPairs(text)
  const context = contextOf([], (tell) => {
    for (const { name } of pairs) tell(name)
  })
  for (const { name, value } of pairs) {
    if (name === '') visitBare(value, walk.inside, walk, depth)
    else {
      walk.visitor.pair(name, value, walk.inside, context)
      visitNested(nestedIn(value), walk, depth + 1)
    }
  }
}
