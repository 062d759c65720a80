import { hopUrl, landing, via } from '@/tests/network/route'
import { clickLink, clickScript, GCLID, LANDING, type Scenario, type Scene } from './scenario'

const ids = { gclid: GCLID }
const dead = `https://gone.onion/offer?gclid=${GCLID}`
const MARKET = `market://details?id=com.example.app&referrer=${encodeURIComponent(`gclid=${GCLID}&utm_source=x`)}`

/** The click itself is not over before its page is answered, so nobody waits for it. */
async function clickIntoSilence(scene: Scene): Promise<void> {
  clickLink(via('302', hopUrl('silence', ids)))(scene).catch(() => {})
  await scene.network.waitForRequest(({ rawUrl }) => rawUrl.startsWith('/silence'))
}

/** Every way a click can end. */
export const endingScenarios: Scenario[] = [
  {
    name: 'a 404',
    act: clickLink(via('302', hopUrl('status', { ...ids, code: 404 }))),
    clicks: [['link 302 hop1.example/302', 'http 404 hop1.example/status', 'landed']],
  },
  {
    name: 'a 503',
    act: clickLink(via('302', hopUrl('status', { ...ids, code: 503 }))),
    clicks: [['link 302 hop1.example/302', 'http 503 hop1.example/status', 'landed']],
  },
  {
    name: 'an empty answer',
    act: clickLink(via('302', hopUrl('204', ids))),
    clicks: [['link 302 hop1.example/302', 'http 204 hop1.example/204', 'no-content']],
  },
  {
    name: 'a download',
    act: clickLink(via('302', hopUrl('download', ids))),
    clicks: [['link 302 hop1.example/302', 'http 200 hop1.example/download', 'download']],
  },
  {
    name: 'a reset connection',
    act: clickLink(via('302', hopUrl('reset', { ...ids, host: 'hop2.example' }))),
    clicks: [['link 302 hop1.example/302', 'http net::ERR_CONNECTION_RESET hop2.example/reset', 'failed']],
  },
  {
    name: 'a server that does not answer',
    act: async (scene) => {
      // It is not over before its page is answered.
      clickLink(via('302', hopUrl('silence', { ...ids, scheme: 'http' })))(scene).catch(() => {})
      await scene.network.waitForRequest(({ rawUrl }) => rawUrl.startsWith('/silence'))
    },
    clicks: [['link 302 hop1.example/302', 'http NS_ERROR_NET_TIMEOUT hop1.example/silence', 'failed']],
    chromium: { because: 'it waits for minutes, and has no setting for it' },
  },
  {
    name: 'a host that is not there',
    act: clickLink(via('302', dead)),
    clicks: [['link 302 hop1.example/302', 'http net::ERR_NAME_NOT_RESOLVED gone.onion/offer', 'failed']],
  },
  {
    name: 'a host that is not there, by a script',
    act: clickLink(via('replace', dead)),
    clicks: [
      ['link 200 hop1.example/replace', 'script net::ERR_NAME_NOT_RESOLVED gone.onion/offer', 'failed'],
    ],
  },
  {
    name: 'a certificate that is not trusted',
    act: clickLink(via('302', landing({ ...ids, host: 'bad-tls.example' }))),
    clicks: [
      ['link 302 hop1.example/302', 'http net::ERR_CERT_AUTHORITY_INVALID bad-tls.example/landing', 'failed'],
    ],
  },
  {
    name: 'a redirect loop',
    act: clickLink(via('302', hopUrl('loop', { ...ids, n: 0 }))),
    clicks: [
      [
        'link 302 hop1.example/302',
        ...Array.from({ length: 19 }, () => 'http 302 hop1.example/loop'),
        'http net::ERR_TOO_MANY_REDIRECTS hop1.example/loop',
        'failed',
      ],
    ],
    check: ([click]) => {
      const { error } = click?.hops.at(-1) ?? {}
      if (!/TOO_MANY_REDIRECTS|REDIRECT_LOOP/.test(error?.code ?? ''))
        throw new Error(`It is ${error?.code}.`)
    },
    firefox: {
      because: 'it asks once more before it gives up, and has the answer of the last one',
      clicks: [
        [
          'link 302 hop1.example/302',
          ...Array.from({ length: 20 }, () => 'http 302 hop1.example/loop'),
          'failed',
        ],
      ],
    },
  },
  {
    name: 'an app, by a server redirect',
    act: clickLink(via('302', via('app', MARKET, ids))),
    clicks: [['link 302 hop1.example/302', 'http 302 hop1.example/app', 'http - market://details', 'app']],
  },
  {
    name: 'an app, by a script',
    act: clickLink(via('302', via('app-page', MARKET, ids))),
    clicks: [
      ['link 302 hop1.example/302', 'http 200 hop1.example/app-page', 'script - market://details', 'app'],
    ],
  },
  {
    name: 'the tab is closed midway',
    act: async (scene) => {
      await clickIntoSilence(scene)
      await scene.page.close()
    },
    clicks: [['link 302 hop1.example/302', 'http - hop1.example/silence', 'stopped']],
    or: [['link 302 hop1.example/302', 'http net::ERR_ABORTED hop1.example/silence', 'stopped']],
  },
  {
    name: 'the user stops it midway',
    act: async (scene) => {
      await clickIntoSilence(scene)
      await scene.stop?.(scene.page)
    },
    clicks: [['link 302 hop1.example/302', 'http net::ERR_ABORTED hop1.example/silence', 'stopped']],
  },
  {
    name: 'the user’s click that a script follows by location.replace',
    act: clickScript(`location.replace(${JSON.stringify(LANDING)})`),
    clicks: [['link 200 hop6.example/landing', 'landed']],
  },
]
