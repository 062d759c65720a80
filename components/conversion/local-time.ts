const MINUTE_MS = 60_000

/** A time in ms since the epoch as the browser's own field for date and time takes it; '' for what is no time. */
export function toLocalTime(text: string): string {
  const at = Number(text)
  const moment = new Date(at - new Date(at).getTimezoneOffset() * MINUTE_MS)
  return text === '' || Number.isNaN(moment.getTime()) ? '' : moment.toISOString().slice(0, 19)
}

/** What that field says, in ms since the epoch; '' where it is empty. */
export function fromLocalTime(local: string): string {
  const at = new Date(local).getTime()
  return Number.isNaN(at) ? '' : String(at)
}
