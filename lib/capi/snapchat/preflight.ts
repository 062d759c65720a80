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
import { snapchatActionSources, snapchatDocs, snapchatEvents } from './fields'
import { snapchatNormalisers, verbatimFields } from './request'

const platform = 'Snap'
const docs = snapchatDocs.parameters
const WINDOW = 7 * 24 * 60 * 60
const page = pageRule({
  severity: 'error',
  field: 'event_source_url',
  why: t`Snap refuses a web event without its page.`,
  docs: snapchatDocs.test,
})

const RULES: readonly Rule[] = [
  targetRule({
    field: 'pixel',
    name: t`pixel ID`,
    format: /^[A-Za-z0-9-]+$/,
    why: t`It is part of the address of the request.`,
    fix: t`Copy it from Events Manager.`,
    docs: snapchatDocs.guide,
  }),
  ...misplacedRules(docs, ['pixel', 'test_event_code', 'event_name', 'event_id'], 'test_event_code'),
  ...eventNameRules({ platform, field: 'event_name', standard: snapchatEvents, custom: false, docs }),
  ...timeRules({
    platform,
    field: 'event_time',
    unit: 's',
    window: () => WINDOW,
    tooOld: t`Snap finds the time out of range.`,
    docs,
  }),
  eventIdRule({
    severity: 'warn',
    field: 'event_id',
    why: t`Without it Snap cannot drop the pixel event of the same conversion.`,
    docs,
  }),
  actionSourceRule({ platform, sources: snapchatActionSources, docs }),
  { ...page, broken: (draft, now) => draft.action_source === 'WEB' && page.broken(draft, now) },
  ...valueRules({
    platform,
    value: 'value',
    currency: 'currency',
    needs: ({ event_name }) => event_name === 'PURCHASE',
    event: 'PURCHASE',
    lacking: t`Snap finds a purchase without value and currency invalid.`,
    docs,
  }),
  ...clickIdRules({ platform, field: 'sc_click_id', name: 'ScCid', docs }),
  ...hashWherePlainRules(platform, verbatimFields, docs),
  ...plainPersonalDataRules(platform, ['event_source_url', 'event_id', 'order_id'], docs),
  customerRule({
    anyOf: [['em'], ['ph'], ['client_ip_address', 'client_user_agent']],
    sent: sentFieldsOf(snapchatNormalisers, verbatimFields),
    severity: 'error',
    why: t`Snap finds an event invalid that it cannot match; a click ID alone is not enough.`,
    fix: t`Add an e-mail, a phone number, or IP address and user agent.`,
    docs,
  }),
]

/** Everything Snap would refuse or ignore. */
export const preflightSnapchat = preflightOf({
  rules: RULES,
  normalisers: snapchatNormalisers,
  hashed: { country: { known: countryCodes }, external_id: { free: true } },
  verbatim: verbatimFields,
  docs,
})
