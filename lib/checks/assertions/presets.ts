import type { Suite } from '../../schemas/suite'
import { t } from '../../text'

const COMMISSION_FACTORY = 't.cfjump.com'

/** Suites to begin with: what networks and ad platforms publish of the links that lead through them. */
export const presets: readonly Suite[] = [
  {
    name: t`Commission Factory: redirects`,
    docs: 'https://help.commissionfactory.com/referrer-policy-implementation-guide',
    match: { hosts: [COMMISSION_FACTORY] },
    rules: [
      { rule: 'server-redirects-only', before: COMMISSION_FACTORY },
      {
        rule: 'redirect-statuses',
        statuses: [302, 307],
        referrerPolicies: ['no-referrer-when-downgrade'],
        before: COMMISSION_FACTORY,
      },
    ],
  },
  {
    name: t`Google Ads: parallel tracking`,
    docs: 'https://support.google.com/google-ads/answer/7197008',
    match: { parameters: ['gclid', 'gbraid', 'wbraid'] },
    rules: [{ rule: 'https-only' }, { rule: 'server-redirects-only' }],
  },
  {
    name: t`Microsoft Advertising: parallel tracking`,
    docs: 'https://help.ads.microsoft.com/apex/index/3/en/56918',
    match: { parameters: ['msclkid'] },
    rules: [{ rule: 'https-only' }, { rule: 'server-redirects-only' }],
  },
  {
    name: t`A sound affiliate link`,
    rules: [
      { rule: 'landed' },
      { rule: 'https-only' },
      { rule: 'most-hops', hops: 10 },
      { rule: 'no-macro' },
      { rule: 'no-finding', severity: 'bad' },
    ],
  },
]
