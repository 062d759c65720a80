const anyLetter: readonly string[] = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))
const classes: Readonly<Record<string, RegExp>> = { d: /\d/, w: /\w/ }
const atom = /^(?:\[(?:\\.|[^\]\\])+\]|\\.|[A-Za-z0-9_ -])/
const optional = /^(?:[*?]|\{0)/

/**
 * The ASCII letters with which a match of an anchored pattern can begin; all of them where the pattern is too
 * involved to tell. It may name too many, never too few.
 */
export function firstLetters(pattern: string): readonly string[] {
  if (!pattern.startsWith('^') || hasTopLevelChoice(pattern)) return anyLetter
  return lettersOf(pattern.slice(1)) ?? anyLetter
}

function lettersOf(rest: string): readonly string[] | undefined {
  if (rest.startsWith('(?:')) return lettersOfGroup(rest)
  const text = atom.exec(rest)?.[0]
  if (text === undefined || optional.test(rest.slice(text.length))) return undefined
  if (text.length === 1) return [text]
  if (text.startsWith('[')) return matching(new RegExp(text))
  const letter = text.slice(1)
  const letterClass = classes[letter]
  if (letterClass) return matching(letterClass)
  // `\b`, `\s`, `\x41` and their like are not read.
  return /[A-Za-z0-9]/.test(letter) ? undefined : [letter]
}

function lettersOfGroup(group: string): readonly string[] | undefined {
  const alternatives = alternativesOf(group)
  if (!alternatives || optional.test(group.slice(alternatives.end))) return undefined
  const letters = alternatives.texts.map(lettersOf)
  return letters.every((some) => some !== undefined) ? [...new Set(letters.flat())] : undefined
}

/** The alternatives of the group `(?:…|…)` with which a text begins, and where it ends. */
function alternativesOf(group: string): { texts: string[]; end: number } | undefined {
  const texts: string[] = []
  let depth = 1
  let start = 3
  for (let at = 3; at < group.length; at += tokenLength(group, at)) {
    const character = group[at]
    if (character === '(') depth++
    if (character === ')') depth--
    if (depth === 0 || (depth === 1 && character === '|')) {
      texts.push(group.slice(start, at))
      start = at + 1
    }
    if (depth === 0) return { texts, end: at + 1 }
  }
  return undefined
}

function hasTopLevelChoice(pattern: string): boolean {
  const alternatives = alternativesOf(`(?:${pattern})`)
  return alternatives?.texts.length !== 1
}

/** An escape or a class is one token, whatever stands in it. */
function tokenLength(text: string, at: number): number {
  const character = text[at]
  if (character !== '\\' && character !== '[') return 1
  return atom.exec(text.slice(at))?.[0].length ?? 1
}

function matching(pattern: RegExp): string[] {
  return anyLetter.filter((letter) => pattern.test(letter))
}
