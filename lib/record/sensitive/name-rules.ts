import type { SensitiveKind } from '../../schemas/sensitive'

/** Names that make a value sensitive. */
export interface NameRule {
  kind: SensitiveKind
  /** Parameter, field and JSON names as their standard writes them; compared without case and separators. */
  names: readonly string[]
  /** Names that end so are meant too, e.g. `user_session_id`. */
  endings?: readonly string[]
  /** What the value looks like where the name alone proves nothing. */
  holds?: RegExp
}

const LONG_TOKEN = /^[\w%+/=.~-]{16,}$/
/** `login=1` says that somebody is signed in, not who. */
const NO_FLAG = /^(?!(?:\d|true|false|yes|no|on|off|ok|success|failed|required)$)/i
const HASH = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i

/**
 * What signs somebody in, or tells who somebody is. Privacy comes first: a coupon called `code` is taken for an
 * authorization code, since nothing in a URL tells the two apart.
 */
export const PERSON_RULES: readonly NameRule[] = [
  {
    // RFC 6749, 7521, 7636, 8628 and OpenID Connect Core: each of these finishes or continues a sign-in.
    kind: 'secret',
    names: [
      'code',
      'state',
      'id_token',
      'id_token_hint',
      'access_token',
      'refresh_token',
      'nonce',
      'code_verifier',
      'assertion',
      'client_assertion',
      'client_secret',
      'auth_code',
      'authorization_code',
      'device_code',
      'user_code',
      'session_state',
      'oauth_verifier',
      'logout_hint',
    ],
  },
  {
    // SAML 2.0 bindings, WS-Federation and CAS carry the whole proof of a sign-in in a parameter.
    kind: 'secret',
    names: [
      'SAMLResponse',
      'SAMLRequest',
      'SAMLart',
      'RelayState',
      'wresult',
      'wctx',
      'ticket',
      'pgtId',
      'pgtIou',
    ],
  },
  {
    // What somebody types or is sent in order to sign in.
    kind: 'secret',
    names: [
      'pass',
      'pwd',
      'passphrase',
      'passcode',
      'otp',
      'totp',
      'mfa_code',
      'sms_code',
      'otp_code',
      'login_code',
      'one_time_code',
      'pin',
      'cvv',
      'cvc',
    ],
    endings: ['password', 'passwd'],
  },
  {
    // Whoever opens such a link takes over the account; Firebase calls it oobCode.
    kind: 'secret',
    names: [
      'oobCode',
      'reset',
      'reset_key',
      'reset_code',
      'rp_key',
      'verification_code',
      'confirmation_code',
      'confirm_key',
      'activation_code',
      'invite_code',
      'magic',
      'magic_link',
    ],
  },
  {
    // A session in a URL is the session: servlet containers, PHP and ASP write it there.
    kind: 'secret',
    names: ['session', 'sessid', 'auth', 'authorization', 'bearer', 'csrf', 'xsrf', 'jwt', 'sso'],
    endings: [
      'token',
      'sessionid',
      'sessid',
      'secret',
      'api_key',
      'access_key',
      'private_key',
      'license_key',
    ],
  },
  {
    // Signed links to private files: the signature is the right to read.
    kind: 'secret',
    names: ['X-Amz-Signature', 'X-Amz-Credential', 'X-Goog-Signature', 'X-Goog-Credential'],
  },
  // Short values of this name are sub-IDs of affiliates.
  { kind: 'secret', names: ['sid'], holds: LONG_TOKEN },
  {
    kind: 'personal',
    names: ['email', 'e_mail', 'mail', 'email_address', 'phone', 'tel', 'mobile'],
    holds: HASH,
  },
  {
    kind: 'email',
    names: ['email', 'e_mail', 'mail', 'email_address', 'user_email', 'login_hint'],
    holds: /@/,
  },
  {
    kind: 'phone',
    names: [
      'phone',
      'phone_number',
      'tel',
      'telephone',
      'mobile',
      'mobile_number',
      'cell',
      'msisdn',
      'user_phone',
    ],
    holds: /(?:\d\D{0,3}){6}/,
  },
  {
    // City, region and country are not here: ad networks fill them in for everybody.
    kind: 'personal',
    names: [
      'username',
      'login_hint',
      'fname',
      'lname',
      'surname',
      'given_name',
      'family_name',
      'birthday',
      'birthdate',
      'date_of_birth',
      'dob',
      'street',
      'street_address',
      'address1',
      'address2',
    ],
    endings: ['first_name', 'last_name', 'full_name'],
  },
  { kind: 'personal', names: ['login', 'user_login'], holds: NO_FLAG },
  { kind: 'personal', names: ['zip', 'zip_code', 'postcode', 'postal_code'], holds: /^(?=.*\d).{3,12}$/ },
]

/** What proves to a tracker that a postback is genuine; in a link the same names are often harmless. */
export const POSTBACK_RULES: readonly NameRule[] = [
  {
    kind: 'secret',
    names: ['key', 'skey', 'sign', 'sig', 'signature', 'hash', 'checksum', 'hmac', 'postback_key'],
    holds: LONG_TOKEN,
  },
]
