import type { Severity } from '../schemas/summary'

/** One thing to know of how a network was told of an order. */
export interface ConversionLine {
  /** Which question it answers. */
  about: 'fired' | 'answer' | 'click ID' | 'order ID' | 'value' | 'currency' | 'once'
  severity: Severity
  /** One plain sentence without a full stop. */
  says: string
  /** What comes of it, or what to do. */
  why?: string
  /** What offends, whole. */
  value?: string
}

const unfilled = /^(?:undefined|null|nan|none|\$?\{.*\}|\[.*\]|%7b.*|!!!.*!!!)$/i

/** Whether it is what a template leaves where nobody filled it in. */
export function isUnfilled(text: string): boolean {
  return unfilled.test(text)
}
