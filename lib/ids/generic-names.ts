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

/** Names of a click ID and of much else: the value must be one that a machine made. */
const mixedNames = ['cid', 'tid', 'ref_id', 'externalid', 'external_id']
const mixedSlots = ['s1', 's2', 's3', 's4', 's5']
const machineMade = /^(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{20,64}$/

interface Meaning {
  kind: IdKind
  /** What the value must look like, where the name alone says too little. */
  format?: RegExp
}

function meaning(names: readonly string[], kind: IdKind, format?: RegExp): [string, Meaning][] {
  return names.map((name) => [name, { kind, format }])
}

const meanings = new Map<string, Meaning>([
  ...meaning(clickNames, 'tracker-click'),
  ...meaning(subIdNames, 'sub-id'),
  ...slotNames.flatMap((name) =>
    slots.flatMap((slot) => meaning([`${name}${slot}`, `${name}_${slot}`], 'sub-id')),
  ),
  ...meaning(mixedNames, 'tracker-click', machineMade),
  ...meaning(mixedSlots, 'sub-id', machineMade),
])

/**
 * The kind of ID that a lower-case parameter name means whoever uses it, with a value that fits; undefined for all
 * other names.
 */
export function genericKind(name: string, value: string): IdKind | undefined {
  const found = meanings.get(name)
  return found && (!found.format || found.format.test(value)) ? found.kind : undefined
}
