import { GCLID } from '@/tests/network/links'
import { hopUrl, landing, via } from '@/tests/network/route'

/** A link over three redirects on as many hosts to a page with 200 images. */
export function heavyClick(round: number): string {
  return overThreeHosts(hopUrl('many-images', { host: 'hop4.example', count: 200, round, gclid: GCLID }))
}

/** A link over three redirects on as many hosts to a small page; the mark stands in the URL of each hop. */
export function lightClick(mark: string): string {
  return overThreeHosts(landing({ mark, gclid: GCLID }))
}

/** With an ad click ID all the way, so that the click is kept on disk. */
function overThreeHosts(to: string): string {
  return ['hop3.example', 'hop2.example', 'hop1.example'].reduce(
    (next, host) => via('302', next, { host, gclid: GCLID }),
    to,
  )
}
