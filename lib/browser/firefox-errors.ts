/** Of a failed secure connection `webRequest` only has a sentence in the user's language; the number is the same everywhere. */
const SECURITY = 0x805a0000

/** https://searchfox.org/mozilla-central/source/security/nss/lib/util/secerr.h, sslerr.h beside it, and mozpkix/pkixnss.h. */
const securityErrors: Readonly<Record<number, string>> = {
  8156: 'SEC_ERROR_CA_CERT_INVALID',
  8162: 'SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE',
  8171: 'SEC_ERROR_UNTRUSTED_CERT',
  8172: 'SEC_ERROR_UNTRUSTED_ISSUER',
  8179: 'SEC_ERROR_UNKNOWN_ISSUER',
  8180: 'SEC_ERROR_REVOKED_CERTIFICATE',
  8181: 'SEC_ERROR_EXPIRED_CERTIFICATE',
  8182: 'SEC_ERROR_BAD_SIGNATURE',
  12190: 'SSL_ERROR_PROTOCOL_VERSION_ALERT',
  12227: 'SSL_ERROR_HANDSHAKE_FAILURE_ALERT',
  12263: 'SSL_ERROR_RX_RECORD_TOO_LONG',
  12276: 'SSL_ERROR_BAD_CERT_DOMAIN',
  12279: 'SSL_ERROR_UNSUPPORTED_VERSION',
  12286: 'SSL_ERROR_NO_CYPHER_OVERLAP',
  16369: 'MOZILLA_PKIX_ERROR_MITM_DETECTED',
  16370: 'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT',
  16379: 'MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE',
}

/** The name of a security error that Firefox's `webNavigation` gives as `Error code 2153390067`; any other text as it is. */
export function nameFirefoxError(text: string): string {
  const [, number] = /^Error code (\d+)$/.exec(text) ?? []
  return securityErrors[Number(number) - SECURITY] ?? text
}
