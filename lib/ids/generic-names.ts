import type { IdKind } from '../schemas/platform'

/**
 * Names so common for a click ID that they mean one without naming a vendor. Left out on purpose: `cid`, `sid`,
 * `tid`, `id`, `ref`, `source`, `s1`, `a`, `c` and their like, which ordinary sites use for other things.
 */
const clickNames = [
  'clickid',
  'click_id',
  'click-id',
  'clkid',
  'aff_click_id',
  'pub_click_id',
  'ext_click_id',
  'partner_click_id',
  'external_click_id',
  'tracker_click',
]

/** Bare `sub` is left out, since JSON Web Tokens and others use it for the subject. */
const subIdNames = ['subid', 'sub_id', 'aff_sub']
const slotNames = ['sub', ...subIdNames]

/** Keitaro has the most slots for a publisher's own values. */
const slots = Array.from({ length: 30 }, (_, position) => position + 1)

const kinds = new Map<string, IdKind>([
  ...clickNames.map((name) => [name, 'tracker-click'] as const),
  ...subIdNames.map((name) => [name, 'sub-id'] as const),
  ...slotNames.flatMap((name) =>
    slots.flatMap((slot) => [[`${name}${slot}`, 'sub-id'] as const, [`${name}_${slot}`, 'sub-id'] as const]),
  ),
])

/** The kind of ID that a lower-case parameter name means whoever uses it; undefined for all other names. */
export function genericKind(name: string): IdKind | undefined {
  return kinds.get(name)
}
