import { t } from '../../text'
import { preflightOf } from '../hashing/preflight'
import { sentFieldsOf } from '../hashing/sent-fields'
import { clickIdRules } from '../rules/click'
import { customerRule } from '../rules/customer'
import { eventIdRule, eventNameRules, pageRule } from '../rules/event'
import { hashWherePlainRules, plainPersonalDataRules } from '../rules/plain'
import type { Rule } from '../rules/rule'
import { misplacedRules, targetRule, testModeRule } from '../rules/target'
import { timeRules } from '../rules/time'
import { valueRules } from '../rules/value'
import { tiktokDocs, tiktokEvents } from './fields'
import { tiktokNormalisers, verbatimFields } from './request'

const platform = 'TikTok'
const docs = tiktokDocs

const RULES: readonly Rule[] = [
  targetRule({
    field: 'event_source_id',
    name: t`pixel code`,
    format: /^[A-Za-z0-9]+$/,
    why: t`TikTok finds the pixel by it.`,
    fix: t`Copy it from Events Manager: letters and digits only.`,
    docs,
  }),
  testModeRule({
    field: 'test_event_code',
    name: t`test event code`,
    fix: t`Copy the code from Events Manager › Test events.`,
    docs,
  }),
  ...misplacedRules(docs, ['event_source_id', 'test_event_code', 'event', 'event_id'], 'test_event_code'),
  ...eventNameRules({ platform, field: 'event', standard: tiktokEvents, custom: true, docs }),
  ...timeRules({ platform, field: 'event_time', unit: 's', docs }),
  eventIdRule({
    severity: 'warn',
    field: 'event_id',
    why: t`Without it TikTok cannot drop the pixel event of the same conversion.`,
    docs,
  }),
  pageRule({ severity: 'warn', field: 'url', why: t`A web event is told with its page.`, docs }),
  ...valueRules({
    platform,
    value: 'value',
    currency: 'currency',
    needs: ({ event }) => event === 'CompletePayment',
    event: 'CompletePayment',
    lacking: t`TikTok documents no refusal, but without it there is no return to report.`,
    severity: 'warn',
    docs,
  }),
  ...clickIdRules({ platform, field: 'ttclid', name: 'ttclid', format: /^E\.C\.P\.[\w-]+$/, docs }),
  ...hashWherePlainRules(platform, verbatimFields, docs),
  ...plainPersonalDataRules(platform, ['url', 'event_id', 'order_id'], docs),
  customerRule({
    anyOf: [['ttclid'], ['email'], ['phone'], ['external_id'], ['ttp'], ['ip', 'user_agent']],
    sent: sentFieldsOf(tiktokNormalisers, verbatimFields),
    severity: 'warn',
    why: t`TikTok has nothing to match the event with.`,
    fix: t`Add ttclid, an e-mail, a phone number, an external ID, ttp, or IP address and user agent.`,
    docs,
  }),
]

/** Everything TikTok would refuse or ignore. It states no window for the time of an event. */
export const preflightTiktok = preflightOf({
  rules: RULES,
  normalisers: tiktokNormalisers,
  hashed: { external_id: { free: true } },
  verbatim: verbatimFields,
  docs,
})
