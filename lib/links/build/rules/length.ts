import { t } from '../../../text'
import { type LinkRule, placeOf } from '../finding'
import { isUtm } from '../utm-fields'

/** What Microsoft Advertising takes, and others of which no page is known take about the same. */
const USUAL_LIMIT = 2_048
/** https://support.google.com/analytics/answer/9267744 */
const LONGEST_PAGE_LOCATION = 1_000

/** Rules about how long a link is. */
export const lengthRules: readonly LinkRule[] = [
  {
    id: 'too-long-for-platform',
    severity: 'warn',
    why: t`A longer one is refused where the ad is made; macros become longer when they are filled in.`,
    check: ({ built: { url }, platform }) => {
      const limit = platform?.longestLink
      if (!limit || url.length <= limit.characters) return []
      const says = t`It has ${url.length} characters; ${platform.name} takes ${limit.characters}.`
      return [{ where: t`link`, says, docs: limit.docs }]
    },
  },
  {
    id: 'long',
    severity: 'info',
    why: t`Ad platforms such as Microsoft’s take 2,048 characters and refuse a longer link; others cut it.`,
    check: ({ built: { url }, platform }) =>
      !platform?.longestLink && url.length > USUAL_LIMIT
        ? [{ where: t`link`, says: t`It has ${url.length} characters.` }]
        : [],
  },
  {
    id: 'cut-by-analytics',
    severity: 'info',
    why: t`Google Analytics keeps 1,000 characters of a page’s address, and what stands behind them is cut.`,
    docs: 'https://support.google.com/analytics/answer/9267744',
    check: ({ built: { url, parameters } }) => {
      if (url.length <= LONGEST_PAGE_LOCATION) return []
      const last = parameters.filter(({ name }) => isUtm(name)).at(-1)
      return last ? [{ where: placeOf(last.name), says: t`The link has ${url.length} characters.` }] : []
    },
  },
]
