import { decodeParameter } from './decode'
import { hostOfOrigin } from './host'
import { forEachPair, pairsOfFragment } from './pairs'
import { cleanUrl, splitUrl } from './split'

/** One name and value of a query or fragment, as written and as a server reads it. */
export interface Parameter {
  rawName: string
  rawValue: string
  name: string
  value: string
}

/** A URL taken apart; `text` is what was read, without the blanks around it. */
export interface UrlParts {
  text: string
  /** Without its colon, lower-case; '' in a relative URL. */
  scheme: string
  host: string
  path: string
  query: Parameter[]
  fragment: string
  /** The pairs of a fragment such as `#a=b&c=d`. */
  fragmentParameters: Parameter[]
}

/** The pairs of a query text in order, repeated names kept; a name without `=` has the value ''. */
export function readParameters(query: string): Parameter[] {
  const parameters: Parameter[] = []
  forEachPair(query, (rawName, rawValue = '') => {
    parameters.push({
      rawName,
      rawValue,
      name: decodeParameter(rawName),
      value: decodeParameter(rawValue),
    })
  })
  return parameters
}

/** Takes any string apart as a URL; what is not there is empty, and nothing throws. */
export function readUrl(url: string): UrlParts {
  const text = cleanUrl(url)
  const { origin, path, query = '', fragment = '' } = splitUrl(text)
  const colon = origin.indexOf(':')
  return {
    text,
    scheme: origin.startsWith('//') ? '' : origin.slice(0, Math.max(colon, 0)).toLowerCase(),
    host: hostOfOrigin(origin),
    path,
    query: readParameters(query),
    fragment,
    fragmentParameters: fragment.includes('=') ? readParameters(pairsOfFragment(fragment)) : [],
  }
}
