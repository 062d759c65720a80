import type { Format } from './reading'

/** Where Impact carried a Tradedoubler click on, its ID stands first: `(ir_<irclickid>)(…)(…)(…)(…)`. */
export const tduid: Format = {
  pattern: /^\(ir_([^()]{8,80})\)\(\d*\)\(\d*\)\([^()]*\)\([^()]*\)$/,
  source: 'https://dev.tradedoubler.com/tracking/advertiser',
  since: 2008,
  read: ([, irclickid = '']) => [{ kind: 'inner', name: 'irclickid', value: irclickid }],
}
