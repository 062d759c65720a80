/** What can be told of a pattern's matches without trying it; it may allow too much, never too little. */
export interface Outline {
  /** The ASCII letters with which a match can begin. */
  firstLetters: readonly string[]
  shortest: number
  /** Infinity where a match may be only a part of the value. */
  longest: number
}

/** A stretch of a pattern: how many letters it takes, and the classes of the first; these are not known of one that can be empty. */
interface Stretch {
  firsts?: readonly string[]
  least: number
  most: number
}

const asciiLetters: readonly string[] = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))
const unknown: Outline = { firstLetters: asciiLetters, shortest: 0, longest: Number.POSITIVE_INFINITY }
const nothing: Stretch = { least: 0, most: 0 }

const token = /\(\?[:=!]?|\[(?:\\.|[^\]\\])*\]|\\.|[*+?]\??|\{\d+(?:,\d*)?\}\??|[\s\S]/g
const turns = /^(?:([*?])|\+|\{(\d+)(,?)(\d*)\})/
/** `\b`, `\x41`, a reference back and their like, and groups with a name. */
const unread = /^(?:\\[^\WdDsSwW]|\(\?$)/

/** The outline of a pattern that begins with `^`; of others, and of those that are too involved, nothing is known. */
export function outlineOf(pattern: string): Outline {
  const tokens = pattern.match(token) ?? []
  const toTheEnd = tokens.at(-1) === '$'
  if (tokens[0] !== '^' || tokens.some((text) => unread.test(text))) return unknown
  const [whole, ...others] = readWays(tokens)
  if (!whole || others.length > 0) return unknown
  return {
    firstLetters: whole.firsts ? lettersOf(whole.firsts) : asciiLetters,
    shortest: whole.least,
    longest: toTheEnd ? whole.most : Number.POSITIVE_INFINITY,
  }
}

function lettersOf(classes: readonly string[]): string[] {
  const any = new RegExp(`^(?:${classes.join('|')})`)
  return asciiLetters.filter((letter) => any.test(letter))
}

/** Takes the tokens up to the end of the group, or of the pattern. */
function readWays(tokens: string[]): Stretch[] {
  let way = nothing
  const ways: Stretch[] = []
  for (let text = tokens.shift(); text !== undefined && text !== ')'; text = tokens.shift()) {
    if (text === '|') {
      ways.push(way)
      way = nothing
    } else way = joined(way, repeated(readPiece(text, tokens), tokens))
  }
  return [...ways, way]
}

function readPiece(text: string, tokens: string[]): Stretch {
  if (text.startsWith('(')) {
    const stretch = either(readWays(tokens))
    return text === '(?=' || text === '(?!' ? nothing : stretch
  }
  return text === '^' || text === '$' ? nothing : { firsts: [text], least: 1, most: 1 }
}

function repeated({ firsts, least, most }: Stretch, tokens: string[]): Stretch {
  const [text, optional, exactly = '1', comma, upTo] = turns.exec(tokens[0] ?? '') ?? []
  if (text === undefined) return { firsts, least, most }
  tokens.shift()
  const fewest = optional ? 0 : Number(exactly)
  const isBounded = optional === '?' || (comma !== undefined && (comma === '' || upTo !== ''))
  const mostTurns = optional === '?' ? 1 : Number(upTo || exactly)
  return {
    firsts: fewest === 0 ? undefined : firsts,
    least: least * fewest,
    most: most === 0 ? 0 : most * (isBounded ? mostTurns : Number.POSITIVE_INFINITY),
  }
}

function joined(before: Stretch, next: Stretch): Stretch {
  return {
    firsts: before.most === 0 ? next.firsts : before.firsts,
    least: before.least + next.least,
    most: before.most + next.most,
  }
}

function either(ways: readonly Stretch[]): Stretch {
  return {
    firsts: ways.every(({ firsts }) => firsts) ? ways.flatMap(({ firsts = [] }) => firsts) : undefined,
    least: Math.min(...ways.map(({ least }) => least)),
    most: Math.max(...ways.map(({ most }) => most)),
  }
}
