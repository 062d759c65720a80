import type { Known } from '../ids/known'
import type { Click } from '../schemas/click'
import type { Platform } from '../schemas/platform'
import type { FilledValue } from '../schemas/run'
import { macrosIn } from '../templates/parse'
import { type Handover, handoversOf, keyOf } from './implied-handovers'
import { macroOfSlot, neutralMacro, type WrittenMacro } from './implied-macros'
import { CLICK_ID, type SendersTemplate, templateOf } from './implied-template'

/** A postback that a click implies: its taker has to call the maker of the ID, and return it. */
export interface ImpliedPostback extends Handover {
  /** Tells it from the others of its click, and stays the same however often they are derived. */
  key: string
  /** Gives back what came in the slot, written as the taker writes it. */
  macro: WrittenMacro
  /** Otherwise the macro is the name of the slot in braces. */
  macroIsKnown: boolean
  /** What the taker has to call; undefined where it is not known how the maker is called. */
  template?: SendersTemplate
  method: 'GET' | 'POST'
  /** The value of the macro in this click. */
  value: FilledValue
  /** What becomes of the ID where the maker takes no postback that is known. */
  becomes: readonly string[]
  docs?: string
}

/**
 * The postbacks that this click implies, in the order in which they are likely to be meant: ready to use, then with
 * the taker's macros unknown, then with the maker's address unknown; of one sort ID by ID as they appear.
 */
export function impliedPostbacks(click: Click, known: Pick<Known, 'index' | 'platforms'>): ImpliedPostback[] {
  return handoversOf(click, known)
    .map(impliedBy)
    .toSorted((one, other) => rank(one) - rank(other))
}

function impliedBy(handover: Handover): ImpliedPostback {
  const { maker, taker, id, slot, from } = handover
  const postback = receiving(maker.platform)
  const macro = macroOfSlot(taker.platform, slot)
  const words = macrosIn(postback?.template ?? '').flatMap(({ name }) => (name === CLICK_ID ? [] : name))
  const written = macro ?? neutralMacro(taker.platform, slot || id.name, words)
  return {
    ...handover,
    key: keyOf(handover),
    macro: written,
    macroIsKnown: macro !== undefined,
    ...(postback
      ? { template: templateOf(postback, { host: maker.host, macro: written, sender: taker.platform }) }
      : {}),
    method: postback?.method ?? 'GET',
    value: { name: written.name, value: id.value, from },
    becomes: becomesOf(maker.platform, id.name),
    ...(postback?.docs === undefined ? {} : { docs: postback.docs }),
  }
}

/** What the platform is called with; what it fires itself says nothing about that. */
function receiving(platform: Platform | undefined): Platform['postback'] {
  return platform?.postback?.direction === 'receives' ? platform.postback : undefined
}

function becomesOf(platform: Platform | undefined, name: string): readonly string[] {
  const isIt = (one: string) => one.toLowerCase() === name.toLowerCase()
  return platform?.identifiers.find(({ names }) => names.some(isIt))?.becomes ?? []
}

function rank({ template, macroIsKnown }: ImpliedPostback): number {
  if (!template) return 2
  return macroIsKnown ? 0 : 1
}
