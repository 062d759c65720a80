import type { IdKind } from '../schemas/platform'

/**
 * Names so common for a click ID that they mean one without naming a vendor; they are the names under which 395
 * templates of networks take a tracker's click ID. Left out on purpose: `sid`, `id`, `ref`, `source`, `a`, `c`,
 * `data`, `p1` and their like, which ordinary sites use for other things.
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
  't_click',
  'ext_cid',
  'keitaro_id',
]

/** Bare `sub` is left out, since JSON Web Tokens and others use it for the subject. */
const subIdNames = ['subid', 'sub_id', 'aff_sub', 'adv_sub']
const slotNames = ['sub', ...subIdNames, 'apsubid', 'ml_sub', 'utm_sub', 'subacc', 'subids.', 'afp']

/** Keitaro has the most slots for a publisher's own values. */
const slots = Array.from({ length: 30 }, (_, position) => position + 1)

const kinds = new Map<string, IdKind>([
  ...clickNames.map((name) => [name, 'tracker-click'] as const),
  ...subIdNames.map((name) => [name, 'sub-id'] as const),
  ...slotNames.flatMap((name) =>
    slots.flatMap((slot) => [[`${name}${slot}`, 'sub-id'] as const, [`${name}_${slot}`, 'sub-id'] as const]),
  ),
])

/** Names of a click ID and of much else: the value must be one that a machine made. */
const mixedKinds = new Map<string, IdKind>([
  ...['cid', 'tid', 'ref_id', 'externalid', 'external_id'].map((name) => [name, 'tracker-click'] as const),
  ...['s1', 's2', 's3', 's4', 's5'].map((name) => [name, 'sub-id'] as const),
])
const machineMade = /^(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{20,64}$/

/**
 * The kind of ID that a lower-case parameter name means whoever uses it, with a value that fits; undefined for all
 * other names.
 */
export function genericKind(name: string, value: string): IdKind | undefined {
  const kind = kinds.get(name)
  if (kind) return kind
  const mixed = mixedKinds.get(name)
  return mixed && machineMade.test(value) ? mixed : undefined
}
