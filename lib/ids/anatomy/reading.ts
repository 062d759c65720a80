/** What a time may only be known to. */
export type Precision = 'minute' | 'day'

/** One thing that a value itself tells: a reading, not a fact, since anybody can write a value. */
export interface Reading {
  label: string
  /** As text; a time in UTC, as precisely as the value has it. */
  value: string
  /** Milliseconds since the epoch, where the reading is a time. */
  at?: number
  /** The time is no more than the beginning of this. */
  precision?: Precision
  note?: string
  /** The page that says how to read it. */
  source: string
  /** The name of the ID inside the value that this is read from; absent for the value itself. */
  of?: string
}

/** Where and when a value was seen, which its readings are held against. */
export interface Sighting {
  /** The index of the first hop that had it. */
  hop: number
  /** When that hop began, in milliseconds since the epoch. */
  at: number
  /** When the last page that had it was answered, in milliseconds since the epoch. */
  landedAt: number
  userAgent: string
  language: string
  /** Of the IANA database, as `Europe/Paris`. */
  timeZone: string
}

/** What a format finds in a value, before it is checked. */
export type Part =
  | { kind: 'text'; label: string; value: string; note?: string }
  | { kind: 'time'; label: string; at: number; precision?: Precision; note?: string }
  /** An ID that stands inside, to be read in turn. */
  | { kind: 'inner'; name: string; value: string }

/** How the values of one form are read. */
export interface Format {
  /** Matches the lower-case names under which alone it counts; left out where the shape tells enough. */
  name?: RegExp
  pattern: RegExp
  /** The page that documents it. */
  source: string
  /** The first year of such values: an earlier time is none. */
  since: number
  read(match: RegExpExecArray, sighting: Sighting): Part[]
}
