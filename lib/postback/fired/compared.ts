/** One field of a fired postback beside what it should have been. */
export interface Compared {
  /** "click ID", "payout", "parameter status". */
  field: string
  /** '' where it was not sent. */
  fired: string
  /** Undefined where nothing tells it. */
  expected?: string
  /** What tells it: "the click", "the template", "the agreement". */
  from?: string
  /** `bad`: the receiver cannot find the click, or counts another amount. `warn`: it may not. */
  verdict: 'same' | 'warn' | 'bad' | 'not-told'
  /** What differs, in words; '' where nothing does. */
  says: string
}
