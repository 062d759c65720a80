import type { Header } from '../schemas/click'

/** The values of a header in order, of one that was sent several times as one list; '' where it is missing. */
export function headerOf(headers: readonly Header[], name: string): string {
  return headers
    .filter((header) => header.name.toLowerCase() === name)
    .map(({ value }) => value)
    .join(', ')
}

/** Whether a header was sent at all. */
export function hasHeader(headers: readonly Header[], name: string): boolean {
  return headers.some((header) => header.name.toLowerCase() === name)
}
