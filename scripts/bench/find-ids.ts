import { buildIndex, defaultIndex, findIds, findIdsWith } from '../../lib/ids'
import { platforms } from '../../lib/platforms/catalogue'
import type { Platform, PlatformSamples } from '../../lib/schemas/platform'
import { printRatio, quietTimes } from './measure'

const platformFiles = import.meta.glob<{ samples?: PlatformSamples }>('../../lib/platforms/*.ts', {
  eager: true,
})
const URLS = 1_000

/** Reading identifiers against the least that any reader must do: parse the URL, walk its parameters once. */
export function benchFindIds(): void {
  const samples = sampleUrls()
  const urls = Array.from({ length: URLS }, (_, index) => samples[index % samples.length] as string)
  const times = quietTimes({
    floor: () => urls.map(walkOnce),
    find: () => urls.map((url) => findIds(url)),
  })
  printRatio(`findIds over ${URLS} URLs`, times.find / times.floor, 'new URL and one walk', 4)

  const doubled = buildIndex([...platforms, ...platforms.map(twinOf)])
  const catalogues = quietTimes({
    once: () => urls.map((url) => findIdsWith(url, defaultIndex)),
    twice: () => urls.map((url) => findIdsWith(url, doubled)),
  })
  printRatio(
    'findIds with twice the platforms',
    catalogues.twice / catalogues.once,
    'with the catalogue',
    1.1,
  )

  const [short, long] = [longUrl(6_000), longUrl(60_000)]
  const lengths = quietTimes({ short: () => findIds(short), long: () => findIds(long) })
  printRatio('findIds on a URL of 60 kB', lengths.long / lengths.short, 'one of 6 kB', 10)
}

/** A platform as unlike all others as the next to be added: its names, hosts and shapes are its own. */
function twinOf(platform: Platform, position: number): Platform {
  const letter = String.fromCharCode('a'.charCodeAt(0) + (position % 26))
  return {
    ...platform,
    id: `${platform.id}-twin`,
    hosts: platform.hosts.map((host) => host.replace(/^(\*\.)?/, `$1${letter}-twin-`)),
    identifiers: platform.identifiers.map((identifier) => ({
      ...identifier,
      names: identifier.names.map((name) => `${name}_twin`),
      cookies: identifier.cookies?.map((name) => `twin_${name}`),
      format: identifier.format?.replace(/^\^/, `^${letter}`),
    })),
  }
}

function sampleUrls(): string[] {
  return Object.values(platformFiles).flatMap(({ samples }) =>
    samples ? [...samples.found.map(({ url }) => url), ...samples.nothing] : [],
  )
}

function walkOnce(url: string): number {
  let characters = 0
  for (const [name, value] of new URL(url).searchParams) characters += name.length + value.length
  return characters
}

function longUrl(length: number): string {
  const parameters = Array.from(
    { length: length / 20 },
    (_, index) => `p${String(index).padStart(6, '0')}=value%20${index % 9}x`,
  )
  return `https://shop.example/landing?${parameters.join('&')}&gclid=EAIaIQobChMI0000000000000000000000000000000_BwE`
}
