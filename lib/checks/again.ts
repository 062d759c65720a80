import type { Click } from '../schemas/click'

/** Whether a click is a reload, or a way back: it says nothing of the chain that led here. */
export function isAgain({ hops: [first] }: Click): boolean {
  return first?.how === 'reload' || first?.how === 'back-forward'
}
