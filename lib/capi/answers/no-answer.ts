import type { RunError } from '../../schemas/run'
import { t } from '../../text'
import type { AnswerReading } from '../definition'

/** Errors that come up before the request's body can have left this browser. */
const NOT_SENT = new Set([
  'net::ERR_NAME_NOT_RESOLVED',
  'net::ERR_CONNECTION_REFUSED',
  'net::ERR_INTERNET_DISCONNECTED',
  'net::ERR_ADDRESS_UNREACHABLE',
  'net::ERR_CONNECTION_TIMED_OUT',
  'net::ERR_BLOCKED_BY_CLIENT',
  'net::ERR_PROXY_CONNECTION_FAILED',
  'net::ERR_TUNNEL_CONNECTION_FAILED',
  'net::ERR_SSL_PROTOCOL_ERROR',
  'net::ERR_CERT_AUTHORITY_INVALID',
  'net::ERR_CERT_COMMON_NAME_INVALID',
  'net::ERR_CERT_DATE_INVALID',
  'net::ERR_UNSAFE_PORT',
  'NS_ERROR_UNKNOWN_HOST',
  'NS_ERROR_CONNECTION_REFUSED',
  'NS_ERROR_OFFLINE',
])

/** This extension's own refusals, whose text says what to do. */
const HELD_BACK = /^(?:INVALID_URL|NO_HOST_ACCESS)$/

/** What it means that no answer came: not delivered for sure, or perhaps delivered. */
export function readNoAnswer(error: RunError): AnswerReading {
  if (HELD_BACK.test(error.code))
    return { verdict: 'outage', reason: t`Held back in this browser, not sent: ${error.text}` }
  if (NOT_SENT.has(error.code))
    return {
      verdict: 'outage',
      reason: t`No connection could be made, so the event was not delivered (${error.code}).`,
      fix: t`Check the network, a blocker or proxy on this machine, and send again.`,
    }
  return {
    verdict: 'unclear',
    reason: t`The connection ended without an answer (${error.code}); the event may have been delivered.`,
    fix: t`Look for the event ID at the platform before sending again.`,
  }
}
