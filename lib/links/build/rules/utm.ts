import { similarNames } from '../../../templates/language'
import { t } from '../../../text'
import type { BuiltParameter } from '../build'
import { withRow } from '../content'
import { type DraftedLink, type LinkFix, type LinkHit, type LinkRule, placeOf, shorten } from '../finding'
import { outsideMacros } from '../macros'
import { isUtm } from '../utm-fields'

const DOCS = 'https://support.google.com/analytics/answer/10917952'

/** Rules about the parameters of campaigns. */
export const utmRules: readonly LinkRule[] = [
  {
    id: 'utm-name-case',
    severity: 'warn',
    why: t`Names of parameters are compared in their case: analytics programs look for utm_ in lower case.`,
    docs: DOCS,
    check: (link) =>
      utmOf(link).flatMap((parameter) => {
        const lower = parameter.name.toLowerCase()
        if (lower === parameter.name) return []
        const fix = changing(link, parameter, { name: lower }, t`Write ${lower}`)
        return [{ where: placeOf(parameter.name), says: t`Its name is not in lower case.`, fix }]
      }),
  },
  {
    id: 'utm-name-unknown',
    severity: 'info',
    why: t`Google Analytics reads no parameter of this name.`,
    docs: DOCS,
    check: (link) =>
      utmOf(link).flatMap((parameter) => {
        const known = knownNames(link)
        if (known.includes(parameter.name.toLowerCase())) return []
        const [meant] = similarTo(parameter.name, known)
        const fix =
          meant === undefined ? undefined : changing(link, parameter, { name: meant }, t`Write ${meant}`)
        return [{ where: placeOf(parameter.name), says: t`This is no UTM parameter.`, fix }]
      }),
  },
  {
    id: 'utm-value-case',
    severity: 'warn',
    why: t`Google Analytics tells capital letters apart, so that Email and email are two lines of a report.`,
    docs: DOCS,
    check: (link) =>
      onValues(
        link,
        (plain) => plain.toLowerCase(),
        (value) => t`${shorten(value)} has capital letters.`,
      ),
  },
  {
    id: 'utm-space',
    severity: 'info',
    why: t`A space is sent as %20, and stands in reports as %20, + or a space, by program.`,
    check: (link) =>
      onValues(
        link,
        (plain) => plain.replace(/(?<=\S)\s+(?=\S)/g, '_'),
        (value) => t`${shorten(value)} has a space in it.`,
      ),
  },
  {
    id: 'utm-source-missing',
    severity: 'warn',
    why: t`Campaign parameters say where a visit came from; without source it is counted as not set, or not at all.`,
    docs: DOCS,
    check: (link) => missing(link, 'utm_source'),
  },
  {
    id: 'utm-medium-missing',
    severity: 'warn',
    why: t`The channel of a report is told by source and medium together.`,
    docs: DOCS,
    check: (link) => missing(link, 'utm_medium'),
  },
]

function utmOf({ built }: DraftedLink): BuiltParameter[] {
  return built.parameters.filter(({ name }) => isUtm(name))
}

function knownNames({ platforms }: DraftedLink): string[] {
  const utm = platforms.find(({ id }) => id === 'utm')
  return utm?.identifiers.flatMap(({ names }) => names) ?? []
}

function similarTo(name: string, known: readonly string[]): string[] {
  const names = Object.fromEntries(known.map((one) => [one, one]))
  return similarNames(
    { syntax: 'x', names },
    { kind: 'macro', raw: name, name, family: '', at: 0, percentEncoded: false },
  )
}

function missing(link: DraftedLink, wanted: string): LinkHit[] {
  const names = utmOf(link).map(({ name }) => name.toLowerCase())
  if (names.length === 0 || names.includes(wanted)) return []
  return [{ where: placeOf(wanted), says: t`${wanted} is missing, while ${names[0]} is there.` }]
}

/** A hit for each value that would be another one if its text outside of macros were rewritten. */
function onValues(
  link: DraftedLink,
  rewrite: (plain: string) => string,
  says: (value: string) => string,
): LinkHit[] {
  return utmOf(link).flatMap((parameter) => {
    const value = outsideMacros(parameter.value, link.platform, rewrite)
    if (value === parameter.value) return []
    const fix = changing(link, parameter, { value }, t`Write ${shorten(value)}`)
    return [{ where: placeOf(parameter.name), says: says(parameter.value), fix }]
  })
}

/** What stands in the base is put right by a parameter that replaces it, so that the base stays as it is. */
function changing(
  { content }: DraftedLink,
  { row, name }: BuiltParameter,
  change: { name?: string; value?: string },
  says: string,
): LinkFix | undefined {
  if (row !== undefined) return { says, content: withRow(content, row, change) }
  if (change.value === undefined) return undefined
  return { says, content: { ...content, parameters: [...content.parameters, { name, value: change.value }] } }
}
