import { type RuleCase, T } from './rule-case'

export const valueCases: RuleCase[] = [
  { id: 'macro-not-filled', hit: `${T}?a={other}`, passes: `${T}?a={cid}` },
  { id: 'macro-not-filled', hit: `${T}?a={CID}`, passes: `${T}?a={cid}`, fixed: `${T}?a={cid}` },
  { id: 'macro-not-filled', hit: `${T}?a=%7Bother%7D`, passes: `${T}?a=%7Bcid%7D` },
  {
    id: 'value-holds-macro',
    hit: { template: `${T}?a={sub1}`, values: { sub1: '{clickid}' } },
    passes: { template: `${T}?a={sub1}`, values: { sub1: 'clickid' } },
  },
  { id: 'placeholder-left', hit: `${T}?click=REPLACE`, passes: `${T}?cid=REPLACE` },
  { id: 'placeholder-left', hit: `${T}?a=1&et=OPTIONAL`, passes: `${T}?a=1`, fixed: `${T}?a=1` },
  { id: 'placeholder-left', hit: `${T}?et=OPTIONAL&a=1`, passes: `${T}?a=1`, fixed: `${T}?a=1` },
  {
    id: 'placeholder-left',
    hit: `${T}?a=1&et=[OPTIONAL]&b=2`,
    passes: `${T}?a=1&b=2`,
    fixed: `${T}?a=1&b=2`,
  },
  { id: 'placeholder-left', hit: `${T}?et=OPTIONAL#x`, passes: `${T}?et=optionally#x`, fixed: `${T}?#x` },
  {
    id: 'macro-without-brackets',
    hit: `${T}?sum=payout`,
    passes: `${T}?sum={payout}`,
    fixed: `${T}?sum={payout}`,
  },
  {
    id: 'macro-without-brackets',
    hit: { template: `${T}?clickid=s2`, sender: 'cake' },
    passes: { template: `${T}?clickid=s2`, sender: 'everflow' },
    fixed: `${T}?clickid=#s2#`,
  },
  {
    id: 'macro-without-brackets',
    hit: `${T}?cid=subid`,
    passes: `${T}?name=subid`,
    fixed: `${T}?cid={subid}`,
  },
  { id: 'empty-value', hit: `${T}?a=`, passes: `${T}?a=0`, fixed: `${T}?` },
  { id: 'empty-value', hit: `${T}?a={none}&b=1`, passes: `${T}?a={cid}&b=1`, fixed: `${T}?b=1` },
  { id: 'empty-value', hit: `${T}?b=1&a=null`, passes: `${T}?b=1&a=nullable`, fixed: `${T}?b=1` },
  { id: 'empty-value', hit: `${T}?b=1&a=%20`, passes: `${T}?b=1&a=%2D1`, fixed: `${T}?b=1` },
  { id: 'empty-value', hit: `${T}?cid=`, passes: `${T}?cid={cid}` },
  { id: 'empty-value', hit: `${T}?cid=0`, passes: `${T}?sum=0` },
  {
    id: 'empty-value',
    hit: { template: `${T}?nid=&transaction_id={cid}`, receivingPlatform: 'everflow' },
    passes: { template: `${T}?nid=7&transaction_id={cid}`, receivingPlatform: 'everflow' },
  },
]
