import { describe, expect, it } from 'vitest'
import { explainNetworkError } from '@/lib/browser/network-errors'

describe('explainNetworkError', () => {
  it.each([
    ['net::ERR_NAME_NOT_RESOLVED', 'the host name was not found'],
    ['ERR_NAME_NOT_RESOLVED', 'the host name was not found'],
    ['NS_ERROR_UNKNOWN_HOST', 'the host name was not found'],
    ['net::ERR_CONNECTION_REFUSED', 'the server refused the connection'],
    ['NS_ERROR_CONNECTION_REFUSED', 'the server refused the connection'],
    ['net::ERR_CONNECTION_RESET', 'the connection was reset'],
    ['NS_ERROR_NET_RESET', 'the connection was reset'],
    ['net::ERR_EMPTY_RESPONSE', 'the server closed the connection without an answer'],
    ['net::ERR_CONNECTION_TIMED_OUT', 'the server did not answer in time'],
    ['NS_ERROR_NET_TIMEOUT', 'the server did not answer in time'],
    ['net::ERR_ABORTED', 'the request was aborted'],
    ['NS_BINDING_ABORTED', 'the request was aborted'],
    ['net::ERR_BLOCKED_BY_CLIENT', 'an extension or ad blocker blocked the request'],
    ['net::ERR_TOO_MANY_REDIRECTS', 'the redirects go round in a circle'],
    [
      'net::ERR_CERT_COMMON_NAME_INVALID',
      'the secure connection failed: the certificate belongs to another host',
    ],
    ['net::ERR_CERT_WEAK_KEY', 'the secure connection failed: the certificate is not valid'],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'the secure connection failed'],
    ['SSL_ERROR_RX_RECORD_TOO_LONG', 'the secure connection failed'],
    ['net::ERR_SOMETHING_NEW', 'the browser reported ERR_SOMETHING_NEW'],
    ['', 'the browser gave no reason'],
  ])('says of %s: %s', (code, words) => {
    expect(explainNetworkError(code)).toBe(words)
  })
})
