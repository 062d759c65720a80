import { t } from '../../text'
import { preflightOf } from '../hashing/preflight'
import { sentFieldsOf } from '../hashing/sent-fields'
import { clickIdRules } from '../rules/click'
import { customerRule } from '../rules/customer'
import { actionSourceRule, eventIdRule, eventNameRules, pageRule } from '../rules/event'
import { hashWherePlainRules, plainPersonalDataRules } from '../rules/plain'
import type { Rule } from '../rules/rule'
import { misplacedRules, targetRule, testModeRule } from '../rules/target'
import { timeRules } from '../rules/time'
import { valueRules } from '../rules/value'
import { redditDocs as docs, redditActionSources, redditEvents } from './fields'
import { redditNormalisers, verbatimFields } from './request'

const platform = 'Reddit'
const WINDOW = 7 * 24 * 60 * 60
const LONGEST_NAME = 64
const page = pageRule({
  severity: 'warn',
  field: 'event_source_url',
  why: t`It tells on which page of the shop the event happened.`,
  docs,
})

const RULES: readonly Rule[] = [
  targetRule({
    field: 'pixel_id',
    name: t`pixel ID`,
    format: /^\w+$/,
    why: t`It is part of the address of the request.`,
    fix: t`Copy it from Events Manager.`,
    docs,
  }),
  testModeRule({
    field: 'test_id',
    name: t`test ID`,
    fix: t`Copy it from Events Manager, where events are tested.`,
    docs,
  }),
  ...misplacedRules(docs, ['pixel_id', 'test_id', 'tracking_type', 'custom_event_name']),
  ...eventNameRules({ platform, field: 'tracking_type', standard: redditEvents, custom: false, docs }),
  {
    id: 'custom-name-missing',
    severity: 'error',
    field: 'custom_event_name',
    says: t`A CUSTOM event needs a name.`,
    why: t`Without it Reddit cannot tell which of your events it is.`,
    docs,
    broken: (draft) => draft.tracking_type === 'CUSTOM' && !draft.custom_event_name,
  },
  {
    id: 'custom-name-too-long',
    severity: 'error',
    field: 'custom_event_name',
    says: t`The custom name is longer than ${LONGEST_NAME} characters.`,
    why: t`Reddit takes no longer one.`,
    docs,
    broken: ({ custom_event_name = '' }) => custom_event_name.length > LONGEST_NAME,
  },
  {
    id: 'custom-name-unused',
    severity: 'warn',
    field: 'custom_event_name',
    says: t`A custom name goes with the type CUSTOM only.`,
    why: t`With another type it says nothing.`,
    fix: t`Choose CUSTOM, or leave the name empty.`,
    docs,
    broken: (draft) => draft.tracking_type !== 'CUSTOM' && draft.custom_event_name !== undefined,
  },
  ...timeRules({
    platform,
    field: 'event_at',
    unit: 'ms',
    window: () => WINDOW,
    tooOld: t`Reddit refuses the whole request.`,
    docs,
  }),
  eventIdRule({
    severity: 'warn',
    field: 'conversion_id',
    why: t`Without it Reddit cannot drop the pixel event of the same conversion.`,
    docs,
  }),
  actionSourceRule({ platform, sources: redditActionSources, docs }),
  { ...page, broken: (draft, now) => draft.action_source === 'WEBSITE' && page.broken(draft, now) },
  ...valueRules({
    platform,
    value: 'value',
    currency: 'currency',
    needs: ({ tracking_type }) => tracking_type === 'PURCHASE',
    event: 'PURCHASE',
    lacking: t`Reddit documents no refusal, but without it there is no return to report.`,
    severity: 'warn',
    docs,
  }),
  ...clickIdRules({ platform, field: 'click_id', name: 'rdt_cid', docs }),
  ...hashWherePlainRules(platform, ['click_id', 'uuid', 'user_agent'], docs),
  ...plainPersonalDataRules(platform, ['event_source_url', 'conversion_id'], docs),
  customerRule({
    anyOf: [
      ['click_id'],
      ['uuid'],
      ['email'],
      ['phone_number'],
      ['external_id'],
      ['ip_address', 'user_agent'],
    ],
    sent: sentFieldsOf(redditNormalisers, verbatimFields),
    severity: 'warn',
    why: t`Reddit has nothing to match the event with.`,
    fix: t`Add the click ID, an e-mail, a phone number, an external ID, or IP address and user agent.`,
    docs,
  }),
]

/** Everything Reddit would refuse or ignore. */
export const preflightReddit = preflightOf({
  rules: RULES,
  normalisers: redditNormalisers,
  hashed: { external_id: { free: true } },
  verbatim: verbatimFields,
  docs,
})
