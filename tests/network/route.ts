import type { hopHost } from './hosts/hop'
import { withParameters } from './with-parameters'

type NameOf<Path> = Path extends `/${infer Name}` ? Name : never

/** A path of a hop host, without its slash. */
export type HopName = NameOf<keyof typeof hopHost>

/** Where a hop takes place, and its parameters by name. */
export interface HopOptions {
  host?: string
  scheme?: 'http' | 'https'
  [parameter: string]: string | number | undefined
}

/** The URL of a path of a hop host: `https://hop1.example/…` unless it is told otherwise. */
export function hopUrl(
  how: HopName,
  { host = 'hop1.example', scheme = 'https', ...parameters }: HopOptions = {},
): string {
  const given = Object.entries(parameters).map(([name, value]) => [name, String(value)] as const)
  return withParameters(`${scheme}://${host}/${how}`, given)
}

/** The URL of a hop that leads on to `to`, byte for byte: `via('302', via('meta', landing()))`. */
export function via(how: HopName, to: string, options: HopOptions = {}): string {
  return hopUrl(how, { ...options, to })
}

/** The URL where a chain ends, with these parameters in its query: `https://hop6.example/landing?…`. */
export function landing(options: HopOptions = {}): string {
  return hopUrl('landing', { host: 'hop6.example', ...options })
}

/**
 * The URL of a chain of redirects over hop1.example, hop2.example … to the landing page on hop6.example, which knows
 * nothing of where it leads. Each rest, such as `?gclid=x` or `/x`, goes behind the path of its hop byte for byte; the
 * last is that of the landing page.
 */
export function unseenChain(...rests: readonly string[]): string {
  const last = `https://hop6.example/landing${rests.at(-1) ?? ''}`
  return rests
    .slice(0, -1)
    .reduceRight(
      (to, rest, position) => `https://hop${position + 1}.example/unseen/${hexOf(to)}${rest}`,
      last,
    )
}

function hexOf(text: string): string {
  return Buffer.from(text).toString('hex')
}
