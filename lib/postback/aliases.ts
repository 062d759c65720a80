import type { IdKind } from '../schemas/platform'

/**
 * Names under which receivers expect the click ID, the surest first. Counted over 395 published network
 * templates; a name of several meanings, such as `tid`, stands behind those of one.
 */
export const clickIdNames: readonly string[] = [
  'click_id',
  'clickid',
  'click-id',
  'clickId',
  'CLICK_ID',
  'CLICKID',
  'aff_click_id',
  'ob_click_id',
  'upd_clickid',
  'cnv_id',
  'clid',
  'hit',
  'subid',
  'sub_id',
  'cid',
  'tid',
  'transaction_id',
  'tracking_id',
  'external_id',
  'externalid',
]

/** Macro names that an identifier may stand for besides its own, by its kind; nearer meanings come first. */
export const macroAliases: readonly { kinds: readonly IdKind[]; names: readonly string[] }[] = [
  { kinds: ['ad-click'], names: ['external_id', 'externalid', 'externalId', 'ref_id'] },
  { kinds: ['tracker-click'], names: clickIdNames },
  { kinds: ['network-click'], names: clickIdNames },
]

/** How networks spell one numbered sub slot; `#` is its number. */
export const slotSpellings: readonly string[] = [
  'sub#',
  'subid#',
  'sub_id#',
  'sub_id_#',
  'aff_sub#',
  'SUB#',
  's#',
  'S#',
]

/** The slot that a tracker's click ID is put into where nothing says otherwise. */
export const usualSlots: readonly string[] = ['sub1', 'subid1', 'sub_id1', 'sub_id_1', 'aff_sub', 's1']

/** Macros that ask for something of the conversion and never for a click ID, besides those for money. */
export const conversionMacros: readonly string[] = [
  'event',
  'event_type',
  'type',
  'goal',
  'status',
  'currency',
  'order_id',
  'orderid',
  'txid',
  'time',
  'timestamp',
]

/** Parameters that carry money. */
export const payoutNames: readonly string[] = [
  'payout',
  'amount',
  'sum',
  'revenue',
  'rev',
  'value',
  'price',
  'profit',
  'payment',
  'sale_amount',
  'order_amount',
  'ordervalue',
  'amt',
  'r',
]
