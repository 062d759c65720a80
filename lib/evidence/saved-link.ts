import { hideSensitive } from '../record/sensitive/hide'
import type { Hiding } from '../record/sensitive/hiding'
import { EXPORT_MARKER } from '../record/sensitive/marker'
import { namesAmong } from '../record/sensitive/name-among'
import { exportKind } from '../record/sensitive/names'
import { plainTexts } from '../record/sensitive/plain-texts'
import type { Rewriter } from '../record/sensitive/rewriter'
import { jsonWebToken } from '../record/sensitive/shapes'
import type { Sought } from '../record/sensitive/sought'
import { rewriteText, rewriteUrl } from '../record/sensitive/text'
import type { LinkContent, SavedLink } from '../schemas/link-template'
import { macrosIn } from '../templates/parse'
import { splitUrl } from '../url/split'

/** What stands in a saved link of a file in the place of a secret. */
export const LINK_SECRET = '‹secret›'

/** Authorization codes are mostly longer, coupons shorter. */
const LONGEST_COUPON = 32

const sought: Sought = {
  kinds: new Set(['secret']),
  kindOf: (names, value) => {
    // A macro is filled in by a platform at each click: it tells nothing itself.
    if (macrosIn(value).length > 0 || isCoupon(names, value)) return undefined
    return exportKind(names, value)
  },
  shapes: [jsonWebToken],
  marker: EXPORT_MARKER,
  inHosts: false,
}
const hiding: Hiding = {
  ...sought,
  keep: () => new Set(),
  mark: () => LINK_SECRET,
  plain: plainTexts(sought),
}

/** A saved link without the secrets that stand in its versions, and whether there are any, or were before. */
export function withoutLinkSecrets(link: SavedLink): { link: SavedLink; found: boolean } {
  const hidden = hideSensitive(link, rewriteLink, hiding)
  return { link: hidden, found: JSON.stringify(hidden).includes(LINK_SECRET) }
}

/** A link of one's own has its coupon or campaign in `code`; among parameters of a sign-in it has another name. */
function isCoupon(names: readonly string[], value: string): boolean {
  return names.at(-1)?.toLowerCase() === 'code' && value.length <= LONGEST_COUPON
}

function rewriteLink(link: SavedLink, rewriter: Rewriter): SavedLink {
  return {
    ...link,
    versions: link.versions.map((version) => ({
      ...version,
      note: rewriteText(version.note, rewriter),
      content: rewriteContent(version.content, rewriter),
    })),
  }
}

function rewriteContent(content: LinkContent, rewriter: Rewriter): LinkContent {
  const { path, query = '' } = splitUrl(content.base)
  const pairs = [query, ...content.parameters.map(({ name }) => `${name}=`)]
  const meant = namesAmong(`${path}?${pairs.join('&')}`)
  return {
    ...content,
    base: rewriteUrl(content.base, rewriter),
    parameters: content.parameters.map(({ name, value }) => {
      const kind = rewriter.kindOf([meant(name)], value)
      return { name, value: kind ? rewriter.hide(value, kind) : rewriteText(value, rewriter) }
    }),
  }
}
