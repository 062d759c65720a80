import { type RuleCase, T } from './rule-case'

const toPeerClick = (query: string) => ({
  template: `${T}?cid={cid}&${query}`,
  receivingPlatform: 'peerclick',
})

export const moneyCases: RuleCase[] = [
  { id: 'comma-decimal', hit: `${T}?payout=1,50`, passes: `${T}?payout=1.50`, fixed: `${T}?payout=1.50` },
  { id: 'comma-decimal', hit: `${T}?sum=1.234%2C5`, passes: `${T}?sum=1234.5`, fixed: `${T}?sum=1234.5` },
  { id: 'comma-decimal', hit: `${T}?payout={comma}`, passes: `${T}?payout={payout}`, fixed: '1.50' },
  { id: 'comma-decimal', hit: `${T}?amount=7,5`, passes: `${T}?amounts=7,5`, fixed: `${T}?amount=7.5` },
  { id: 'comma-decimal', hit: `${T}?payout={comma}`, passes: `${T}?payout={cid},{payout}`, fixed: '1.50' },
  {
    id: 'thousands-separator',
    hit: `${T}?sum=1,234.50`,
    passes: `${T}?sum=1234.50`,
    fixed: `${T}?sum=1234.50`,
  },
  { id: 'thousands-separator', hit: `${T}?sum=1%20234`, passes: `${T}?sum=1234`, fixed: `${T}?sum=1234` },
  { id: 'thousands-separator', hit: `${T}?sum=1'234`, passes: `${T}?id=1'234`, fixed: `${T}?sum=1234` },
  { id: 'payout-symbol', hit: `${T}?payout=$5`, passes: `${T}?payout=5`, fixed: `${T}?payout=5` },
  { id: 'payout-symbol', hit: `${T}?payout=5.50USD`, passes: `${T}?payout=5.50`, fixed: `${T}?payout=5.50` },
  { id: 'payout-symbol', hit: `${T}?payout=%E2%82%AC%205`, passes: `${T}?payout=-5`, fixed: `${T}?payout=5` },
  { id: 'payout-symbol', hit: `${T}?payout=5%25`, passes: `${T}?share=5%25`, fixed: `${T}?payout=5` },
  { id: 'payout-not-a-number', hit: `${T}?payout=1.2.3`, passes: `${T}?payout=1.2` },
  { id: 'payout-not-a-number', hit: `${T}?payout={cid}`, passes: `${T}?payout={cid},{payout}` },
  {
    id: 'payout-unit',
    hit: `${T}?payout=1250&revenue=12.50`,
    passes: `${T}?payout=1251&revenue=12.50`,
    fixed: `${T}?payout=12.50&revenue=12.50`,
  },
  {
    id: 'payout-unit',
    hit: { template: `${T}?sum=150&p={payout}` },
    passes: `${T}?sale_amount=150&p={payout}`,
    fixed: `${T}?sum=1.50&p={payout}`,
  },
  {
    id: 'currency-missing',
    hit: toPeerClick('payout=5'),
    passes: toPeerClick('payout=5&currency=USD'),
    fixed: `${T}?cid={cid}&payout=5&currency={currency}`,
  },
  {
    id: 'currency-missing',
    hit: toPeerClick('payout={payout}'),
    passes: { template: `${T}?cid={cid}&payout={payout}`, receivingPlatform: 'voluum' },
    fixed: `${T}?cid={cid}&payout={payout}&currency={currency}`,
  },
  { id: 'currency-unknown', hit: `${T}?currency=USDT`, passes: `${T}?currency=USD` },
  {
    id: 'currency-unknown',
    hit: `${T}?currency=%E2%82%AC`,
    passes: `${T}?currency=EUR`,
    fixed: `${T}?currency=EUR`,
  },
  { id: 'currency-unknown', hit: `${T}?currency=XX`, passes: `${T}?currency={other}` },
  { id: 'currency-case', hit: `${T}?currency=usd`, passes: `${T}?currency=USD`, fixed: `${T}?currency=USD` },
  {
    id: 'currency-case',
    hit: { template: `${T}?currency={cur}`, values: { cur: 'eur' } },
    passes: { template: `${T}?currency={cur}`, values: { cur: 'EUR' } },
    fixed: 'EUR',
  },
  {
    id: 'currency-decimals',
    hit: `${T}?payout=100.00&currency=JPY`,
    passes: `${T}?payout=100.00&currency=USD`,
    fixed: `${T}?payout=100&currency=JPY`,
  },
  { id: 'currency-decimals', hit: `${T}?payout=10.5&currency=KRW`, passes: `${T}?payout=10&currency=KRW` },
]
