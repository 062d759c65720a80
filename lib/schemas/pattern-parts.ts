import { t } from '../text'

/** A character class by the ASCII characters in it; `beyond` stands for all other characters. */
export interface Letters {
  ascii: ReadonlySet<number>
  beyond: boolean
}

/** A part of a regular expression, of the few forms that patterns are written in. */
export type Part =
  | { type: 'letters'; letters: Letters }
  /** `^`, `$`, `\b`: takes no character. */
  | { type: 'place' }
  | { type: 'choice'; sequences: Part[][] }
  /** `(?=…)` and `(?!…)`. */
  | { type: 'ahead'; sequences: Part[][] }
  | { type: 'repeat'; part: Part; least: number; most: number }

const CLASSES: Readonly<Record<string, RegExp>> = { d: /\d/, w: /\w/, s: /\s/, D: /\D/, W: /\W/, S: /\S/ }
const CONTROLS = /^\\(?:[nrtfv0]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4})/
const CLASS = /^\[(?:\\.|[^\]\\])*\]/
const QUANTIFIER = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/

/** The parts of a valid regular expression, as alternatives. Throws, in words, at a form that is not allowed. */
export function partsOf(pattern: string): Part[][] {
  const [sequences, end] = readChoice(pattern, 0)
  if (end < pattern.length) throw new Error(t`has a ")" too many`)
  return sequences
}

/** Alternatives up to the end or a closing bracket, and where they end. */
function readChoice(pattern: string, start: number): [Part[][], number] {
  const sequences: Part[][] = [[]]
  let at = start
  while (at < pattern.length && pattern[at] !== ')') {
    if (pattern[at] === '|') {
      sequences.push([])
      at++
      continue
    }
    const [part, end] = readPart(pattern, at)
    const [repeated, after] = readQuantifier(part, pattern, end)
    sequences.at(-1)?.push(repeated)
    at = after
  }
  return [sequences, at]
}

function readPart(pattern: string, at: number): [Part, number] {
  const rest = pattern.slice(at)
  if (/^(?:[$^]|\\[bB])/.test(rest)) return [{ type: 'place' }, at + (rest[0] === '\\' ? 2 : 1)]
  if (rest[0] === '(') return readGroup(pattern, at)
  const text = textOfLetters(rest)
  return [{ type: 'letters', letters: lettersOf(text) }, at + text.length]
}

function readGroup(pattern: string, at: number): [Part, number] {
  const rest = pattern.slice(at)
  const opening = /^\((?:\?(?:[:=!]|<\w+>))?/.exec(rest)?.[0] ?? '('
  if (rest.startsWith(`${opening}?`))
    throw new Error(t`begins a group with "${rest.slice(0, 3)}", which is not allowed`)
  const [sequences, end] = readChoice(pattern, at + opening.length)
  const type = opening === '(?=' || opening === '(?!' ? 'ahead' : 'choice'
  return [{ type, sequences }, end + 1]
}

function readQuantifier(part: Part, pattern: string, at: number): [Part, number] {
  const [text, low, comma, high] = QUANTIFIER.exec(pattern.slice(at)) ?? []
  if (text === undefined) return [part, at]
  const [least, most] = boundsOf(text, low, comma, high)
  return [{ type: 'repeat', part, least, most }, at + text.length]
}

function boundsOf(text: string, low?: string, comma?: string, high?: string): [number, number] {
  if (text[0] === '*') return [0, Number.POSITIVE_INFINITY]
  if (text[0] === '+') return [1, Number.POSITIVE_INFINITY]
  if (text[0] === '?') return [0, 1]
  const least = Number(low)
  if (!comma) return [least, least]
  return [least, high ? Number(high) : Number.POSITIVE_INFINITY]
}

function textOfLetters(rest: string): string {
  if (rest[0] === '[') return CLASS.exec(rest)?.[0] ?? rest
  if (rest[0] !== '\\') return String.fromCodePoint(rest.codePointAt(0) ?? 0)
  if (/^\\(?:[1-9]|k)/.test(rest)) throw new Error(t`refers back to a group, which is not allowed`)
  return CONTROLS.exec(rest)?.[0] ?? rest.slice(0, 2)
}

const ASCII = Array.from({ length: 128 }, (_, code) => code)

function lettersOf(text: string): Letters {
  const test = (CLASSES[text.slice(1)] ?? new RegExp(`^${text}$`, 's')) as RegExp
  return {
    ascii: new Set(ASCII.filter((code) => test.test(String.fromCharCode(code)))),
    // A character that no pattern is written with stands for all of them; a class may name others one by one.
    beyond: text === '.' || /[^ -~]|\\[uxWDSs]|^\[\^/.test(text),
  }
}
