/** A moment in milliseconds since the epoch as ISO 8601, in UTC. */
export function momentOf(at: number): string {
  return new Date(at).toISOString()
}
