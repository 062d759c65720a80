import type { Platform } from '../schemas/platform'
import { encodeForUrl } from '../templates/encode'
import { fillParts } from '../templates/fill'
import { type FilledParameter, urlParameters } from '../templates/parameters'
import { type MacroPart, macrosIn, parseTemplate } from '../templates/parse'
import { isMacroOf, macroOfConversion, type WrittenMacro } from './implied-macros'

type Postback = NonNullable<Platform['postback']>

/** What a receiver is to be called with, in the sender's macros. */
export interface SendersTemplate {
  text: string
  /**
   * What nothing here knows, such as `{network_id}`, as written, to be put in by hand. What the sender would take
   * for a macro of its own is written `YOUR_…`.
   */
  open: string[]
  /** Optional parameters for which the sender has no macro that is known. */
  leftOut: string[]
}

/** Clickscope's word for the ID that is returned. */
export const CLICK_ID = 'click_id'
const DOMAIN = 'domain'
/** What every sender knows of a conversion, whatever its macro is called. */
const ALWAYS_KNOWN = 'payout'

/**
 * The receiver's template with its host, with the macro that returns its click ID, and with the sender's macros for
 * money, status, event and order. Where the sender's macros are not known, Clickscope's own words stay.
 */
export function templateOf(
  { template, optional, clickIdParameter }: Postback,
  { host, macro, sender }: { host?: string; macro: WrittenMacro; sender?: Platform },
): SendersTemplate {
  const write = (word: string): string | undefined => {
    if (word === CLICK_ID) return macro.text
    if (word === DOMAIN) return host
    return sender?.macros ? macroOfConversion(sender, word)?.text : undefined
  }
  const isKnown = ({ name }: { name: string }) =>
    write(name) !== undefined || (!sender?.macros && name === ALWAYS_KNOWN)
  const isKept = ({ name, written }: FilledParameter) =>
    name === clickIdParameter || !optional.includes(name) || macrosIn(written).every(isKnown)

  const open = new Set<string>()
  const writeOpen = ({ name, raw }: MacroPart): string => {
    const isTaken = name === macro.name || (sender !== undefined && isMacroOf(sender, raw))
    const text = isTaken ? `YOUR_${name.toUpperCase()}` : raw
    if (!isKnown({ name })) open.add(text)
    return text
  }
  const { text, dropped } = withParameters(template, isKept)
  return {
    text: parseTemplate(text)
      .map((part) => (part.kind === 'macro' ? (write(part.name) ?? writeOpen(part)) : part.raw))
      .join(''),
    open: [...open],
    leftOut: dropped,
  }
}

/** The template with those of its parameters that are to stay, and the names of the others. */
function withParameters(
  template: string,
  isKept: (parameter: FilledParameter) => boolean,
): { text: string; dropped: string[] } {
  const parameters = urlParameters(fillParts(parseTemplate(template), {}, encodeForUrl))
  const [first] = parameters
  const last = parameters.at(-1)
  if (!first || !last) return { text: template, dropped: [] }

  const kept = parameters.filter(isKept)
  const query = kept.map(({ at, valueAt, written }) => template.slice(at, valueAt) + written).join('&')
  const end = last.valueAt + last.written.length
  return {
    text: template.slice(0, first.at) + query + template.slice(end),
    dropped: parameters.filter((parameter) => !kept.includes(parameter)).map(({ name }) => name),
  }
}
