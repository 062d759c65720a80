import { type RuleCase, T } from './rule-case'

const by = (sender: string, query: string) => ({ template: `${T}?${query}`, sender })

export const macroCases: RuleCase[] = [
  {
    id: 'wrong-brackets',
    hit: by('everflow', 'a=[sub1]&b={payout}'),
    passes: by('everflow', 'a={sub1}&b={payout}'),
    fixed: `${T}?a={sub1}&b={payout}`,
  },
  {
    id: 'wrong-brackets',
    hit: by('everflow', 'a={{sub1}}'),
    passes: by('hilltopads', 'a={{ctoken}}'),
    fixed: `${T}?a={sub1}`,
  },
  {
    id: 'wrong-brackets',
    hit: by('cake', 'a={s2}'),
    passes: by('cake', 'a=#s2#'),
    fixed: `${T}?a=#s2#`,
  },
  {
    id: 'wrong-brackets',
    hit: by('everflow', 'a=[sub1]&b=[sub1]'),
    passes: by('everflow', 'a={sub1}&b={sub1}'),
    fixed: `${T}?a={sub1}&b={sub1}`,
  },
  {
    id: 'wrong-case',
    hit: by('everflow', 'a={Sub_5}'),
    passes: by('everflow', 'a={sub5}'),
    fixed: `${T}?a={sub5}`,
  },
  {
    id: 'wrong-case',
    hit: by('everflow', 'a={transactionid}'),
    passes: by('everflow', 'a={transaction_id}'),
    fixed: `${T}?a={transaction_id}`,
  },
  {
    id: 'wrong-case',
    hit: by('everflow', 'a={payot}'),
    passes: by('everflow', 'a={sub55}'),
    fixed: `${T}?a={payout}`,
  },
  { id: 'unknown-macro', hit: by('everflow', 'a={cash_money}'), passes: by('everflow', 'a={sub1}') },
  {
    id: 'unknown-macro',
    hit: by('keitaro', 'a={sum}'),
    passes: by('affise', 'a={sum}'),
  },
  {
    id: 'unknown-macro',
    hit: { template: `${T}?subid={subid}`, sender: 'offer18', receivingPlatform: 'keitaro' },
    passes: { template: `${T}?subid={aff_click_id}`, sender: 'offer18', receivingPlatform: 'keitaro' },
    fixed: `${T}?subid={aff_click_id}`,
  },
  {
    id: 'unknown-macro',
    hit: by('affise', 'a={order_id}'),
    passes: by('affise', 'a={transactionid:hash}'),
    fixed: `${T}?a={transactionid}`,
  },
  {
    id: 'senders-own-id',
    hit: { ...by('everflow', 'clickid={transaction_id}'), receivingPlatform: 'redtrack' },
    passes: { ...by('everflow', 'clickid={sub5}&t={transaction_id}'), receivingPlatform: 'redtrack' },
  },
  {
    id: 'senders-own-id',
    hit: { ...by('voluum', 'click-id={clickid}&name=x'), receivingPlatform: 'taboola' },
    passes: { ...by('voluum', 'click-id={externalid}&name=x'), receivingPlatform: 'taboola' },
    fixed: `${T}?click-id={externalid}&name=x`,
  },
  {
    id: 'transform-macro',
    hit: by('affise', 's={status: lead=reg sale=dep}'),
    passes: by('keitaro', 's={status: lead=reg sale=dep}'),
    fixed: `${T}?s={status}`,
  },
  { id: 'encoded-macro', hit: `${T}?a=%7Bcid%7D`, passes: `${T}?a={cid}`, fixed: `${T}?a={cid}` },
  { id: 'encoded-macro', hit: `${T}?a=%23%23cid%23%23`, passes: `${T}?a=%23cid`, fixed: `${T}?a=##cid##` },
  {
    id: 'doubled-brackets',
    hit: `${T}?a={{affiliate_id}}`,
    passes: `${T}?a={affiliate_id}`,
    fixed: `${T}?a={affiliate_id}`,
  },
  { id: 'doubled-brackets', hit: `${T}?a={{payout}}`, passes: `${T}?a={{price}}`, fixed: `${T}?a={payout}` },
  { id: 'mixed-syntaxes', hit: `${T}?a={cid}&b=[PAYOUT]`, passes: `${T}?a={cid}&b=REPLACE` },
  { id: 'mixed-syntaxes', hit: `${T}?a={cid}&b=#s2#`, passes: 'https://<domain>/pb?a={cid}' },
  { id: 'unbalanced-brackets', hit: `${T}?a={cid}}`, passes: `${T}?a={cid}`, fixed: `${T}?a={cid}` },
  { id: 'unbalanced-brackets', hit: `${T}?a=[{cid}`, passes: `${T}?a[]={cid}`, fixed: `${T}?a={cid}` },
  {
    id: 'unbalanced-brackets',
    hit: `${T}?a={cid&b=1`,
    passes: `${T}?a={cid}&b=1`,
    fixed: `${T}?a={cid}&b=1`,
  },
  { id: 'unbalanced-brackets', hit: `${T}?a=cid}`, passes: `${T}?a={"cid":1}` },
]
