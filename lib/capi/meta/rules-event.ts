import { t } from '../../text'
import { actionSourceRule, eventIdRule, eventNameRules, pageRule } from '../rules/event'
import { plainPersonalDataRules } from '../rules/plain'
import type { Rule, Texts } from '../rules/rule'
import { timeRules } from '../rules/time'
import { metaDocs } from './docs'
import { actionSources, eventWindow, standardEvents } from './events'

const website = {
  severity: 'warn',
  why: t`Meta documents it as required for website events, though it was seen to accept one without.`,
  docs: metaDocs.customer,
} as const
const isWebsite = ({ action_source }: Texts) => action_source === 'website'
const page = pageRule({ ...website, field: 'event_source_url' })

/** What the event is, when and where it happened. */
export const eventRules: readonly Rule[] = [
  ...eventNameRules({
    platform: 'Meta',
    field: 'event_name',
    standard: standardEvents,
    custom: true,
    docs: metaDocs.event,
  }),
  ...timeRules({
    platform: 'Meta',
    field: 'event_time',
    unit: 's',
    window: ({ action_source }) => eventWindow(action_source),
    tooOld: t`Meta refuses the whole request (error 2804003).`,
    docs: metaDocs.event,
  }),
  eventIdRule({
    severity: 'warn',
    field: 'event_id',
    why: t`Without it Meta cannot drop a second delivery or match the pixel event of the same conversion.`,
    docs: metaDocs.event,
  }),
  actionSourceRule({ platform: 'Meta', sources: actionSources, docs: metaDocs.event }),
  { ...page, broken: (draft, now) => isWebsite(draft) && page.broken(draft, now) },
  {
    ...website,
    id: 'user-agent-missing',
    field: 'client_user_agent',
    says: t`The user agent is missing.`,
    broken: (draft) => isWebsite(draft) && !draft.client_user_agent,
  },
  ...plainPersonalDataRules('Meta', ['event_source_url', 'event_id', 'order_id'], metaDocs.customer),
]
