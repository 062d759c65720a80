import type { LinkContent } from '../../schemas/link-template'
import type { Platform } from '../../schemas/platform'
import { buildLink } from './build'
import type { LinkFinding, LinkRule } from './finding'
import { baseRules } from './rules/base'
import { lengthRules } from './rules/length'
import { macroRules } from './rules/macros'
import { parameterRules } from './rules/parameters'
import { utmRules } from './rules/utm'

/** Every rule; findings are shown in this order. */
export const linkRules: readonly LinkRule[] = [
  ...baseRules,
  ...parameterRules,
  ...macroRules,
  ...utmRules,
  ...lengthRules,
]

/** What is wrong with a link as it would be built. */
export function findingsOfLink(content: LinkContent, platforms: readonly Platform[]): LinkFinding[] {
  const platform = platformOf(content, platforms)
  const link = { content, built: buildLink(content, platform), platform, platforms }
  return linkRules.flatMap(({ id, severity, why, docs, check }) =>
    check(link).map((hit) => ({ id, severity, why, docs, ...hit })),
  )
}

/** The platform that fills the macros in. */
export function platformOf({ platform }: LinkContent, platforms: readonly Platform[]): Platform | undefined {
  return platforms.find(({ id }) => id === platform)
}
