import { t } from '../text'

/** The words of a command line, or where it breaks off. */
export type ShellWords = { ok: true; words: string[] } | { ok: false; says: string }

/** What `$'…'` reads for a letter after the backslash: https://www.gnu.org/software/bash/manual/html_node/ANSI_002dC-Quoting.html */
const ANSI_LETTERS: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}
const ANSI_CODE = /^(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|([0-7]{1,3}))/
/** Inside double quotes a backslash stands for itself before any other character. */
const ESCAPED_IN_DOUBLE = /["\\$`]/
const LARGEST_CODE_POINT = 0x10ffff

/**
 * Cuts a command line into words as a POSIX shell does, with bash's `$'…'`. Nothing is expanded, and `&`, `|`, `;`
 * and `#` are ordinary text: URLs are often pasted without the quotes that they need. Never throws.
 */
export function shellWords(line: string): ShellWords {
  const words: string[] = []
  let word: string | undefined
  let at = 0
  while (at < line.length) {
    const rest = line.slice(at, at + 2)
    const [first = ''] = rest
    if (/\s/.test(first)) {
      if (word !== undefined) words.push(word)
      word = undefined
      at += 1
      continue
    }
    if (first === '\\') {
      const broken = /^\\\r?\n/.exec(line.slice(at, at + 3))?.[0]
      if (broken === undefined) word = (word ?? '') + (line[at + 1] ?? '')
      at += broken?.length ?? 2
      continue
    }
    const quote = rest === "$'" ? rest : first
    const read = QUOTES[quote]?.(line, at + quote.length)
    if (read === undefined) {
      word = (word ?? '') + first
      at += 1
      continue
    }
    if (read.end < 0) return { ok: false, says: t`A quote ${quote} is opened and never closed.` }
    word = (word ?? '') + read.text
    at = read.end
  }
  if (word !== undefined) words.push(word)
  return { ok: true, words }
}

/** One word that a POSIX shell reads as this text. */
export function shellQuote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

/** What is quoted, and the place behind the closing quote; -1 where there is none. */
interface Quoted {
  text: string
  end: number
}

const QUOTES: Readonly<Record<string, (line: string, at: number) => Quoted>> = {
  "'": (line, at) => {
    const close = line.indexOf("'", at)
    return { text: line.slice(at, close), end: close < 0 ? -1 : close + 1 }
  },
  '"': readDouble,
  "$'": readAnsi,
}

function readDouble(line: string, start: number): Quoted {
  let text = ''
  let at = start
  while (at < line.length) {
    const character = line[at] ?? ''
    if (character === '"') return { text, end: at + 1 }
    const next = line[at + 1] ?? ''
    if (character !== '\\') text += character
    else if (ESCAPED_IN_DOUBLE.test(next)) text += next
    else if (next !== '\n') text += character + next
    at += character === '\\' ? 2 : 1
  }
  return { text, end: -1 }
}

function readAnsi(line: string, start: number): Quoted {
  let text = ''
  let at = start
  while (at < line.length) {
    const character = line[at] ?? ''
    if (character === "'") return { text, end: at + 1 }
    if (character !== '\\') {
      text += character
      at += 1
      continue
    }
    const code = ANSI_CODE.exec(line.slice(at + 1, at + 10))
    const next = line[at + 1] ?? ''
    text += code ? characterOf(code) : (ANSI_LETTERS[next] ?? next)
    at += 1 + (code?.[0].length ?? 1)
  }
  return { text, end: -1 }
}

function characterOf([, hex, short, long, octal]: RegExpExecArray): string {
  const code =
    octal === undefined ? Number.parseInt(hex ?? short ?? long ?? '', 16) : Number.parseInt(octal, 8)
  return String.fromCodePoint(Math.min(code, LARGEST_CODE_POINT))
}
