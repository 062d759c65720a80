import { normaliseName } from '../../templates/names'
import { clickIdNames, payoutNames } from '../aliases'

/** What a field of a fired postback can say. */
export const ROLES = ['url', 'clickId', 'payout', 'currency', 'status', 'txid', 'time', 'answer'] as const
export type Role = (typeof ROLES)[number]

/** Roles that a column alone can have, never a parameter of the URL. */
export const OF_COLUMNS: ReadonlySet<Role> = new Set(['url', 'answer'])

/** Names of columns and parameters, without case and separators, the surest first. */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  url: ['postbackurl', 'firedurl', 'requesturl', 'callbackurl', 'url', 'postback', 'request', 'link'],
  clickId: [
    ...clickIdNames.map(normaliseName),
    ...[
      'rtclickid',
      'refid',
      'uid',
      'affsub',
      'sub1',
      'subid1',
      's1',
      'sub2',
      'subid2',
      's2',
      'sub5',
      'subid5',
    ],
    ...['clickuuid', 'uniqueid', 'trackerid'],
  ],
  payout: [
    ...payoutNames.map(normaliseName),
    ...['commission', 'earnings', 'conversionpayout', 'publisherpayout', 'saleamount', 'conversionrevenue'],
  ],
  currency: ['currency', 'currencycode', 'payoutcurrency', 'cnvcurrency', 'curr', 'cur'],
  status: ['status', 'conversionstatus', 'convstatus', 'cnvstatus', 'leadstatus', 'state', 'approvalstatus'],
  txid: [
    ...['txid', 'transactionid', 'txnid', 'orderid', 'ordernumber', 'conversionid', 'actionid', 'leadid'],
    ...['saleid', 'eventid', 'tid', 'order'],
  ],
  time: [
    ...['conversiontime', 'postbacktime', 'conversiondate', 'eventtime', 'firedat', 'createdat', 'datetime'],
    ...['timestamp', 'conversiontimestamp', 'time', 'date', 'ts'],
  ],
  answer: ['response', 'answer', 'responsebody', 'postbackresponse', 'serverresponse', 'responsetext'],
}

/** How sure a name is for a role, 0 the surest; undefined where it says nothing of it. */
export function rankOfName(role: Role, name: string): number | undefined {
  const rank = NAMES[role].indexOf(normaliseName(name).replace(/(?:utc|gmt|usd|eur)$|\(.*\)$/, ''))
  return rank < 0 ? undefined : rank
}
