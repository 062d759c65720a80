import { DIGEST_MARKER } from './marker'

/** `/reset-password/<token>`: mails put the right to sign in or to take over an account into the path. */
const BEFORE_TOKEN =
  /^(?:(?:re)?set-?(?:password|pw)?(?:-?confirm)?|password-?reset(?:-?confirm)?|(?:forgot|lost)-?password|magic(?:-?link)?|verify(?:-?email)?|confirm(?:ation|-?email)?|activat(?:e|ion)|invit(?:e|ation)|unlock|recover(?:y)?|one-?time(?:-?login)?|passwordless|(?:auto-?|email-?|magic-?)?(?:log-?in|sign-?in)(?:-?link)?|auth|sso|token)$/i
const TOKEN = /^[\w%.~+=-]{16,}$/
/** Words with years and versions among them: `summer-sale-2024`, `oauth2-callback`. */
const WORD = String.raw`(?:[A-Z]?[a-z]+|[a-z]{1,12}\d{1,2})`
const WORDS = new RegExp(String.raw`^${WORD}(?:[-_.](?:${WORD}|\d{1,8}))*$`)
/** What stands around a digest was readable when it was made. */
const DIGESTED = new RegExp(DIGEST_MARKER)
const FILE = /\.(?:html?|php|aspx?|jsp|js|css)$/i
const READABLE = [WORDS, DIGESTED, FILE]
/** Django puts the user before the token, `/reset/MQ/c1ab2-<hash>/`, and django-allauth into it. */
const TOKEN_AFTER_USER = /^(?:[0-9a-z]{1,13}-){1,2}(?:[0-9a-f]{20}|[0-9a-f]{32}|[0-9a-f]{64})$/

/** Whether a path segment is a one-time token, by its look and by the two segments before it, the nearest first. */
export function isTokenSegment(segment: string, before = '', furtherBefore = ''): boolean {
  if (announces(furtherBefore) && TOKEN_AFTER_USER.test(segment)) return true
  return announces(before) && TOKEN.test(segment) && !READABLE.some((pattern) => pattern.test(segment))
}

function announces(segment: string): boolean {
  return BEFORE_TOKEN.test(segment.replaceAll('_', '-'))
}
