import { t } from '../../text'
import { preflightOf } from '../hashing/preflight'
import { eventNameRules } from '../rules/event'
import { hashWherePlainRules, plainPersonalDataRules } from '../rules/plain'
import type { Rule, Texts } from '../rules/rule'
import { misplacedRules, targetRule } from '../rules/target'
import { timeRules } from '../rules/time'
import { valueRules } from '../rules/value'
import { ga4Docs, ga4Events } from './fields'
import { ga4Normalisers } from './request'

const platform = t`Google Analytics`
const WINDOW = 72 * 60 * 60
const LONGEST_NAME = 40
const LONGEST_VALUE = 100
const isPurchase = ({ event_name }: Texts) => event_name === 'purchase'

const RULES: readonly Rule[] = [
  targetRule({
    field: 'measurement_id',
    name: t`measurement ID`,
    format: /^G-[A-Z0-9]+$/,
    why: t`Google answers with success to an ID that belongs to nobody.`,
    fix: t`Copy it from Admin › Data streams; it begins with G-.`,
    docs: ga4Docs.guide,
  }),
  ...misplacedRules(ga4Docs.guide, ['measurement_id', 'event_name', 'session_id']),
  ...eventNameRules({
    platform,
    field: 'event_name',
    standard: ga4Events,
    custom: true,
    docs: ga4Docs.events,
  }),
  {
    id: 'event-name-malformed',
    severity: 'error',
    field: 'event_name',
    says: t`An event name begins with a letter and has letters, digits and _ only, at most ${LONGEST_NAME}.`,
    why: t`The live address would drop such an event without a word.`,
    docs: ga4Docs.reference,
    broken: ({ event_name = 'x' }) =>
      event_name.length > LONGEST_NAME || !/^[A-Za-z][A-Za-z0-9_]*$/.test(event_name),
  },
  ...timeRules({
    platform,
    field: 'timestamp_micros',
    unit: 'us',
    window: () => WINDOW,
    tooOld: t`Google takes back-dated events of three days only.`,
    optional: true,
    docs: ga4Docs.reference,
  }),
  {
    id: 'client-id-missing',
    severity: 'error',
    field: 'client_id',
    says: t`The client ID is missing.`,
    why: t`Google takes no web event without the visitor’s.`,
    fix: t`Copy it from the _ga cookie of the landing page, without GA1.1.`,
    docs: ga4Docs.reference,
    broken: ({ client_id }) => !client_id,
  },
  {
    id: 'client-id-unusual',
    severity: 'warn',
    field: 'client_id',
    says: t`The client ID does not look like one of a browser.`,
    why: t`With another form the event belongs to a new visitor, and not to the one who clicked.`,
    fix: t`Two numbers with a dot between them: the _ga cookie without GA1.1.`,
    docs: ga4Docs.reference,
    broken: ({ client_id = '1.1' }) => !/^\d+\.\d+$/.test(client_id),
  },
  {
    id: 'session-missing',
    severity: 'warn',
    field: 'session_id',
    says: t`Session ID or engagement time is missing.`,
    why: t`Without both the event does not show up in most reports.`,
    docs: ga4Docs.guide,
    broken: ({ session_id, engagement_time_msec }) => !session_id || !engagement_time_msec,
  },
  ...valueRules({
    platform,
    value: 'value',
    currency: 'currency',
    needs: isPurchase,
    event: 'purchase',
    lacking: t`Google’s reports need value, currency, transaction ID and items of a purchase.`,
    severity: 'warn',
    docs: ga4Docs.events,
  }),
  ...(['transaction_id', 'item_id'] as const).map(
    (field): Rule => ({
      id: 'purchase-incomplete',
      severity: 'warn',
      field,
      says: t`A purchase needs ${field === 'item_id' ? t`an item` : t`a transaction ID`}.`,
      why: t`Google’s reports need value, currency, transaction ID and items of a purchase.`,
      docs: ga4Docs.events,
      broken: (draft) => isPurchase(draft) && !draft[field],
    }),
  ),
  {
    id: 'value-too-long',
    severity: 'error',
    field: 'transaction_id',
    says: t`The transaction ID is longer than ${LONGEST_VALUE} characters.`,
    why: t`Google takes values of that length only.`,
    docs: ga4Docs.reference,
    broken: ({ transaction_id = '' }) => transaction_id.length > LONGEST_VALUE,
  },
  ...hashWherePlainRules(platform, ['client_id'], ga4Docs.reference),
  ...plainPersonalDataRules(platform, ['page_location', 'user_id', 'transaction_id'], ga4Docs.customer),
]

/** Everything Google Analytics would refuse or ignore. */
export const preflightGa4 = preflightOf({
  rules: RULES,
  normalisers: ga4Normalisers,
  verbatim: [],
  docs: ga4Docs.customer,
})
