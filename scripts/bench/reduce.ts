import { chain, replay } from '../../tests/lib/capture/trace'
import { printRatio, quietTimes } from './measure'

/** A long chain must not cost more per hop than a short one. */
export function benchReduce(): void {
  const hops = (count: number) =>
    chain(Array.from({ length: count }, (_, hop) => ({ url: `https://hop${hop}.example/?clickid=abc` })))
  const [short, long] = [hops(100), hops(1_000)]
  const times = quietTimes({ short: () => replay(short), long: () => replay(long) })
  printRatio('A chain of 1,000 hops', times.long / times.short, 'one of 100', 10)
}
