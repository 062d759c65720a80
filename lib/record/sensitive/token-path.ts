/** `/reset-password/<token>`: mails put the right to take over an account into the path. */
const BEFORE_TOKEN =
  /^(?:(?:re)?set-?(?:password|pw)?|password-?reset|forgot-?password|magic(?:-?link)?|verify(?:-?email)?|confirm(?:ation|-?email)?|activat(?:e|ion)|invit(?:e|ation)|unlock|recover(?:y)?|one-?time(?:-?login)?|passwordless)$/i
const TOKEN = /^[\w%.~+=-]{16,}$/
const WORDS = /^[a-z]+(?:[-_.][a-z]+)*$/

/** Whether a path segment is a one-time token, by the segment before it and its look. */
export function isTokenSegment(before: string | undefined, segment: string): boolean {
  return BEFORE_TOKEN.test(before?.replaceAll('_', '-') ?? '') && TOKEN.test(segment) && !WORDS.test(segment)
}
