import type { IdKind } from '../schemas/platform'

/** Identifiers made for this click: without them nobody is paid. */
export const clickKinds: ReadonlySet<IdKind> = new Set(['ad-click', 'network-click', 'tracker-click'])

/** Those, and what a publisher chose to tell clicks apart. */
export const followedKinds: ReadonlySet<IdKind> = new Set([...clickKinds, 'sub-id'])
