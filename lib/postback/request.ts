import type { IdIndex } from '../ids'
import type { Click } from '../schemas/click'
import type { PostbackDraft } from '../schemas/draft'
import type { FilledValue, TestRequest } from '../schemas/run'
import { type Encode, encodeForJson, encodeForText, encodeForUrl } from '../templates/encode'
import { type FilledPart, type FilledTemplate, fillParts, fillTemplate, joinParts } from '../templates/fill'
import { coverMacros, formParameters, urlParameters } from '../templates/parameters'
import { parseTemplate } from '../templates/parse'
import { valuesByName } from './candidates'
import type { DraftBody, DraftField, DraftMacro, DraftParameter, Finding } from './finding'
import { findingsOf } from './findings'
import type { ImpliedPostback } from './implied'
import { looksLikeJson } from './json-text'
import { isReturnable, seenIds } from './seen'

export interface BuiltPostback {
  /** What goes out, byte for byte. */
  request: TestRequest
  /** The template filled, part by part, as it is written. */
  filled: FilledTemplate
  /** The body likewise; empty where nothing is sent. */
  filledBody: FilledPart[]
  findings: Finding[]
}

const FORM = 'application/x-www-form-urlencoded'

/** How values are written into a body, by its content type; any other is plain text. */
const BODY_TYPES: readonly { type: DraftBody['type']; contentType: RegExp; encode: Encode }[] = [
  { type: 'form', contentType: /^application\/x-www-form-urlencoded\b/i, encode: encodeForUrl },
  { type: 'json', contentType: /^application\/(?:[\w.-]+\+)?json\b/i, encode: encodeForJson },
]
const PLAIN_TEXT = { type: 'text', encode: encodeForText } as const

/**
 * The request that a draft makes, and what is wrong with it. Of several values with one name the first is
 * taken; with a click, the click ID is compared with those it carries. Never throws.
 */
export function buildPostback(
  draft: PostbackDraft & { click?: Click; implied?: readonly ImpliedPostback[] },
  index: IdIndex,
): BuiltPostback {
  const { template, method, body = '', contentType = FORM, click, implied } = draft
  const values = valuesByName(draft.values)
  const filled = fillTemplate(template, values)
  const filledBody = method === 'POST' ? fillBody(body, contentType, values) : []
  const address = URL.canParse(filled.url) ? new URL(filled.url) : undefined
  const bodyRead = describeBody(filledBody, contentType)
  const isForm = bodyRead.type === 'form' && !bodyRead.looksLikeJson
  const ids = click && seenIds(click, index)

  const findings = findingsOf({
    method,
    text: { template, body },
    filled,
    covered: coverMacros(filled.parts),
    address,
    macros: [...macrosOf('template', template), ...macrosOf('body', method === 'POST' ? body : '')],
    parameters: [
      ...located('template', urlParameters(filled.parts)),
      ...located('body', isForm ? formParameters(filledBody) : []),
    ],
    body: bodyRead,
    values,
    clickIds: ids?.map(({ value }) => value),
    returnableIds: ids?.filter(isReturnable).map(({ value }) => value),
    implied,
  })
  return {
    request: {
      method,
      url: address ? wireForm(address) : filled.url,
      ...contentOf(filledBody, contentType),
    },
    filled,
    filledBody,
    findings,
  }
}

/** As the browser writes it on the wire: spaces escaped, and no fragment. */
function wireForm(address: URL): string {
  const wire = new URL(address)
  wire.hash = ''
  return wire.href
}

function contentOf(body: FilledPart[], contentType: string): Pick<TestRequest, 'headers' | 'body'> {
  if (body.length === 0) return { headers: [] }
  return { headers: [{ name: 'Content-Type', value: contentType }], body: joinParts(body) }
}

function fillBody(body: string, contentType: string, values: Record<string, FilledValue>): FilledPart[] {
  return fillParts(parseTemplate(body), values, bodyTypeOf(contentType).encode)
}

function describeBody(body: FilledPart[], contentType: string): DraftBody {
  const sent = joinParts(body)
  return {
    type: bodyTypeOf(contentType).type,
    sent,
    looksLikeJson: looksLikeJson(sent, coverMacros(body)),
  }
}

function bodyTypeOf(sent: string): Pick<(typeof BODY_TYPES)[number], 'type' | 'encode'> {
  return BODY_TYPES.find(({ contentType }) => contentType.test(sent)) ?? PLAIN_TEXT
}

function macrosOf(field: DraftField, text: string): DraftMacro[] {
  return parseTemplate(text)
    .filter((part) => part.kind === 'macro')
    .map((macro) => ({ ...macro, field }))
}

function located(field: DraftField, parameters: Omit<DraftParameter, 'field'>[]): DraftParameter[] {
  return parameters.map((parameter) => ({ ...parameter, field }))
}
