import { clickOver } from '../click'
import { type RuleCase, T } from './rule-case'

const ID = '64f0c0ffee64f0c0ffee64f0'
const FBCLID = 'IwAR0abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQR'
const click = clickOver(
  `https://go.redtrk.example/c?fbclid=${FBCLID}`,
  `https://shop.example/?rtkcid=${ID}&fbclid=${FBCLID}`,
)
const about = (query: string) => ({ template: `${T}?${query}`, click })
const toRedTrack = (query: string) => ({ ...about(query), receivingPlatform: 'redtrack' })

export const clickIdCases: RuleCase[] = [
  {
    id: 'foreign-click-id',
    hit: about('clickid=64f0c0ffee64f0c0ffee64f1'),
    passes: about(`clickid=${ID}`),
  },
  {
    id: 'foreign-click-id',
    hit: about(`clickid=${ID.slice(0, 12)}`),
    passes: about(`clickid=${ID}`),
    fixed: `${T}?clickid=${ID}`,
  },
  {
    id: 'foreign-click-id',
    hit: about(`clickid=${ID.toUpperCase()}`),
    passes: about(`clickid=${ID}`),
    fixed: `${T}?clickid=${ID}`,
  },
  {
    id: 'foreign-click-id',
    hit: about(`clickid=%20${ID}%20`),
    passes: about('clickid='),
    fixed: `${T}?clickid=${ID}`,
  },
  {
    id: 'foreign-click-id',
    hit: { ...about('clickid={cid}'), values: { cid: ID.toUpperCase() } },
    passes: { ...about('clickid={cid}'), values: { cid: ID } },
    fixed: ID,
  },
  {
    id: 'other-platforms-id',
    hit: toRedTrack(`clickid=${FBCLID}`),
    passes: toRedTrack(`clickid=${ID}`),
    fixed: `${T}?clickid=${ID}`,
  },
  { id: 'no-click-id', hit: about('event=sale'), passes: about(`event=${ID}`) },
  { id: 'sample-value', hit: `${T}?clickid=test123`, passes: `${T}?clickid=a1b2c3` },
  { id: 'sample-value', hit: `${T}?clickid=12345`, passes: `${T}?clickid=72345` },
  { id: 'sample-value', hit: `${T}?clickid=00000000`, passes: `${T}?clickid=00000001` },
  { id: 'sample-value', hit: `${T}?clickid=abc123`, passes: `${T}?txid=test-1` },
]
