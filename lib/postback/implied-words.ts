import { t } from '../text'
import type { ImpliedPostback } from './implied'
import type { Handover } from './implied-handovers'
import type { Party } from './implied-parties'

const DOMAIN = '{domain}'

/** What happened, e.g. "RedTrack’s clickid went to Everflow in sub5". */
export function saysHandover({ maker, taker, id, slot }: Handover): string {
  const way = slot === '' ? '' : t` in ${slot}`
  return t`${ownId(maker, id.name)} went to ${taker.name}${way}`
}

/** Whose ID it is, e.g. "RedTrack’s clickid". */
export function ownId({ name, host, platform }: Party, id: string): string {
  return host === undefined && !platform ? t`The ${id} that came with the link` : t`${name}’s ${id}`
}

/** A side of the postback with its host, e.g. "Everflow (net.example)". */
export function withHost({ name, host }: Party): string {
  return host === undefined || host === name ? name : `${name} (${host})`
}

/** What is left to do before the template works, in sentences. */
export function needsWords({ template, taker, maker, macro, macroIsKnown, slot }: ImpliedPostback): string[] {
  const { text = '', open = [], leftOut = [] } = template ?? {}
  const account = open.filter((text) => text !== DOMAIN)
  const needs = [
    macroIsKnown || whatIsUnknown(taker, macro.text, slot, text),
    open.includes(DOMAIN) && t`${DOMAIN} is ${maker.name}’s postback domain, which this click does not show.`,
    account.length > 0 && t`Put in by hand, as ${maker.name} documents: ${account.join(', ')}.`,
    leftOut.length > 0 &&
      t`Left out, since no macro of ${taker.name} is known for it: ${leftOut.join(', ')} (optional).`,
  ]
  return needs.filter((need) => typeof need === 'string')
}

function whatIsUnknown({ name, platform }: Party, macro: string, slot: string, text: string): string {
  const what = slot === '' ? t`the ID` : t`what came in ${slot}`
  if (platform?.macros) return t`No macro of ${name} is known for ${what}: put it in the place of ${macro}.`
  const others = text.includes('{payout}') ? t`, and of {payout}` : ''
  return t`How ${name} writes macros is not known: put its own for ${what} in the place of ${macro}${others}.`
}

/** What can be said where it is not known how the maker of the ID is called. */
export function unknownWords({ maker, macro, becomes }: ImpliedPostback): string {
  const [use] = becomes
  if (maker.platform && use !== undefined)
    return t`No postback of ${maker.name} is known; the ID becomes ${use}.`
  if (maker.platform)
    return t`No postback of ${maker.name} is known: if it gave you a URL, paste it and return ${macro.text} in it.`
  return t`How ${maker.host ?? maker.name} is called is not known: paste the postback URL that it gave you and return ${macro.text} in it.`
}
