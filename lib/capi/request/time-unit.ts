/** The unit in which an API counts Unix time. */
export type TimeUnit = 's' | 'ms' | 'us'

/** How many of the unit are in a second. */
export const perSecond: Readonly<Record<TimeUnit, number>> = { s: 1, ms: 1e3, us: 1e6 }
