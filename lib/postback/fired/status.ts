const WORDS: Readonly<Record<string, readonly string[]>> = {
  approved: ['approved', 'approve', 'confirmed', 'accepted', 'valid', 'paid', 'complete', 'completed'],
  pending: ['pending', 'hold', 'onhold', 'new', 'open', 'inreview'],
  rejected: [
    ...['rejected', 'reject', 'declined', 'trash', 'cancelled', 'canceled', 'invalid', 'refused'],
    ...['reversed', 'refunded', 'chargeback'],
  ],
}

/** What a status means in words of no platform's; undefined for one that only its platform can read. */
export function meaningOfStatus(status: string): string | undefined {
  const word = status.toLowerCase().replace(/[\s_-]/g, '')
  return Object.keys(WORDS).find((meaning) => WORDS[meaning]?.includes(word))
}

/** Whether two words for a status say the same. */
export function isSameStatus(one: string, other: string): boolean {
  const meaning = meaningOfStatus(one)
  return (
    one.toLowerCase() === other.toLowerCase() || (meaning !== undefined && meaning === meaningOfStatus(other))
  )
}
