import type { LinkContent } from '../../schemas/link-template'
import type { Platform } from '../../schemas/platform'
import { t } from '../../text'
import type { BuiltLink } from './build'

/** The content as it is when one thing was put right. */
export interface LinkFix {
  says: string
  content: LinkContent
}

/** `error`: it is no link. `warn`: it will probably not do what it should. `info`: it may be meant. */
export interface LinkFinding {
  id: string
  severity: 'error' | 'warn' | 'info'
  /** In words: "base", "parameter sub1". */
  where: string
  says: string
  why: string
  docs?: string
  fix?: LinkFix
}

/** What a rule looks at. */
export interface DraftedLink {
  content: LinkContent
  built: BuiltLink
  /** The platform that fills the macros in, where it was named. */
  platform?: Platform
  platforms: readonly Platform[]
}

export type LinkHit = Pick<LinkFinding, 'where' | 'says' | 'fix' | 'docs'>

/** One rule: what it is called, how bad it is and why, and where in a link it hits. */
export interface LinkRule {
  id: string
  severity: LinkFinding['severity']
  why: string
  /** The page that it is known from. */
  docs?: string
  check(link: DraftedLink): LinkHit[]
}

/** Where a parameter stands, in words. */
export function placeOf(name: string): string {
  return name === '' ? t`parameter without a name` : t`parameter ${name}`
}

/** A text short enough for a sentence. */
export function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
