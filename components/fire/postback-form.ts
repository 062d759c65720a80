import { conversionOfStep } from '@/lib/conversion/sequence'
import { conversionValues } from '@/lib/conversion/values'
import type { Known } from '@/lib/ids/known'
import { agreementFindings, underAgreement } from '@/lib/postback/agreement'
import { type Candidate, postbackValues } from '@/lib/postback/candidates'
import { type ImpliedPostback, impliedPostbacks } from '@/lib/postback/implied'
import { type BuiltPostback, buildPostback } from '@/lib/postback/request'
import { tokenFindings } from '@/lib/postback/token-host'
import { variablesOf, withText } from '@/lib/postback/variables'
import type { Click } from '@/lib/schemas/click'
import type { ConversionTexts } from '@/lib/schemas/conversion'
import type { PostbackDraft } from '@/lib/schemas/draft'
import type { Partner } from '@/lib/schemas/partner'
import type { Receiver } from '@/lib/schemas/receiver'
import type { FilledValue } from '@/lib/schemas/run'
import type { Template } from '@/lib/schemas/template'
import { maskSecrets } from '@/lib/send/mask'
import type { PartnerSecret } from '@/lib/store/partner-secrets'
import { type MacroPart, macrosIn } from '@/lib/templates/parse'
import { t } from '@/lib/text'
import { keptTemplate, savedVersion } from './kept-template'

/** What a click offers to a postback. */
export interface Offer {
  implied: ImpliedPostback[]
  values: Candidate[]
}

/** One line of the macro table. */
export interface MacroLine {
  name: string
  /** As the template writes it. */
  macro: string
  value: string
  /** The value as it is sent; the value itself where there is none. */
  sent: string
  /** Values that the macro itself renames, as `lead → reg`. */
  renames: string[]
  /** Where the value is from; '' where there is none. */
  from: string
  /** What else the click offers for it. */
  candidates: FilledValue[]
  /** Neither typed nor found, so that the macro stays as it is. */
  missing: boolean
  /** A token: never shown, and put in by the worker. */
  secret?: true
}

type FoundLine = Omit<MacroLine, 'sent'>

/** The form as it stands: what was typed over what the click offers. */
export interface PostbackState {
  /** The implied postback that is in the form, though its text may have been changed since. */
  chosen?: ImpliedPostback
  draft: PostbackDraft
  lines: MacroLine[]
  built: BuiltPostback
}

const TYPED = 'typed'

/** The field of a draft that keeps the value typed for a macro. */
export const macroField = (name: string) => `value:${name}`

/** Templates and values from the click's own identifiers. */
export function offerOf(click: Click, known: Known): Offer {
  return { implied: impliedPostbacks(click, known), values: postbackValues(click, known.index) }
}

/** What was agreed with the partner that was chosen, and the conversion that is told. */
export interface Terms {
  partner?: Partner
  /** All of the partner's. */
  templates: readonly Template[]
  /** Its tokens, by macro. */
  tokens: Readonly<Record<string, PartnerSecret>>
  conversion: ConversionTexts
  /** Whose money a postback to a URL is about. */
  receiverAt?: (url: string) => Receiver
}

/** Everything the form shows and sends. */
export function postbackState(
  click: Click,
  offer: Offer,
  typed: Readonly<Record<string, string>>,
  known: Known,
  terms: Terms = NO_TERMS,
): PostbackState {
  const { partner, templates, tokens } = terms
  const saved = savedVersion(templates, typed)
  const chosen = chosenOf(offer, typed)
  const template = typed.template ?? chosen?.template?.text ?? ''
  const method = methodOf(typed.method ?? chosen?.method)
  const headers = saved?.version.content.headers ?? []
  const texts = [
    template,
    ...(method === 'POST' ? [typed.body ?? ''] : []),
    ...headers.map(({ value }) => value),
  ]
  const macros = [...new Map(texts.flatMap(macrosIn).map((macro) => [macro.name, macro])).values()]
  const told = conversionValues(
    macros.map(({ name }) => name),
    conversionOfStep(typed.step, terms.conversion),
    wordsOf(partner?.platform ?? chosen?.maker.platform?.id, known),
    partner,
  )
  const candidates = offeredBeside(told, offeredFor(chosen, offer))
  const found = macros.map((macro) =>
    partner?.secrets.includes(macro.name)
      ? tokenLine(macro, partner, tokens[macro.name])
      : macroLine(macro, candidates, typed[macroField(macro.name)]),
  )
  const values = found.flatMap(({ missing, secret, name, value, from }) =>
    missing || secret ? [] : [{ name, value, from }],
  )
  const content = { template, method, body: typed.body, contentType: typed.contentType || undefined, headers }
  const draft: PostbackDraft = {
    ...content,
    sender: typed.sender,
    receivingPlatform: typed.receivingPlatform,
    values,
    ...(partner && { partner: { id: partner.id, name: partner.name, ...keptTemplate(content, saved) } }),
    ...(typed.step && { step: typed.step }),
  }
  const built = checked(draft, click, offer, known, terms)
  const sent = new Map([...built.filled.parts, ...built.filledBody].map((part) => [part.macro, part.encoded]))
  const lines = found.map((line) => ({ ...line, sent: sent.get(line.macro) ?? line.value }))
  return { chosen, draft, lines, built }
}

