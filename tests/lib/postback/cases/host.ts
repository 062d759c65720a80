import { type RuleCase, T } from './rule-case'

const private_ = (host: string, passes: string): RuleCase => ({
  id: 'private-host',
  hit: `https://${host}/pb`,
  passes: `https://${passes}/pb`,
})

export const hostCases: RuleCase[] = [
  private_('localhost:3000', 'localhost.example'),
  private_('tracker', 'tracker.example'),
  private_('pb.local', 'local.pb.example'),
  private_('127.0.0.1', '128.0.0.1'),
  private_('10.1.2.3', '11.1.2.3'),
  private_('172.16.0.1', '172.32.0.1'),
  private_('192.168.1.1', '192.169.1.1'),
  private_('169.254.169.254', '169.253.1.1'),
  private_('100.64.0.1', '100.128.0.1'),
  private_('[::1]', '[2001:db8::1]'),
  private_('[fd00::1]', '[2600::1]'),
  private_('[fe80::1]', '[ff80::1]'),
  { id: 'sample-host', hit: 'https://aff.example.com/pb', passes: 'https://example.trk.com/pb' },
  { id: 'sample-host', hit: 'https://YOUR-DOMAIN/pb', passes: 'https://domains.trk.com/pb' },
  { id: 'sample-host', hit: 'https://yourdomain.com/pb', passes: 'https://yours.domain.app/pb' },
  { id: 'sample-host', hit: 'https://DOMAIN/pb', passes: 'https://go.domain.io/pb' },
  { id: 'foreign-letters', hit: 'https://аdsterra.com/pb', passes: 'https://adsterra.com/pb' },
  { id: 'foreign-letters', hit: 'https://xn--dsterra-2fg.com/pb', passes: 'https://xn.example/pb' },
  {
    id: 'wrong-host',
    hit: { template: 'https://www.pbtera.com/at?subid_short={cid}', receivingPlatform: 'adsterra' },
    passes: { template: 'https://www.pbterra.com/at?subid_short={cid}', receivingPlatform: 'adsterra' },
    fixed: 'https://www.pbterra.com/at?subid_short={cid}',
  },
  {
    id: 'wrong-host',
    hit: { template: 'https://www.pbterra.com/aff_lsr?transaction_id={cid}', receivingPlatform: 'tune' },
    passes: { template: `${T}?transaction_id={cid}`, receivingPlatform: 'tune' },
  },
  {
    id: 'wrong-host',
    hit: { template: 'https://net.go2cloud.org/pb?cid={cid}', sender: 'tune' },
    passes: { template: 'https://net.go2cloud.org/pb?cid={cid}', sender: 'everflow' },
  },
  { id: 'test-host', hit: 'https://staging.t.example/pb', passes: 'https://stages.t.example/pb' },
  {
    id: 'test-host',
    hit: { template: 'https://pb-test.t.example/', receiver: 'live' },
    passes: { template: 'https://pb-test.t.example/', receiver: 'test' },
  },
  { id: 'test-flag', hit: `${T}?a=1&testmode=1`, passes: `${T}?a=1&testmode=0`, fixed: `${T}?a=1` },
  {
    id: 'test-flag',
    hit: { template: `${T}?debug=true&a=1`, receiver: 'live' },
    passes: { template: `${T}?debug=true&a=1`, receiver: 'own' },
    fixed: `${T}?a=1`,
  },
  {
    id: 'live-host',
    hit: { template: `${T}?cid={cid}`, receiver: 'test' },
    passes: { template: `${T}?cid={cid}&test=1`, receiver: 'test' },
  },
  {
    id: 'live-host',
    hit: { template: T, receiver: 'test' },
    passes: { template: 'https://sandbox.t.example/pb', receiver: 'test' },
  },
]
