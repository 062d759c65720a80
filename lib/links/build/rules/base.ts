import { encodeForUrl } from '../../../templates/encode'
import { languageOf, nameIn, plainMacro } from '../../../templates/language'
import { macrosIn } from '../../../templates/parse'
import { t } from '../../../text'
import type { DraftedLink, LinkFix, LinkRule } from '../finding'
import { shorten } from '../finding'
import { macrosOf } from '../macros'

/** Rules about the address that a link is built on. */
export const baseRules: readonly LinkRule[] = [
  {
    id: 'no-address',
    severity: 'error',
    why: t`A link begins with the address of a page, of a tracker or of a network.`,
    check: ({ built: { base } }) =>
      base.text === '' ? [{ where: t`base`, says: t`There is no address yet.` }] : [],
  },
  {
    id: 'not-a-url',
    severity: 'error',
    why: t`A browser opens only whole addresses, like https://go.example/x.`,
    check: (link) => {
      const { text, covered } = link.built.base
      if (text === '' || isLandingMacro(link)) return []
      if (/^https?:\/\//i.test(covered) && URL.canParse(covered.replace(/\s/g, ''))) return []
      const completed = `https://${text.replace(/^\/\//, '')}`
      const isBare = !/^[a-z][a-z0-9+.-]*:/i.test(covered) && /^(?:\/\/)?[^\s/?#]+\.[^\s/?#]/.test(covered)
      const fix =
        isBare && URL.canParse(completed) ? rebased(link, completed, t`Begin with https://`) : undefined
      return [{ where: t`base`, says: t`${shorten(text)} is no web address.`, fix }]
    },
  },
  {
    id: 'space-in-base',
    severity: 'warn',
    why: t`Some programs end a link at its first space.`,
    check: (link) => {
      const { text } = link.built.base
      if (!/\s/.test(text)) return []
      const fix = rebased(link, text.replace(/\s/g, encodeForUrl), 'Write %20')
      return [{ where: t`base`, says: t`There is a space in it.`, fix }]
    },
  },
  {
    id: 'missing-question-mark',
    severity: 'warn',
    why: t`Without ? the parameters are part of the path, and nobody reads them.`,
    check: (link) => {
      const { text, covered, head, pairs } = link.built.base
      const host = hostEnd(covered)
      const at = host + covered.slice(host, head.length).search(/&[^=&/]+=/)
      if (pairs || at < host) return []
      const fix = rebased(link, `${text.slice(0, at)}?${text.slice(at + 1)}`, t`Write ? before the first one`)
      return [{ where: t`base`, says: t`There is no ? before its parameters.`, fix }]
    },
  },
  {
    id: 'second-question-mark',
    severity: 'warn',
    why: t`Everything after the second ? becomes part of one value.`,
    check: (link) => {
      const { text, covered, head, fragment } = link.built.base
      const end = text.length - fragment.length
      const at = covered.slice(0, end).indexOf('?', head.length + 1)
      if (at < 0) return []
      const pair = covered.slice(Math.max(covered.lastIndexOf('&', at), head.length) + 1, at)
      // A whole URL as a value may bring its own.
      if (/=[a-z][a-z0-9+.-]*:\/\//i.test(pair)) return []
      const fix = rebased(link, `${text.slice(0, at)}&${text.slice(at + 1)}`, 'Write & instead')
      return [{ where: t`base`, says: t`There is a second ?.`, fix }]
    },
  },
  {
    id: 'fragment-before-query',
    severity: 'warn',
    why: t`Browsers never send what follows #, so that no server sees these parameters.`,
    check: (link) => {
      const { head, pairs, fragment } = link.built.base
      const question = fragment.indexOf('?')
      // `#/page?a=b` is a route of an application in the page.
      if (pairs || question < 0 || /^#[!/]/.test(fragment)) return []
      const moved = head + fragment.slice(question) + fragment.slice(0, question)
      const fix = rebased(link, moved, t`Move it behind the parameters`)
      return [{ where: t`base`, says: t`${shorten(fragment)} has its # before the ?.`, fix }]
    },
  },
  {
    id: 'non-ascii-base',
    severity: 'info',
    why: t`Browsers escape it as UTF-8; other programs that pass the link on may not.`,
    check: (link) => {
      const { text } = link.built.base
      const at = hostEnd(text)
      if (!NON_ASCII.test(text.slice(at))) return []
      const escaped = text.slice(at).replace(new RegExp(NON_ASCII, 'gu'), encodeForUrl)
      const fix = rebased(link, text.slice(0, at) + escaped, t`Escape it`)
      return [{ where: t`base`, says: t`It holds letters that are not ASCII.`, fix }]
    },
  },
  {
    id: 'escaped-macro',
    severity: 'warn',
    why: t`A platform looks for its macros as they are written, and leaves this one as it is.`,
    check: (link) =>
      macrosIn(link.built.base.text)
        .filter(({ percentEncoded }) => percentEncoded)
        .map((macro) => {
          const { text } = link.built.base
          const plain = plainMacro(macro)
          const fixed = text.slice(0, macro.at) + plain + text.slice(macro.at + macro.raw.length)
          return {
            where: t`base`,
            says: t`${macro.raw} is percent-encoded.`,
            fix: rebased(link, fixed, t`Write ${plain}`),
          }
        }),
  },
]

const NON_ASCII = /\P{ASCII}+/u

/** Where the path, or else the query, begins. */
function hostEnd(covered: string): number {
  return /^[^/]*\/\/[^/?#]*/.exec(covered)?.[0].length ?? 0
}

/** `{lpurl}?…`: the platform puts the address of the page there. */
function isLandingMacro({ built: { base }, platform }: DraftedLink): boolean {
  const language = languageOf(platform)
  const [first] = macrosOf(base.text, platform)
  if (!language || first?.at !== 0) return false
  return language.names[nameIn(language, first) ?? ''] === 'landing_url'
}

function rebased({ content }: DraftedLink, base: string, says: string): LinkFix {
  return { says, content: { ...content, base } }
}
