import { landing, via } from '@/tests/network/route'
import { clickLink, GCLID, LANDING, type Scenario } from './scenario'

const LANDED = '200 hop6.example/landing'

function oneHop(name: string, first: string, next: string, url: string): Scenario {
  return {
    name,
    act: clickLink(url),
    clicks: [[`link ${first}`, `${next} ${LANDED}`, 'landed']],
  }
}

const BROKEN = `https://hop6.example/landing?gclid=${GCLID}&q=%zz%E4%&r=%7B{x}`

/** Every way a hop can happen. */
export const hopScenarios: Scenario[] = [
  ...(['301', '302', '303', '307', '308'] as const).map((status) =>
    oneHop(`a ${status}`, `${status} hop1.example/${status}`, 'http', via(status, LANDING)),
  ),
  oneHop('a Refresh header', '200 hop1.example/refresh', 'header-refresh', via('refresh', LANDING)),
  oneHop(
    'a Refresh header after a second',
    '200 hop1.example/refresh',
    'header-refresh',
    via('refresh', LANDING, { after: 1 }),
  ),
  oneHop('a meta refresh at once', '200 hop1.example/meta', 'meta', via('meta', LANDING)),
  oneHop(
    'a meta refresh after two seconds',
    '200 hop1.example/meta',
    'meta',
    via('meta', LANDING, { after: 2 }),
  ),
  oneHop(
    'location.replace while the page is read',
    '200 hop1.example/replace',
    'script',
    via('replace', LANDING),
  ),
  oneHop(
    'location.replace after a delay',
    '200 hop1.example/replace',
    'script',
    via('replace', LANDING, { after: 300 }),
  ),
  oneHop('location.href while the page is read', '200 hop1.example/href', 'script', via('href', LANDING)),
  oneHop(
    'location.href after a delay',
    '200 hop1.example/href',
    'script',
    via('href', LANDING, { after: 300 }),
  ),
  oneHop(
    'a link clicked by a script',
    '200 hop1.example/anchor',
    'script',
    via('anchor', LANDING, { after: 100 }),
  ),
  {
    name: 'a script hop to the same host',
    act: clickLink(via('replace', landing({ host: 'hop1.example', gclid: GCLID }))),
    clicks: [['link 200 hop1.example/replace', 'script 200 hop1.example/landing', 'landed']],
  },
  {
    name: 'a form sent by GET',
    act: clickLink(via('form', landing(), { method: 'get', gclid: GCLID })),
    clicks: [['link 200 hop1.example/form', `form ${LANDED}`, 'landed']],
    check: ([click]) => {
      if (!click?.hops[1]?.url.endsWith(`?gclid=${GCLID}`))
        throw new Error('The form’s field is not in the URL.')
    },
  },
  {
    name: 'a form sent by POST, with the names and identifiers of its fields',
    act: clickLink(via('form', landing(), { method: 'post', gclid: GCLID, token: 'a-secret-value' })),
    clicks: [['link 200 hop1.example/form', `form ${LANDED}`, 'landed']],
    check: ([click]) => {
      const fields = Object.fromEntries(
        (click?.hops[1]?.fields ?? []).map(({ name, value }) => [name, value]),
      )
      if (fields.gclid !== GCLID) throw new Error(`The identifier is not among ${JSON.stringify(fields)}.`)
      if (!fields.token || fields.token.includes('secret')) throw new Error('A value was written down.')
    },
  },
  {
    name: 'a chain of all of these',
    act: clickLink(
      via(
        '302',
        via(
          'meta',
          via(
            '307',
            via(
              'replace',
              via(
                'form',
                via('301', via('refresh', LANDING, { host: 'hop5.example' }), { host: 'hop2.example' }),
                { host: 'hop3.example', method: 'post', clickid: 'abc' },
              ),
              { host: 'hop2.example' },
            ),
            { host: 'hop3.example' },
          ),
          { host: 'hop2.example' },
        ),
      ),
    ),
    clicks: [
      [
        'link 302 hop1.example/302',
        'http 200 hop2.example/meta',
        'meta 307 hop3.example/307',
        'http 200 hop2.example/replace',
        'script 200 hop3.example/form',
        'form 301 hop2.example/301',
        'http 200 hop5.example/refresh',
        `header-refresh ${LANDED}`,
        'landed',
      ],
    ],
  },
  {
    name: 'an HSTS upgrade of a link',
    act: async (scene) => {
      await scene.page.goto('https://secure.example/hsts')
      await clickLink(landing({ host: 'secure.example', scheme: 'http', gclid: GCLID }))(scene)
    },
    clicks: [['link 307 secure.example/landing', 'hsts 200 secure.example/landing', 'landed']],
    firefox: {
      because: 'it does not say why it upgraded: HSTS, HTTPS-First or an extension',
      clicks: [['link - secure.example/landing', 'http 200 secure.example/landing', 'landed']],
    },
  },
  {
    name: 'an HSTS upgrade after a server redirect',
    act: async (scene) => {
      await scene.page.goto('https://secure.example/hsts')
      await clickLink(via('302', landing({ host: 'secure.example', scheme: 'http', gclid: GCLID })))(scene)
    },
    clicks: [
      [
        'link 302 hop1.example/302',
        'http - secure.example/landing',
        'hsts 200 secure.example/landing',
        'landed',
      ],
    ],
    or: [
      [
        'link 302 hop1.example/302',
        'http 307 secure.example/landing',
        'hsts 200 secure.example/landing',
        'landed',
      ],
    ],
    firefox: {
      because: 'it does not say why it upgraded: HSTS, HTTPS-First or an extension',
      clicks: [
        [
          'link 302 hop1.example/302',
          'http - secure.example/landing',
          'http 200 secure.example/landing',
          'landed',
        ],
      ],
    },
  },
  {
    name: 'a cached 301',
    act: async (scene) => {
      const link = via('cached-301', LANDING)
      await clickLink(link)(scene)
      await scene.page.waitForSelector('#next')
      await clickLink(link)(scene)
    },
    clicks: [
      ['link 301 hop1.example/cached-301', `http ${LANDED}`, 'landed'],
      ['link 301 hop1.example/cached-301', `http ${LANDED}`, 'landed'],
    ],
    check: ([first, second]) => {
      if (first?.hops[0]?.fromCache !== false || second?.hops[0]?.fromCache !== true)
        throw new Error('Only the second one came from the cache.')
    },
  },
  {
    name: 'a landing page answered by a service worker',
    act: async (scene) => {
      await scene.page.goto('https://hop5.example/sw/register')
      await scene.page.waitForFunction(() => document.title === 'ready')
      await clickLink(`https://hop5.example/sw/landing?gclid=${GCLID}`)(scene)
    },
    clicks: [['link - hop5.example/sw/landing', 'landed']],
  },
  {
    name: 'a landing page answered by a service worker after a redirect',
    act: async (scene) => {
      await scene.page.goto('https://hop5.example/sw/register')
      await scene.page.waitForFunction(() => document.title === 'ready')
      await clickLink(via('302', `https://hop5.example/sw/landing?gclid=${GCLID}`))(scene)
    },
    clicks: [['link 302 hop1.example/302', 'http - hop5.example/sw/landing', 'landed']],
  },
  ...(['replace', 'push'] as const).map(
    (how): Scenario => ({
      name: `history.${how}State that rewrites the landing URL`,
      act: clickLink(
        via('302', via('history', `/landing?clean=${how}`, { host: 'hop6.example', how, gclid: GCLID })),
      ),
      clicks: [
        [
          'link 302 hop1.example/302',
          'http 200 hop6.example/history',
          'history - hop6.example/landing',
          'landed',
        ],
      ],
    }),
  ),
  {
    name: 'identifiers in path and fragment',
    act: clickLink(via('302', `https://hop6.example/landing/${GCLID}/page?x=1#gclid=${GCLID}`)),
    clicks: [['link 302 hop1.example/302', `http 200 hop6.example/landing/${GCLID}/page`, 'landed']],
    check: ([click]) => {
      if (!click?.hops[1]?.url.endsWith(`#gclid=${GCLID}`))
        throw new Error(`No fragment: ${click?.hops[1]?.url}`)
    },
  },
  {
    name: 'an IDN host',
    act: clickLink(via('302', via('meta', LANDING, { host: 'bücher.example' }))),
    clicks: [
      ['link 302 hop1.example/302', 'http 200 xn--bcher-kva.example/meta', `meta ${LANDED}`, 'landed'],
    ],
  },
  ...([10_000, 60_000] as const).map((length): Scenario => {
    const url = landing({ gclid: GCLID, long: 'x'.repeat(length) })
    return {
      name: `a URL of ${length / 1000} kB`,
      act: clickLink(via('302', url)),
      clicks: [['link 302 hop1.example/302', `http ${LANDED}`, 'landed']],
      check: ([click]) => {
        if (click?.hops[1]?.url !== url) throw new Error('The URL is not whole.')
      },
    }
  }),
  {
    name: 'broken percent-encoding, byte for byte',
    act: clickLink(via('302', via('replace', BROKEN))),
    clicks: [['link 302 hop1.example/302', 'http 200 hop1.example/replace', `script ${LANDED}`, 'landed']],
    check: ([click]) => {
      if (click?.hops[2]?.url !== BROKEN) throw new Error(`${click?.hops[2]?.url} is not ${BROKEN}`)
    },
  },
]
