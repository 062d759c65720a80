import type { Severity } from '../schemas/summary'
import type { ClickFacts } from './click-facts'

/** What a rule says of a click to which it applies. */
export interface Statement {
  severity: Severity
  /** One plain sentence without a full stop. */
  sentence: string
  /** The hops it speaks of, counted from 0. */
  hops?: [number, number]
  /** The name of the identifier it speaks of. */
  id?: string
  /** The name of the parameter it speaks of, where that is no identifier. */
  parameter?: string
  /** What offends, whole. */
  value?: string
  /** What its check says of every click, where it is another thing here. */
  why?: string
  fix?: string
  docs?: string
}

/** Says something of a click, or nothing where it does not apply. */
export type Rule = (facts: ClickFacts) => Statement | undefined
