import { normaliseName } from '../../templates/names'
import { t } from '../../text'
import { clickIdNames } from '../aliases'
import { slotNumber } from '../candidates'
import { type Drafted, type DraftMacro, type DraftParameter, placeOf, type Rule } from '../finding'
import { replacing } from '../fixes'
import type { ImpliedPostback } from '../implied'
import { saysHandover } from '../implied-words'
import { receiversAt } from '../receiver'

const clickIds: ReadonlySet<string> = new Set(clickIdNames)

/** Whether a template returns the slot in which the ID of its receiver came to the sender. */
export const slotRules: readonly Rule[] = [
  {
    id: 'another-slot',
    severity: 'error',
    why: t`What comes back then is another value, for which the receiver has no click.`,
    check: (draft) =>
      draft.parameters.flatMap((parameter) => {
        const macro = onlyMacro(draft, parameter)
        const right = macro && rightSlot(draft, parameter, macro)
        if (!macro || !right) return []
        const { text } = right.macro
        return [
          {
            where: placeOf(parameter),
            says: t`${parameter.name} returns ${macro.raw}, but ${saysHandover(right)}.`,
            fix: replacing(draft, { ...macro, length: macro.raw.length }, text, t`Write ${text}`),
          },
        ]
      }),
  },
]

/** The macro that is all there is of a parameter's value. */
function onlyMacro({ macros }: Drafted, { field, valueAt, written }: DraftParameter): DraftMacro | undefined {
  return macros.find((macro) => macro.field === field && macro.at === valueAt && macro.raw === written)
}

/** What was meant, where the macro is one for something else; where it is right for any taker of the ID, nothing. */
function rightSlot(
  draft: Drafted,
  parameter: DraftParameter,
  { name }: DraftMacro,
): ImpliedPostback | undefined {
  const called = (draft.implied ?? []).filter(
    (one) => isReceiver(one, draft) && returnsId(one, parameter) && !isScripts(one),
  )
  if (called.some((one) => isRight(one, name))) return undefined
  return called.find((one) => isSlotOf(one, name))
}

function isReceiver({ maker: { host, platform } }: ImpliedPostback, { address, filled }: Drafted): boolean {
  if (!address) return false
  return address.host === host || (platform !== undefined && receiversAt(filled.url, [platform]).length > 0)
}

function returnsId({ maker: { platform } }: ImpliedPostback, { name }: DraftParameter): boolean {
  const { postback } = platform ?? {}
  return postback?.direction === 'receives' ? name === postback.clickIdParameter : clickIds.has(name)
}

/** No link brought the ID, so that no slot can be another one. */
function isScripts({ slot }: ImpliedPostback): boolean {
  return slot === ''
}

/** Upper and lower case, and how one number is spelt, are other questions. */
function isRight({ macro, slot }: ImpliedPostback, name: string): boolean {
  const number = slotNumber(slot)
  return (
    normaliseName(macro.name) === normaliseName(name) ||
    (number !== undefined && Number(number) === Number(slotNumber(name)))
  )
}

/**
 * Whether the macro is certainly for something else: another numbered slot, or another macro of the sender. Of a
 * taker without slots that are known, and a parameter without a number, nothing can be said.
 */
function isSlotOf({ taker, slot, macroIsKnown }: ImpliedPostback, name: string): boolean {
  if (!macroIsKnown && slotNumber(slot) === undefined) return false
  return slotNumber(name) !== undefined || Object.hasOwn(taker.platform?.macros?.names ?? {}, name)
}
