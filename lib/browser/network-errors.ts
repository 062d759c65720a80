import { t } from '../text'

/** Plain words for the browsers' own error names, without Chromium's `net::` and the family's prefix. */
const words: Readonly<Record<string, readonly string[]>> = {
  'the host name was not found': [
    'ERR_NAME_NOT_RESOLVED',
    'ERR_NAME_RESOLUTION_FAILED',
    'NS_ERROR_UNKNOWN_HOST',
    'NS_ERROR_UNKNOWN_PROXY_HOST',
  ],
  'the server refused the connection': ['ERR_CONNECTION_REFUSED', 'NS_ERROR_CONNECTION_REFUSED'],
  'the server closed the connection without an answer': [
    'ERR_EMPTY_RESPONSE',
    'ERR_CONNECTION_CLOSED',
    'NS_ERROR_NET_EMPTY_RESPONSE',
  ],
  'the connection was reset': ['ERR_CONNECTION_RESET', 'ERR_CONNECTION_ABORTED', 'NS_ERROR_NET_RESET'],
  'the answer broke off': [
    'ERR_CONTENT_LENGTH_MISMATCH',
    'ERR_INCOMPLETE_CHUNKED_ENCODING',
    'NS_ERROR_NET_PARTIAL_TRANSFER',
    'NS_ERROR_NET_INTERRUPT',
  ],
  'the server did not answer in time': [
    'ERR_CONNECTION_TIMED_OUT',
    'ERR_TIMED_OUT',
    'NS_ERROR_NET_TIMEOUT',
    'NS_ERROR_NET_TIMEOUT_EXTERNAL',
  ],
  'the address cannot be reached from this network': ['ERR_ADDRESS_UNREACHABLE', 'NS_ERROR_HOST_UNREACHABLE'],
  'there is no network connection': ['ERR_INTERNET_DISCONNECTED', 'NS_ERROR_OFFLINE'],
  'the network changed during the request': ['ERR_NETWORK_CHANGED', 'NS_ERROR_NETWORK_LINK_DOWN'],
  'the network denied access': ['ERR_NETWORK_ACCESS_DENIED', 'NS_ERROR_SOCKET_ADDRESS_NOT_SUPPORTED'],
  'the request was aborted': [
    'ERR_ABORTED',
    'NS_BINDING_ABORTED',
    'NS_ERROR_ABORT',
    'NS_BINDING_CANCELLED_OLD_LOAD',
  ],
  'an extension or ad blocker blocked the request': ['ERR_BLOCKED_BY_CLIENT'],
  'the browser’s administrator blocked the request': [
    'ERR_BLOCKED_BY_ADMINISTRATOR',
    'NS_ERROR_BLOCKED_BY_POLICY',
  ],
  'the answer’s own security headers blocked it': ['ERR_BLOCKED_BY_RESPONSE', 'ERR_BLOCKED_BY_CSP'],
  'the browser does not let this port be used': ['ERR_UNSAFE_PORT', 'NS_ERROR_PORT_ACCESS_NOT_ALLOWED'],
  'the redirects go round in a circle': ['ERR_TOO_MANY_REDIRECTS', 'NS_ERROR_REDIRECT_LOOP'],
  'the redirect leads to an address the browser may not open': [
    'ERR_UNSAFE_REDIRECT',
    'ERR_INVALID_REDIRECT',
    'NS_ERROR_DOM_BAD_URI',
  ],
  'the address is not valid': ['ERR_INVALID_URL', 'NS_ERROR_MALFORMED_URI'],
  'no program handles this kind of address': ['ERR_UNKNOWN_URL_SCHEME', 'NS_ERROR_UNKNOWN_PROTOCOL'],
  'the server’s answer is not valid HTTP': [
    'ERR_INVALID_HTTP_RESPONSE',
    'ERR_INVALID_RESPONSE',
    'ERR_RESPONSE_HEADERS_TRUNCATED',
    'ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION',
    'NS_ERROR_CORRUPTED_CONTENT',
  ],
  'the answer could not be unpacked': ['ERR_CONTENT_DECODING_FAILED', 'NS_ERROR_INVALID_CONTENT_ENCODING'],
  'the secure connection failed: the certificate belongs to another host': [
    'ERR_CERT_COMMON_NAME_INVALID',
    'SSL_ERROR_BAD_CERT_DOMAIN',
  ],
  'the secure connection failed: the certificate has expired or is not valid yet': [
    'ERR_CERT_DATE_INVALID',
    'SEC_ERROR_EXPIRED_CERTIFICATE',
    'MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE',
  ],
  'the secure connection failed: the certificate’s issuer is not trusted': [
    'ERR_CERT_AUTHORITY_INVALID',
    'SEC_ERROR_UNKNOWN_ISSUER',
    'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT',
  ],
  'the document came from the cache and is not there': ['ERR_CACHE_MISS', 'NS_ERROR_DOCUMENT_NOT_CACHED'],
}

const wordsOfCode = new Map(
  Object.entries(words).flatMap(([text, codes]) => codes.map((code) => [code, text])),
)

/** For codes that are not listed, by their beginning; the first that fits counts. */
const families: readonly (readonly [string, string])[] = [
  ['ERR_CERT_', t`the secure connection failed: the certificate is not valid`],
  ['ERR_SSL_', t`the secure connection failed`],
  ['ERR_BAD_SSL_', t`the secure connection failed`],
  ['SSL_ERROR_', t`the secure connection failed`],
  ['SEC_ERROR_', t`the secure connection failed: the certificate is not valid`],
  ['MOZILLA_PKIX_', t`the secure connection failed: the certificate is not valid`],
  ['ERR_DNS_', t`the host name could not be looked up`],
  ['ERR_PROXY_', t`the proxy could not be reached`],
  ['ERR_TUNNEL_', t`the proxy could not reach the server`],
  ['NS_ERROR_PROXY_', t`the proxy could not be reached`],
  ['ERR_BLOCKED_', t`the browser blocked the request`],
  ['ERR_HTTP2_', t`the HTTP/2 connection failed`],
  ['NS_ERROR_NET_HTTP2_', t`the HTTP/2 connection failed`],
  ['ERR_QUIC_', t`the HTTP/3 connection failed`],
  ['NS_ERROR_NET_HTTP3_', t`the HTTP/3 connection failed`],
  ['ERR_CONNECTION_', t`the connection failed`],
  ['ERR_SOCKET_', t`the connection failed`],
]

/**
 * What a browser's network error means, as the end of a sentence, e.g. `the host name was not found`. Codes as
 * Chromium and Firefox name them, with or without `net::`; an unknown one is passed on as the browser's word.
 * https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h
 */
export function explainNetworkError(code: string): string {
  const name = code.trim().replace(/^net::/, '')
  return (
    wordsOfCode.get(name) ??
    families.find(([prefix]) => name.startsWith(prefix))?.[1] ??
    (name === '' ? t`the browser gave no reason` : t`the browser reported ${name}`)
  )
}
