import { metaDocs } from './meta-docs'
import { actionSources, eventWindow, standardEvents } from './meta-events'
import type { MetaDraft } from './meta-fields'
import { nearMiss } from './near-miss'
import type { Rule } from './rules'

/** Clocks differ: an event this many seconds ahead is still taken for one of now. */
const CLOCK_SKEW = 60
/** In seconds the year 5138: such a number is in a smaller unit. */
const LARGEST_SECONDS = 1e11
const DAY = 86_400
const PLAIN_EMAIL = /[^\s/?&=@](?:@|%40)[a-z0-9-]+\.[a-z]{2,}/i

const time = {
  severity: 'error',
  field: 'event_time',
  fix: 'Use Unix time in seconds, ten digits.',
  docs: metaDocs.event,
} as const
const website = {
  severity: 'warn',
  why: 'Meta documents it as required for website events, though it was seen to accept one without.',
  docs: metaDocs.customer,
} as const

/** What the event is, when and where it happened. */
export const eventRules: readonly Rule<MetaDraft>[] = [
  {
    id: 'event-name-missing',
    severity: 'error',
    field: 'event_name',
    says: 'The event name is missing.',
    why: 'Meta refuses an event without a name.',
    docs: metaDocs.event,
    broken: ({ event_name }) => !event_name,
  },
  {
    id: 'event-name-near-miss',
    severity: 'warn',
    field: 'event_name',
    says: ({ event_name = '' }) =>
      `“${event_name}” is a custom event; the standard event is “${nearMiss(event_name, standardEvents)}”.`,
    why: 'Names count letter by letter, and campaigns optimise for the standard one.',
    fix: 'Use the standard name if that is meant.',
    docs: metaDocs.event,
    broken: ({ event_name = '' }) => nearMiss(event_name, standardEvents) !== undefined,
  },
  {
    ...time,
    id: 'event-time-missing',
    says: 'The event time is missing.',
    why: 'Meta requires it.',
    broken: ({ event_time }) => !event_time,
  },
  {
    ...time,
    id: 'event-time-not-seconds',
    says: 'The event time is not a whole number.',
    why: 'Meta takes Unix time, not a written date.',
    broken: ({ event_time = '0' }) => !/^\d+$/.test(event_time),
  },
  {
    ...time,
    id: 'event-time-unit',
    says: 'The event time is not in seconds.',
    why: 'Thirteen digits are milliseconds: to Meta a time far in the future.',
    broken: (draft) => secondsOf(draft) >= LARGEST_SECONDS,
  },
  {
    ...time,
    id: 'event-time-future',
    says: 'The event time lies in the future.',
    why: 'An event is reported after it happened.',
    broken: (draft, now) => secondsOf(draft) < LARGEST_SECONDS && ageOf(draft, now) < -CLOCK_SKEW,
  },
  {
    ...time,
    id: 'event-time-too-old',
    says: ({ action_source }) => `The event is older than ${eventWindow(action_source) / DAY} days.`,
    why: 'Meta refuses the whole request (error 2804003).',
    broken: (draft, now) => ageOf(draft, now) > eventWindow(draft.action_source),
  },
  {
    id: 'event-id-missing',
    severity: 'warn',
    field: 'event_id',
    says: 'The event ID is missing.',
    why: 'Without it Meta cannot drop a second delivery or match the pixel event of the same conversion.',
    fix: 'Use a fresh ID for each test.',
    docs: metaDocs.event,
    broken: ({ event_id }) => !event_id,
  },
  {
    id: 'action-source-unknown',
    severity: 'error',
    field: 'action_source',
    says: ({ action_source }) =>
      action_source ? `“${action_source}” is not an action source.` : 'The action source is missing.',
    why: `Meta takes ${actionSources.join(', ')} only.`,
    fix: 'For a click to a website, use website.',
    docs: metaDocs.event,
    broken: ({ action_source = '' }) => !(actionSources as readonly string[]).includes(action_source),
  },
  {
    ...website,
    id: 'page-missing',
    field: 'event_source_url',
    says: 'The page of the event is not a web address.',
    broken: ({ action_source, event_source_url = '' }) =>
      action_source === 'website' && !(/^https?:/i.test(event_source_url) && URL.canParse(event_source_url)),
  },
  {
    ...website,
    id: 'user-agent-missing',
    field: 'client_user_agent',
    says: 'The user agent is missing.',
    broken: ({ action_source, client_user_agent }) => action_source === 'website' && !client_user_agent,
  },
  ...(['event_source_url', 'event_id', 'order_id'] as const).map(
    (field): Rule<MetaDraft> => ({
      id: 'plain-personal-data',
      severity: 'warn',
      field,
      says: 'It contains an e-mail address in plain text.',
      why: 'This field is not hashed, and Meta takes contact data hashed only.',
      fix: 'Remove the address.',
      docs: metaDocs.customer,
      broken: (draft) => PLAIN_EMAIL.test(draft[field] ?? ''),
    }),
  ),
]

/** NaN, which no comparison is true of, unless it is a whole number. */
function secondsOf({ event_time = '' }: MetaDraft): number {
  return /^\d+$/.test(event_time) ? Number(event_time) : Number.NaN
}

function ageOf(draft: MetaDraft, now: number): number {
  return Math.floor(now / 1000) - secondsOf(draft)
}
