import { expect, it } from 'vitest'
import { verdictOf } from '@/lib/checks/verdict'
import { builtIn } from '@/lib/ids/known'
import type { Click } from '@/lib/schemas/click'
import { FBCLID } from '@/tests/network/links'
import { landing, via } from '@/tests/network/route'
import { describeInFirefox } from './harness/firefox-stage'
import { clickLink, GCLID, outline } from './scenarios/scenario'

const WITH = landing({ gclid: GCLID, fbclid: FBCLID })
const WITHOUT = landing({ gclid: GCLID })

/** As Strict mode has it; the list itself comes with Firefox's remote settings, which a test must not ask. */
const STRIPPING = {
  'browser.contentblocking.category': 'strict',
  'privacy.query_stripping.enabled': true,
  'privacy.query_stripping.strip_list': 'fbclid',
}

/**
 * What Firefox's query stripping (Strict mode, private windows) shows, measured, and what is said of it. It strips a
 * navigation to another site, never one inside a site:
 * - of a redirect, `Location` still has the parameter; `redirectUrl` and the next request do not;
 * - of a link or a script, the request is told without it from the beginning; only `webNavigation.onBeforeNavigate`,
 *   which nothing here listens to, has the address as it was written.
 */
describeInFirefox(
  'Firefox strips a parameter',
  (stage) => {
    /** The one click on record when its last page is shown. */
    async function recorded(link: string): Promise<Click> {
      const { firefox, network, record } = stage
      await clickLink(link)({ browser: firefox.browser, page: await firefox.browser.newPage(), network })
      const [click, ...others] = await record.clicksOnce(
        (known) => known.at(-1)?.outcome === 'landed' && known.at(-1)?.hops.at(-1)?.status === 200,
      )
      expect(others).toEqual([])
      return click as Click
    }
    const urlsOf = ({ hops }: Click) => hops.map(({ url }) => url)
    const sentenceOf = (click: Click) => verdictOf(click, builtIn).sentence
    /** What the shop's page was asked for. */
    const arrived = () =>
      stage.network.received['hop6.example'].flatMap(({ url }) => (url.includes('/landing') ? [url] : []))

    it('from a redirect to another site: Location has it, the next hop does not, and no server is blamed', async () => {
      const click = await recorded(via('302', WITH))
      const [redirect, last] = click.hops
      const location = redirect?.responseHeaders.find(({ name }) => name.toLowerCase() === 'location')
      expect(location?.value).toBe(WITH)
      expect(last).toMatchObject({ url: WITHOUT, by: 'server' })
      expect(arrived()).toEqual([WITHOUT])
      expect(sentenceOf(click)).toMatch(
        /^fbclid was lost .*: the server passed it on, and the browser or an extension took it out$/,
      )
    })

    it('from a link to another site: no hop has it', async () => {
      expect(urlsOf(await recorded(WITH))).toEqual([WITHOUT])
      expect(arrived()).toEqual([WITHOUT])
    })

    it('from a link without any other: possibly Firefox took it out', async () => {
      const click = await recorded(via('302', landing(), { host: 'track.webgains.com', fbclid: FBCLID }))
      expect(outline(click)).toEqual([
        'link 302 track.webgains.com/302',
        'http 200 hop6.example/landing',
        'landed',
      ])
      expect(sentenceOf(click)).toMatch(
        /; no click ID in this chain, or possibly Firefox took it out of the link$/,
      )
      expect(arrived()).toEqual([landing()])
    })

    it('from a script’s way to another site: only inside the address of the page before', async () => {
      expect(urlsOf(await recorded(via('replace', WITH)))).toEqual([via('replace', WITH), WITHOUT])
      expect(arrived()).toEqual([WITHOUT])
    })

    it('but not inside one site', async () => {
      const inside = landing({ host: 'hop4.example', gclid: GCLID, fbclid: FBCLID })
      expect(urlsOf(await recorded(inside))).toEqual([inside])
    })
  },
  { preferences: STRIPPING },
)
