import { findIds } from '../../lib/ids'
import type { PlatformSamples } from '../../lib/schemas/platform'
import { medians, printRatio } from './measure'

const platformFiles = import.meta.glob<{ samples?: PlatformSamples }>('../../lib/platforms/*.ts', {
  eager: true,
})
const URLS = 1_000

/** Reading identifiers against the least that any reader must do: parse the URL, walk its parameters once. */
export function benchFindIds(): void {
  const samples = sampleUrls()
  const urls = Array.from({ length: URLS }, (_, index) => samples[index % samples.length] as string)
  const times = medians({
    floor: () => urls.map(walkOnce),
    find: () => urls.map((url) => findIds(url)),
  })
  printRatio(`findIds over ${URLS} URLs`, times.find / times.floor, 'new URL and one walk', 4)

  const [short, long] = [longUrl(6_000), longUrl(60_000)]
  const lengths = medians({ short: () => findIds(short), long: () => findIds(long) })
  printRatio('findIds on a URL of 60 kB', lengths.long / lengths.short, 'one of 6 kB', 10)
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
