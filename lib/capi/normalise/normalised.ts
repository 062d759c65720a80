/** Something the reader should know: `info` where the written rule is silent, `warn` where a match is at risk. */
export interface Note {
  severity: 'warn' | 'info'
  says: string
}

/** A value in the form to be hashed; without `value` it is left out, and `note` says why. */
export interface Normalised {
  value?: string
  note?: Note
}

/** What the other fields of the same customer tell. */
export interface Context {
  /** ISO 3166-1 alpha-2, lower case. */
  country?: string
  /** Milliseconds since the epoch. */
  now: number
}

export type Normaliser = (plain: string, context: Context) => Normalised

/** A value that cannot be meant, with the reason. */
export function leftOut(says: string): Normalised {
  return { note: { severity: 'warn', says } }
}

/** A value with something to know beside it, when there is. */
export function kept(value: string, note?: Note): Normalised {
  return note ? { value, note } : { value }
}