const NO_TERMS: Terms = { templates: [], tokens: {}, conversion: {} }

/** The request with the partner's tokens in it, which the screen must not show, and what is wrong with it. */
function checked(
  draft: PostbackDraft,
  click: Click,
  { implied }: Offer,
  known: Known,
  { partner, templates, tokens, receiverAt }: Terms,
): BuiltPostback {
  const secrets = (partner?.secrets ?? []).flatMap((name) => {
    const token = tokens[name]
    return token ? [{ name, value: token.value, from: '' }] : []
  })
  const values = [...draft.values, ...secrets]
  const told = { click, implied, encoding: partner?.encoding, receiverAt }
  const built = buildPostback({ ...draft, values, ...told }, known)
  const findings = partner
    ? [
        ...underAgreement(built.findings, partner),
        ...agreementFindings(partner, built),
        ...tokenFindings(partner, templates, draft, built.request.url),
      ]
    : built.findings
  return maskSecrets(
    { ...built, findings },
    secrets.map(({ value }) => value),
  )
}

function wordsOf(platformId: string | undefined, { platforms }: Known) {
  return platforms.find(({ id }) => id === platformId)?.macros?.names
}

function tokenLine({ name, raw }: MacroPart, partner: Partner, token: PartnerSecret | undefined): FoundLine {
  const from = token ? t`token of ${partner.name}` : ''
  return {
    name,
    macro: raw,
    renames: [],
    value: '',
    from,
    candidates: [],
    missing: token === undefined,
    secret: true,
  }
}

/** The one that was taken; before anything was typed, the only one there is to take. */
function chosenOf({ implied }: Offer, typed: Readonly<Record<string, string>>): ImpliedPostback | undefined {
  const usable = implied.filter(({ template }) => template)
  const [only, other] = usable
  if (typed.implied === undefined && typed.template === undefined && !other) return only
  return usable.find(({ key }) => key === typed.implied)
}

/** What came to the sender in the slot that it returns comes before all others of that name. */
function offeredFor(chosen: ImpliedPostback | undefined, { values }: Offer): Candidate[] {
  if (!chosen) return values
  const { name, value } = chosen.value
  return [chosen.value, ...values.filter((other) => other.name !== name || other.value !== value)]
}

/** What the conversion tells is not what a click ID may be meant by: `{transaction_id}` is then the order's. */
function offeredBeside(told: readonly FilledValue[], offered: readonly Candidate[]): FilledValue[] {
  const isTold = new Set(told.map(({ name }) => name))
  return [...offered.filter(({ name, byAlias }) => !byAlias || !isTold.has(name)), ...told]
}

/** A payout that is not 0, and what to type into which field so that it is; undefined where there is none. */
export function payoutOf(draft: PostbackDraft): { value: string; field: string; zero: string } | undefined {
  const variable = variablesOf(draft).find(({ role, value }) => role === 'payout' && Number(value) !== 0)
  if (!variable) return undefined
  const { name, value, place } = variable
  const [macro] = macrosIn(place?.written ?? '')
  if (!place || macro?.raw === place.written)
    return { value, field: macroField(macro?.name ?? name), zero: '0' }
  return { value, field: place.field, zero: withText(draft, variable, '0')[place.field] ?? '' }
}

function methodOf(text: string | undefined): 'GET' | 'POST' {
  return text === 'POST' ? 'POST' : 'GET'
}

function macroLine(
  { name, raw, renames = {} }: MacroPart,
  values: readonly FilledValue[],
  typed: string | undefined,
): FoundLine {
  const candidates = values.filter((value) => value.name === name)
  const found = typed === undefined ? candidates[0] : candidates.find(({ value }) => value === typed)
  return {
    name,
    macro: raw,
    renames: Object.entries(renames).map(([from, to]) => `${from} → ${to}`),
    value: typed ?? found?.value ?? '',
    from: found?.from ?? (typed ? TYPED : ''),
    candidates,
    missing: typed === undefined && !found,
  }
}
