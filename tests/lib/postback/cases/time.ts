import { type RuleCase, T } from './rule-case'

export const timeCases: RuleCase[] = [
  {
    id: 'milliseconds',
    hit: `${T}?timestamp=1790000000000`,
    passes: `${T}?timestamp=1790000000`,
    fixed: `${T}?timestamp=1790000000`,
  },
  {
    id: 'milliseconds',
    hit: { template: `${T}?time={t}`, values: { t: '1790000000000' } },
    passes: `${T}?timestamp_ms=1790000000000`,
    fixed: '1790000000',
  },
  {
    id: 'seconds',
    hit: `${T}?timestamp_ms=1790000000`,
    passes: `${T}?timestamp_ms=1790000000000`,
    fixed: `${T}?timestamp_ms=1790000000000`,
  },
]
