import { isObject, isRecent, objectsOf, type Vendor, type VendorAnswer } from './vendor'

export const GA4 = { measurementId: 'G-CLICKSCOPE', secret: 'ga4DemoSecretOfClickscope' }

const WINDOW_SECONDS = 72 * 3600

interface Finding {
  fieldPath: string
  description: string
  validationCode: string
}

/**
 * GA4 Measurement Protocol: the live address answers 204 to everything, the one for validation names what is wrong
 * and checks neither the secret nor whether the stream exists.
 * https://developers.google.com/analytics/devguides/collection/protocol/ga4/validating-events
 */
export const ga4: Vendor = {
  id: 'ga4',
  answer: ({ method, path, query, body, now }) => {
    if (method !== 'POST') return { status: 404, body: 'not found' }
    // Where the site's own tag calls.
    if (path === '/g/collect') return { status: 204 }
    const event = objectsOf(isObject(body) ? body.events : undefined)[0] ?? {}
    if (path === '/mp/collect') return { status: 204, accepted: [{ event, test: false }] }
    if (path !== '/debug/mp/collect') return { status: 404, body: 'not found' }
    const fields = isObject(body) ? body : {}
    const findings = wrongWith({ ...fields, measurement_id: query.get('measurement_id') }, now)
    return { ...validation(findings), accepted: findings.length === 0 ? [{ event, test: true }] : [] }
  },
  faults: {
    lying200: () => ({ status: 204 }),
    rateLimit: () => ({ status: 429, body: 'Too Many Requests' }),
    outage: () => ({ status: 503, body: 'Service Unavailable' }),
    echoToken: ({ query }) =>
      validation([finding('api_secret', `${query.get('api_secret')}`, 'VALUE_INVALID')]),
  },
}

function validation(validationMessages: readonly Finding[]): VendorAnswer {
  return { status: 200, body: { validationMessages } }
}

function finding(fieldPath: string, description: string, validationCode: string): Finding {
  return { fieldPath, description, validationCode }
}

function wrongWith(fields: Record<string, unknown>, now: number): Finding[] {
  const events = objectsOf(fields.events)
  const time = fields.timestamp_micros
  return [
    ...(fields.measurement_id ? [] : [finding('measurement_id', 'is required', 'VALUE_REQUIRED')]),
    ...(fields.client_id ? [] : [finding('client_id', 'is required', 'VALUE_REQUIRED')]),
    ...(events.length > 0 ? [] : [finding('events', 'is required', 'VALUE_REQUIRED')]),
    ...(events.length > 25 ? [finding('events', 'too many', 'EXCEEDED_MAX_ENTITIES')] : []),
    ...(time === undefined || isRecent(Number(time) / 1e6, now, WINDOW_SECONDS)
      ? []
      : [finding('timestamp_micros', 'is out of bounds', 'VALUE_OUT_OF_BOUNDS')]),
    ...events.flatMap(({ name, params }, index) => [
      ...(/^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(String(name))
        ? []
        : [
            finding(
              'events',
              `Event at index: [${index}] has invalid name [${name}]. Names must start with an alphabetic character.`,
              'NAME_INVALID',
            ),
          ]),
      ...(isObject(params) && params.value !== undefined && !params.currency
        ? [finding(`events.params`, `Event at index: [${index}]: currency is required`, 'VALUE_REQUIRED')]
        : []),
    ]),
  ]
}
