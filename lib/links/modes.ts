/** How a link is checked. */
export const MODES = ['visit', 'request'] as const
export type Mode = (typeof MODES)[number]

/** What a check does at a time, and how long a host is left alone after it was asked. */
export const limits: Readonly<Record<Mode, { parallel: number; restMs: number }>> = {
  visit: { parallel: 3, restMs: 2_000 },
  request: { parallel: 3, restMs: 500 },
}
