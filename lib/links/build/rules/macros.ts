import type { LinkContent } from '../../../schemas/link-template'
import type { Platform } from '../../../schemas/platform'
import {
  languageOf,
  type MacroLanguage,
  nameIn,
  nameWithoutBrackets,
  similarNames,
  writeMacro,
} from '../../../templates/language'
import type { MacroPart } from '../../../templates/parse'
import { t } from '../../../text'
import { type DraftedLink, type LinkFix, type LinkHit, type LinkRule, placeOf } from '../finding'
import { macrosOf } from '../macros'

/** Rules about the macros that somebody has to fill in. */
export const macroRules: readonly LinkRule[] = [
  {
    id: 'whose-macros',
    severity: 'info',
    why: t`Each platform fills in only its own, so that their spelling can be checked when it is known.`,
    check: ({ content, platform, platforms, ...link }) => {
      if (platform) return []
      const macros = placedMacros({ content, platforms, ...link }).map(({ macro }) => macro)
      if (macros.length === 0) return []
      const able = platforms.filter((one) => macros.every((macro) => isOf(one, macro)))
      const [only] = able
      const fix =
        able.length === 1 && only
          ? { says: t`It is ${only.name}`, content: { ...content, platform: only.id } }
          : undefined
      const [first] = macros
      return [{ where: t`platform`, says: t`Nobody is named who fills in ${first?.raw}.`, fix }]
    },
  },
  {
    id: 'foreign-macro',
    severity: 'warn',
    why: t`A platform fills in only its own macros: the visitor arrives with this text as it stands.`,
    check: (link) =>
      strangers(link).flatMap(({ placed, language, platform }) => {
        const { macro } = placed
        const owners = ownersOf(macro, link.platforms)
        if (owners.length === 0) return []
        const meanings = owners.map(({ macros }) => macros?.names[nameIn(macros, macro) ?? ''])
        const own = Object.keys(language.names).find((name) => meanings.includes(language.names[name]))
        const names = owners.slice(0, 2).map(({ name }) => name)
        const more = owners.length > 2 ? t` and ${owners.length - 2} more` : ''
        return [
          {
            where: placed.where,
            says: t`${macro.raw} is a macro of ${names.join(', ')}${more}, not of ${platform.name}.`,
            fix: own === undefined ? undefined : rewriting(link, macro, writeMacro(language, own)),
          },
        ]
      }),
  },
  {
    id: 'misspelt-macro',
    severity: 'warn',
    why: t`Macros are compared letter by letter: this one is not filled in.`,
    check: (link) =>
      strangers(link).flatMap(({ placed, language, platform }) => {
        if (ownersOf(placed.macro, link.platforms).length > 0) return []
        const meant = meantBy(language, placed.macro)
        if (meant === undefined) return []
        const written = writeMacro(language, meant)
        return [
          {
            where: placed.where,
            says: t`${placed.macro.raw} is no macro of ${platform.name}; it has ${written}.`,
            fix: rewriting(link, placed.macro, written),
          },
        ]
      }),
  },
  {
    id: 'unknown-macro',
    severity: 'info',
    why: t`The catalogue does not have it: look it up with the platform, or see by a test click.`,
    check: (link) =>
      strangers(link).flatMap(({ placed, language, platform }): LinkHit[] => {
        if (ownersOf(placed.macro, link.platforms).length > 0) return []
        if (meantBy(language, placed.macro) !== undefined) return []
        const says = t`${placed.macro.raw} is not known as a macro of ${platform.name}.`
        return [{ where: placed.where, says, docs: platform.docs[0] }]
      }),
  },
]

interface PlacedMacro {
  macro: MacroPart
  where: string
}

/** The macros of the link, each once for its place. */
function placedMacros({ content, platform }: DraftedLink): PlacedMacro[] {
  const texts = [
    { where: t`base`, text: content.base },
    ...content.parameters.map(({ name, value }) => ({ where: placeOf(name), text: value })),
  ]
  return texts.flatMap(({ where, text }) => {
    const byText = new Map(macrosOf(text, platform).map((macro) => [macro.raw, macro]))
    return [...byText.values()].map((macro) => ({ macro, where }))
  })
}

/** The macros that are none of the platform that was named. */
function strangers(link: DraftedLink) {
  const { platform } = link
  const language = languageOf(platform)
  if (!platform || !language) return []
  const open = language.open === undefined ? undefined : new RegExp(language.open)
  return placedMacros(link)
    .filter(({ macro }) => nameIn(language, macro) === undefined && !open?.test(macro.name))
    .map((placed) => ({ placed, language, platform }))
}

function ownersOf(macro: MacroPart, platforms: readonly Platform[]): Platform[] {
  return platforms.filter((platform) => isOf(platform, macro))
}

function isOf(platform: Platform, macro: MacroPart): boolean {
  const language = languageOf(platform)
  return language !== undefined && nameIn(language, macro) !== undefined
}

function meantBy(language: MacroLanguage, macro: MacroPart): string | undefined {
  return nameWithoutBrackets(language, macro) ?? similarNames(language, macro)[0]
}

/** The fix that writes a macro in another way, wherever it stands. */
function rewriting({ content }: DraftedLink, { raw }: MacroPart, written: string): LinkFix {
  const rewritten: LinkContent = {
    ...content,
    base: content.base.replaceAll(raw, () => written),
    parameters: content.parameters.map(({ name, value }) => ({
      name,
      value: value.replaceAll(raw, () => written),
    })),
  }
  return { says: t`Write ${written}`, content: rewritten }
}
