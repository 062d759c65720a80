import type { SensitiveKind } from '../../schemas/sensitive'

/** A value that is sensitive by its look, wherever it stands. */
export interface Shape {
  kind: SensitiveKind
  /** Source of a Unicode regular expression without capturing groups, of bounded cost. */
  pattern: string
  /** Every match holds this: a look for it is cheap, and most texts have none. */
  sign?: string
  /** Sorts out what only looks so. */
  holds?: (match: string) => boolean
}

/** A match of a shape in a text. */
export interface Match {
  start: number
  text: string
}

const patterns = new Map<string, RegExp>()

/** Where a text looks so, in order. */
export function matchesOf(text: string, { pattern, sign, holds }: Shape): Match[] {
  if (sign !== undefined && !text.includes(sign)) return none
  const expression = expressionOf(pattern)
  // Other than `matchAll`, it makes no copy of the expression.
  if (text.search(expression) === -1) return none
  return Array.from(text.matchAll(expression), ({ 0: match, index }) => ({
    start: index,
    text: match,
  })).filter((match) => holds?.(match.text) !== false)
}

const none: Match[] = []

function expressionOf(pattern: string): RegExp {
  const known = patterns.get(pattern)
  if (known) return known
  const expression = new RegExp(pattern, 'gu')
  patterns.set(pattern, expression)
  return expression
}

/** RFC 7519 and 7516: a header that is a JSON object in base64url, then two or four more parts. */
export const jsonWebToken: Shape = {
  kind: 'secret',
  pattern: String.raw`eyJ[\w-]{6,1000}\.[\w-]{6,}(?:\.[\w-]*){0,3}`,
  sign: 'eyJ',
}

export const emailAddress: Shape = {
  kind: 'email',
  pattern: String.raw`[\p{L}\p{N}._+'-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}]{2,24}`,
  sign: '@',
}

/** Browsers write their version as four numbers, which `126.0.0.0` makes look like an address. */
const BEFORE_VERSION = '(?:Chrome|Chromium|CriOS|Edg|EdgA|EdgiOS|OPR|Vivaldi|YaBrowser|Version|Browser)/'
const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`

export const ipv4Address: Shape = {
  kind: 'ip',
  pattern: String.raw`(?<![\w.]|${BEFORE_VERSION})(?:${OCTET}\.){3}${OCTET}(?![\w]|\.\d)`,
  sign: '.',
}

export const ipv6Address: Shape = {
  kind: 'ip',
  pattern: String.raw`(?<![\w:.])(?:[0-9a-fA-F]{0,4}:){2,7}(?:(?:\d{1,3}\.){3}\d{1,3}|[0-9a-fA-F]{1,4}|(?<=::))(?![\w:])`,
  holds: (match) => match.length > 2 && URL.canParse(`http://[${match}]/`),
  sign: ':',
}

/**
 * International with its plus (which a query turns into a space), or written in the American way. A bare run of
 * digits is an ID more often than a number to call, so only a name such as `phone` makes it one.
 */
export const phoneNumber: Shape = {
  kind: 'phone',
  pattern: [
    String.raw`(?<![\w+])\+[1-9](?:[ ().\/-]{0,2}\d){6,14}(?!\d)`,
    String.raw`^ [1-9]\d{7,14}$`,
    String.raw`(?<![\w.-])(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\w-])`,
  ].join('|'),
}
