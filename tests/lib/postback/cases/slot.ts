import { clickOver } from '../click'
import type { RuleCase } from './rule-case'

const ID = '64f0c1a7b3e2d90001a4bb17'
const T = 'https://abc.rdtk.io/postback'
const click = clickOver(
  'https://abc.rdtk.io/click',
  `https://www.net.example/?affid=12&sub5=${ID}`,
  'https://shop.example/?_ef_transaction_id=0123456789abcdef0123456789abcdef',
)

export const slotCases: RuleCase[] = [
  {
    id: 'another-slot',
    hit: { template: `${T}?clickid={sub4}`, click },
    passes: { template: `${T}?clickid={sub5}`, click },
    fixed: `${T}?clickid={sub5}`,
  },
]
