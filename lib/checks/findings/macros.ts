import { t } from '../../text'
import { unreplacedMacro } from '../../url/macro-shape'
import { readUrl } from '../../url/parts'
import type { ClickFacts } from '../click-facts'
import type { Check } from '../finding'
import { isOne, listWords, nameHop } from '../sentence'
import type { Statement } from '../statement'

const why = t`The platform that should have filled it in does not know the name, or the link was not opened through that platform. What follows receives the placeholder as if it were the value.`
const fix = t`Compare the placeholder, letter by letter, with the macros of the platform that sends the click, and click its real ad or link.`

/** Where an identifier belongs. */
export const macroCheck: Check = {
  id: 'macro-left',
  why,
  fix,
  rule: (facts) => statementsFor(facts, facts.macros),
}

/** In any other parameter, where it only spoils a report. */
export const otherMacroCheck: Check = {
  id: 'macro-elsewhere',
  why,
  fix,
  aside: true,
  rule: (facts) => {
    const known = new Set(facts.macros.map(keyOf))
    const others = otherMacros(facts).filter((macro) => !known.has(keyOf(macro)))
    return statementsFor(facts, others).map(({ id, ...statement }) => ({ ...statement, parameter: id }))
  },
}

type PlacedMacro = ClickFacts['macros'][number]

/** One sentence for each hop at which placeholders first appear; what is passed on from there is the same fault. */
function statementsFor({ click }: ClickFacts, macros: readonly PlacedMacro[]): Statement[] {
  const first = new Map<string, PlacedMacro>()
  for (const macro of macros) if (!first.has(keyOf(macro))) first.set(keyOf(macro), macro)
  const all = [...first.values()]
  return [...new Set(all.map(({ hop }) => hop))].map((hop) => {
    const here = all.filter((macro) => macro.hop === hop)
    const texts = here.map(({ macro }) => macro)
    const names = here.map(({ name }) => name)
    const [what, where, place] = [listWords(texts), listWords(names), nameHop(click.hops, hop)]
    return {
      severity: 'warn',
      sentence: isOne(texts)
        ? t`${what} in ${where} was not replaced at ${place}`
        : t`${what} in ${where} were not replaced at ${place}`,
      hops: [hop, hop],
      id: names[0],
      value: texts[0],
    }
  })
}

function keyOf({ name, macro }: PlacedMacro): string {
  return `${name.toLowerCase()}=${macro}`
}

/** Brackets around one word: whole words, `(…)` and `-…-` alone are values where no identifier is asked for. */
const bracketedName = /^[^\w\s(-]{1,3}[A-Za-z_$][\w.:$-]{1,60}[^\w\s)-]{1,3}$|^__[A-Z][A-Z0-9_]+__$/

function otherMacros({ click: { hops }, documents }: ClickFacts): PlacedMacro[] {
  return documents.flatMap((hop) =>
    readUrl(hops[hop]?.url ?? '').query.flatMap(({ name, value }) => {
      const macro = unreplacedMacro(value)
      return macro !== undefined && bracketedName.test(macro) ? [{ name, macro, hop }] : []
    }),
  )
}
