import { type RuleCase, T } from './rule-case'

const to = (receivingPlatform: string, query: string) => ({ template: `${T}?${query}`, receivingPlatform })
const SUBID = '3d1a8g3vbh4f'

export const receiverCases: RuleCase[] = [
  {
    id: 'missing-required',
    hit: to('everflow', 'transaction_id={cid}'),
    passes: to('everflow', 'nid=7&transaction_id={cid}'),
    fixed: `${T}?transaction_id={cid}&nid={network_id}`,
  },
  {
    id: 'missing-required',
    hit: { ...to('voluum', 'payout={payout}'), sender: 'offer18' },
    passes: { ...to('voluum', 'cid={aff_click_id}'), sender: 'offer18' },
    fixed: `${T}?payout={payout}&cid={aff_click_id}`,
  },
  {
    id: 'missing-required',
    hit: 'https://trc.taboola.com/actions-handler/log/3/s2s-action?click-id={cid}',
    passes: 'https://trc.taboola.com/actions-handler/log/3/s2s-action?click-id={cid}&name=lead',
    fixed: 'https://trc.taboola.com/actions-handler/log/3/s2s-action?click-id={cid}&name={event}',
  },
  {
    id: 'missing-required',
    hit: {
      template: 'https://prf.hn/conversion/tracking_mode:api/campaign:1/conversionref:2',
      receivingPlatform: 'partnerize',
    },
    passes: {
      template: 'https://prf.hn/conversion/tracking_mode:api/campaign:1/clickref:3/conversionref:2',
      receivingPlatform: 'partnerize',
    },
  },
  {
    id: 'parameter-name',
    hit: to('redtrack', 'click_id={cid}'),
    passes: to('redtrack', 'clickid={cid}'),
    fixed: `${T}?clickid={cid}`,
  },
  {
    id: 'parameter-name',
    hit: to('taboola', 'Click-ID={cid}&name=x'),
    passes: to('taboola', 'click-id={cid}&name=x'),
    fixed: `${T}?click-id={cid}&name=x`,
  },
  {
    id: 'status-word',
    hit: to('keitaro', `subid=${SUBID}&status=Sale`),
    passes: to('keitaro', `subid=${SUBID}&status=sale`),
    fixed: `${T}?subid=${SUBID}&status=sale`,
  },
  {
    id: 'status-word',
    hit: to('keitaro', `subid=${SUBID}&status=dep`),
    passes: to('keitaro', `subid=${SUBID}&status=dep&sale_status=dep,billed`),
  },
  {
    id: 'status-word',
    hit: to('affise', 'clickid={cid}&status=approved'),
    passes: to('affise', 'clickid={cid}&status=1'),
  },
  {
    id: 'click-id-format',
    hit: to('redtrack', 'clickid=short'),
    passes: to('redtrack', 'clickid=64f0c0ffee64f0c0ffee64f0'),
  },
  {
    id: 'value-too-long',
    hit: to('cake', `o=1&f=pb&r=1&s1=${'x'.repeat(51)}`),
    passes: to('cake', `o=1&f=pb&r=1&s1=${'x'.repeat(50)}`),
  },
  {
    id: 'other-method',
    hit: { ...to('voluum', 'cid={cid}'), method: 'POST' },
    passes: { ...to('voluum', 'cid={cid}'), method: 'GET' },
  },
]
