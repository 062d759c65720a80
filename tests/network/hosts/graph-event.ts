import { type GraphAnswer, invalidParameter } from './graph-errors'

export type GraphEvent = Record<string, unknown>

/** One rule: the answer to an event that breaks it. `place` is how Meta points at the event. */
type EventRule = (event: GraphEvent, place: string, nowSeconds: number) => GraphAnswer | undefined

const DAY_SECONDS = 24 * 3600
const MAX_AGE_SECONDS = 7 * DAY_SECONDS
const MAX_AGE_IN_STORE_SECONDS = 62 * DAY_SECONDS
/** How far a sender's clock may be ahead; Meta's own limit is not published. */
const CLOCK_SKEW_SECONDS = 60

const REQUIRED = ['event_name', 'event_time', 'action_source', 'user_data']
const KNOWN = new Set([
  ...REQUIRED,
  'event_id',
  'event_source_url',
  'referrer_url',
  'opt_out',
  'custom_data',
  'app_data',
  'data_processing_options',
  'data_processing_options_country',
  'data_processing_options_state',
  'customer_segmentation',
  'original_event_data',
  'messaging_channel',
  'attribution_data',
])

/**
 * Customer data that matches too many people when an event has nothing else.
 * https://developers.facebook.com/docs/marketing-api/conversions-api/best-practices#req-rec-params
 */
const TOO_BROAD = [
  ['ct', 'country', 'st', 'zp', 'ge', 'client_user_agent'],
  ['db', 'client_user_agent'],
  ['fn', 'ge'],
  ['ln', 'ge'],
]

/** In the order in which the API was seen to check: the time before the customer data. */
const RULES: readonly EventRule[] = [hasRequiredKeys, hasKnownKeys, isInTime, hasPurchaseValue, hasCustomer]

/** The answer to the first rule that the event breaks; undefined when it is good. `index` is its place in `data`. */
export function refuseEvent(event: unknown, index: number, nowSeconds: number): GraphAnswer | undefined {
  const place = `$['data'][${index}]`
  if (!isObject(event)) return parameterError(`The parameter ${place} must be an object`)
  for (const rule of RULES) {
    const refusal = rule(event, place, nowSeconds)
    if (refusal) return refusal
  }
  return undefined
}

function hasRequiredKeys(event: GraphEvent, place: string): GraphAnswer | undefined {
  const missing = REQUIRED.find((key) => isEmpty(event[key]))
  return missing === undefined
    ? undefined
    : parameterError(`The parameter ${place}['${missing}'] is required`)
}

function hasKnownKeys(event: GraphEvent, place: string): GraphAnswer | undefined {
  const unknown = Object.keys(event).find((key) => !KNOWN.has(key))
  return unknown === undefined
    ? undefined
    : parameterError(`Unexpected key "${unknown}" on param "${place}".`)
}

/** Whole seconds, not older than the action source allows. What Meta says to the future is not known. */
function isInTime(
  { event_time, action_source }: GraphEvent,
  _place: string,
  now: number,
): GraphAnswer | undefined {
  const time = Number.isInteger(event_time) ? Number(event_time) : Number.POSITIVE_INFINITY
  if (time > now + CLOCK_SKEW_SECONDS) return invalidParameter(undefined)
  const maxAge = action_source === 'physical_store' ? MAX_AGE_IN_STORE_SECONDS : MAX_AGE_SECONDS
  if (now - time <= maxAge) return undefined
  return invalidParameter(
    2804003,
    'Event Timestamp Too Old',
    'The timestamp for this event is too far in the past. Events need to be sent from your server within 7 days of when they occurred. Enter a timestamp that has occurred within the last 7 days.',
  )
}

function hasPurchaseValue({ event_name, custom_data }: GraphEvent): GraphAnswer | undefined {
  if (event_name !== 'Purchase') return undefined
  const { value, currency } = isObject(custom_data) ? custom_data : {}
  if (isEmpty(value)) {
    return invalidParameter(
      2804009,
      'Missing Value for Purchase Event',
      'Your purchase event doesn’t include a value parameter. Enter a value. For example: 1.99',
    )
  }
  // The text of this one was never captured, and its subcode is inferred.
  return isEmpty(currency) ? invalidParameter(2804008) : undefined
}

function hasCustomer({ user_data }: GraphEvent): GraphAnswer | undefined {
  const customer = isObject(user_data) ? user_data : {}
  const given = Object.keys(customer).filter((key) => !isEmpty(customer[key]))
  if (!TOO_BROAD.some((broad) => given.every((key) => broad.includes(key)))) return undefined
  return invalidParameter(
    2804050,
    "You haven't added sufficient customer information parameter data for this event",
    'This event has no customer information parameters, or it has a combination of customer information parameters that is so broad that it is unlikely to be effective for matching.',
  )
}

function parameterError(message: string): GraphAnswer {
  return invalidParameter(2804019, 'Server Side Api Parameter Error', message)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
