import type { Hop } from '../schemas/click'

/** Indexes of the hops that loaded a document of the page itself, without frames and address rewrites. */
export function documentsOf(hops: readonly Hop[]): number[] {
  return hops.flatMap((hop, position) => (hop.frameId === 0 && hop.how !== 'history' ? [position] : []))
}

/** Whether a hop was answered with a document, one confirmed from the cache included. */
export function isAnswered(hop: Hop | undefined): boolean {
  if (hop?.status === undefined || hop.error) return false
  return (hop.status >= 200 && hop.status < 300) || hop.status === 304
}
