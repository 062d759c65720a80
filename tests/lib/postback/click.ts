import { buildIndex } from '@/lib/ids'
import { definePlatform } from '@/lib/platforms/define'
import type { Click, Hop } from '@/lib/schemas/click'
import type { Answer, Run } from '@/lib/schemas/run'

/** A tracker on its customers' own domains, known by the shape of its click ID. */
export const tracker = definePlatform({
  id: 'tracker',
  name: 'Tracker',
  kind: 'tracker',
  docs: ['https://tracker.example/docs'],
  hosts: ['*.tracker.example'],
  identifiers: [
    {
      names: ['tclick'],
      kind: 'tracker-click',
      where: ['query'],
      format: '^trk[0-9a-f]{12}$',
      distinctive: true,
    },
  ],
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'https://{domain}/pb?tclick={click_id}&sum={payout}',
    required: ['tclick'],
    optional: ['sum'],
    clickIdParameter: 'tclick',
  },
  answers: { accepted: ['^noted$'], duplicate: ['seen before'], rejected: ['no such click'] },
})

/** An ad platform with one address for everybody. */
export const adPlatform = definePlatform({
  id: 'ads',
  name: 'Ads',
  kind: 'ad',
  docs: ['https://ads.example/docs'],
  hosts: ['go.ads.example'],
  identifiers: [{ names: ['adclid'], kind: 'ad-click', where: ['query', 'cookie'], cookies: ['_adclid'] }],
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'https://s2s.ads.example/log?adclid={click_id}',
    required: ['adclid'],
    optional: [],
    clickIdParameter: 'adclid',
  },
})

/** A network that calls the tracker. */
export const network = definePlatform({
  id: 'network',
  name: 'Network',
  kind: 'network',
  docs: ['https://network.example/docs'],
  hosts: ['*.network.example'],
  identifiers: [
    { names: ['nclid'], kind: 'network-click', where: ['query'] },
    { names: ['sub5'], kind: 'sub-id', where: ['query'], ambiguous: true },
  ],
  postback: {
    direction: 'fires',
    method: 'GET',
    template: 'https://{domain}/pb?tclick={sub5}',
    required: [],
    optional: [],
    clickIdParameter: 'tclick',
  },
})

export const catalogue = [tracker, adPlatform, network]
export const index = buildIndex(catalogue)
export const known = { platforms: catalogue, index }

export const TRACKER_ID = 'trk0123456789ab'

/** A click over these URLs; `hops` may give more of a hop than its URL. */
export function clickOver(...hops: (string | Partial<Hop>)[]): Click {
  return {
    id: 'click',
    startedAt: 0,
    tabId: 1,
    outcome: 'landed',
    gaps: [],
    hops: hops.map((hop) => ({
      url: '',
      method: 'GET',
      how: 'http',
      by: 'server',
      frameId: 0,
      startedAt: 0,
      requestHeaders: [],
      responseHeaders: [],
      ...(typeof hop === 'string' ? { url: hop } : hop),
    })),
    landing: { cookies: [], scriptCalls: [], pixels: [] },
    private: false,
    pinned: false,
    environment: { browser: '', userAgent: '', language: '', timeZone: '', extensionVersion: '' },
  }
}

/** Ad platform, tracker on a private domain, network, shop; the tracker's ID travels in `sub5`. */
export const fullClick = clickOver(
  'https://go.ads.example/c?to=x',
  'https://go.private.example:8443/c?adclid=ad-1',
  `https://in.network.example/o?sub5=${TRACKER_ID}`,
  `https://shop.example/?nclid=net-1&adclid=ad-1`,
)

/** A run that was answered with this. */
export function answeredRun(answer: Partial<Answer> & { text?: string }, run: Partial<Run> = {}): Run {
  const { text = '', ...rest } = answer
  return {
    id: 'run',
    kind: 'postback',
    startedAt: 0,
    state: 'answered',
    values: [],
    request: { method: 'GET', url: 'https://elsewhere.example/x', headers: [] },
    answer: {
      status: 200,
      statusLine: '200 OK',
      headers: [],
      body: { text, bytes: text.length, truncated: false },
      ...rest,
    },
    ...run,
  }
}
