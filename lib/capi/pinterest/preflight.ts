import { t } from '../../text'
import { preflightOf } from '../hashing/preflight'
import { sentFieldsOf } from '../hashing/sent-fields'
import { countryCodes } from '../normalise/country'
import { clickIdRules } from '../rules/click'
import { customerRule } from '../rules/customer'
import { actionSourceRule, eventIdRule, eventNameRules, pageRule } from '../rules/event'
import { hashWherePlainRules, plainPersonalDataRules } from '../rules/plain'
import type { Rule } from '../rules/rule'
import { misplacedRules, targetRule } from '../rules/target'
import { timeRules } from '../rules/time'
import { valueRules } from '../rules/value'
import { pinterestNormalisers } from './customer'
import { pinterestDocs as docs, pinterestActionSources, pinterestEvents } from './fields'
import { verbatimFields } from './request'

const platform = 'Pinterest'
const page = pageRule({
  severity: 'warn',
  field: 'event_source_url',
  why: t`It tells on which page of the shop the event happened.`,
  docs,
})

const RULES: readonly Rule[] = [
  targetRule({
    field: 'ad_account_id',
    name: t`ad account ID`,
    format: /^\d+$/,
    why: t`It is part of the address of the request.`,
    fix: t`Copy it from Ads Manager: digits only.`,
    docs,
  }),
  ...misplacedRules(docs, ['ad_account_id', 'event_name', 'event_id']),
  ...eventNameRules({ platform, field: 'event_name', standard: pinterestEvents, custom: false, docs }),
  ...timeRules({ platform, field: 'event_time', unit: 's', docs }),
  eventIdRule({
    severity: 'error',
    field: 'event_id',
    why: t`Pinterest requires it: without it the tag’s event and this one are both counted.`,
    docs,
  }),
  actionSourceRule({ platform, sources: pinterestActionSources, docs }),
  { ...page, broken: (draft, now) => draft.action_source === 'web' && page.broken(draft, now) },
  ...valueRules({
    platform,
    value: 'value',
    currency: 'currency',
    needs: ({ event_name }) => event_name === 'checkout',
    event: 'checkout',
    lacking: t`Pinterest takes it all the same, in the ad account’s currency, but reports no or a wrong return.`,
    severity: 'warn',
    docs,
  }),
  ...clickIdRules({ platform, field: 'click_id', name: 'epik', format: /^dj0yJn[\w-]+$/, docs }),
  ...hashWherePlainRules(platform, verbatimFields, docs),
  ...plainPersonalDataRules(platform, ['event_source_url', 'event_id', 'order_id'], docs),
  customerRule({
    anyOf: [['em'], ['client_ip_address', 'client_user_agent']],
    sent: sentFieldsOf(pinterestNormalisers, verbatimFields),
    severity: 'error',
    why: t`Pinterest requires an e-mail, or IP address and user agent together; a click ID alone is not enough.`,
    fix: t`Add one of them.`,
    docs,
  }),
]

/** Everything Pinterest would refuse or ignore. It states no window for the time of an event. */
export const preflightPinterest = preflightOf({
  rules: RULES,
  normalisers: pinterestNormalisers,
  hashed: {
    ge: { known: ['f', 'm', 'n'] },
    country: { known: countryCodes },
    external_id: { free: true },
  },
  verbatim: verbatimFields,
  docs,
})
