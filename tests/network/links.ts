import { CAMPAIGN_IDS } from './campaigns'

/** Shaped like a real one, made up. */
export const GCLID = 'EAIaIQobChMI5ZqX8dK3kAMVh0tBAh1uPQw7EAAYASAAEgLqN_D_BwE'
/** Shaped like a real one, made up. */
export const FBCLID = 'IwAR2mQx7LpZt0VbR9sYcKfHd3JwEuNa5GiTo8CvXr1Bq6DyMhWlSzPkUjAe4'

export interface DemoLink {
  id: string
  href: string
  title: string
  says: string
  /** The hosts on its way. */
  route: readonly string[]
  newTab?: boolean
}

const HEALTHY = viaNetwork(CAMPAIGN_IDS.healthy)
const FULL_ROUTE = ['net.example', 'go.trk.example', 'pre.example']

/** The links of the demo page, each with one thing to see. */
export const DEMO_LINKS: readonly DemoLink[] = [
  {
    id: 'healthy',
    href: HEALTHY,
    title: 'A healthy click',
    says: 'An ad click through network and tracker to a prelander, whose button goes on to the shop.',
    route: FULL_ROUTE,
  },
  {
    id: 'lost',
    href: viaNetwork(CAMPAIGN_IDS.rebuilt),
    title: 'Lost on the last step',
    says: 'The shop redirects once more and rebuilds its address without the query.',
    route: ['net.example', 'go.trk.example', 'shop.example', 'shop.example'],
  },
  {
    id: 'newtab',
    href: HEALTHY,
    title: 'The healthy click in a new tab',
    says: 'The same link, opened with target=_blank and rel=noopener.',
    route: FULL_ROUTE,
    newTab: true,
  },
  {
    id: 'meta',
    href: `https://go.trk.example/click?campaign=${CAMPAIGN_IDS.social}&fbclid=${FBCLID}`,
    title: 'A click from social media',
    says: 'Straight through the tracker to the shop; fbclid arrives.',
    route: ['go.trk.example', 'shop.example'],
  },
  {
    id: 'broken',
    href: `https://go.trk.example/click?campaign=${CAMPAIGN_IDS.broken}&gclid=${GCLID}`,
    title: 'A broken offer',
    says: 'The advertiser answers with an error 500.',
    route: ['go.trk.example', 'broken.example'],
  },
  {
    id: 'dead',
    href: `https://go.trk.example/click?campaign=${CAMPAIGN_IDS.dead}&gclid=${GCLID}`,
    title: 'A dead offer',
    says: 'The advertiser’s host does not exist any more.',
    route: ['go.trk.example', 'gone.invalid'],
  },
  {
    id: 'macro',
    href: `https://net.example/c/2048113/1379421/9834?subId1={clickid}&u=${encodeURIComponent('https://shop.example/landing')}`,
    title: 'A forgotten macro',
    says: 'Nobody filled in {clickid}: the network cannot say which click earned the sale.',
    route: ['net.example', 'shop.example'],
  },
  {
    id: 'ordinary',
    href: 'https://shop.example/login',
    title: 'An ordinary link',
    says: 'A redirect without any identifier. Clickscope shows it, and forgets it with the browser session.',
    route: ['shop.example', 'shop.example'],
  },
]

/** Folds, cuts, drops and re-encodes the values of the parameters that are named so; the others arrive as they are. */
export const DAMAGING_LINK = 'https://hop1.example/damage'

/** A network's link in an ad with auto-tagging; the tracker's link travels inside it. */
function viaNetwork(campaign: string): string {
  const destination = encodeURIComponent(`https://go.trk.example/click?campaign=${campaign}`)
  const tagging = `gclid=${GCLID}&gad_source=1&gad_campaignid=21873304512`
  return `https://net.example/c/2048113/1379421/9834?subId1=search-brand&u=${destination}&${tagging}`
}
