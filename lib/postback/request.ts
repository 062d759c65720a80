import type { Known } from '../ids/known'
import type { Click, Header } from '../schemas/click'
import type { PostbackDraft } from '../schemas/draft'
import type { Encoding } from '../schemas/partner'
import type { Platform } from '../schemas/platform'
import type { Receiver } from '../schemas/receiver'
import type { FilledValue, TestRequest } from '../schemas/run'
import { encodeForUrlIn } from '../templates/charset'
import { type Encode, encodeForHeader, encodeForJson, encodeForText } from '../templates/encode'
import { type FilledPart, type FilledTemplate, fillParts, fillTemplate, joinParts } from '../templates/fill'
import { coverMacros, formParameters, urlParameters } from '../templates/parameters'
import { parseTemplate } from '../templates/parse'
import { valuesByName } from './candidates'
import {
  type DraftBody,
  type DraftField,
  type DraftMacro,
  type DraftParameter,
  type Finding,
  receiverOf,
} from './finding'
import { findingsOf } from './findings'
import { applyFix, helps } from './fixes'
import type { ImpliedPostback } from './implied'
import { looksLikeJson } from './json-text'
import { receiversOf } from './parties'
import { documentedParameters } from './roles'
import { type SeenId, seenIds } from './seen'

export interface BuiltPostback {
  /** What goes out, byte for byte. */
  request: TestRequest
  /** The template filled, part by part, as it is written. */
  filled: FilledTemplate
  /** The body likewise; empty where nothing is sent. */
  filledBody: FilledPart[]
  findings: Finding[]
  /** The platforms that may be receiving it. */
  receivers: readonly Platform[]
}

const FORM = 'application/x-www-form-urlencoded'

/** How values are written into a body, by its content type; any other is plain text. JSON is UTF-8: RFC 8259, 8.1. */
const BODY_TYPES: readonly {
  type: DraftBody['type']
  contentType: RegExp
  encodeIn: (encoding: Encoding) => Encode
}[] = [
  { type: 'form', contentType: /^application\/x-www-form-urlencoded\b/i, encodeIn: encodeForUrlIn },
  { type: 'json', contentType: /^application\/(?:[\w.-]+\+)?json\b/i, encodeIn: () => encodeForJson },
]
const PLAIN_TEXT = { type: 'text', encodeIn: () => encodeForText } as const

type Drafting = PostbackDraft & {
  click?: Click
  implied?: readonly ImpliedPostback[]
  /** The charset in which the receiver reads values; UTF-8 when left out. */
  encoding?: Encoding
  /** Whose money a postback to a URL is about. */
  receiverAt?: (url: string) => Receiver
}
type Catalogue = Pick<Known, 'index' | 'platforms'>

/**
 * The request that a draft makes, and what is wrong with it. Of several values with one name the first is
 * taken; with a click, the click ID is compared with those it carries. A fix is offered only where it helps as
 * the draft stands. Never throws.
 */
export function buildPostback(draft: Drafting, known: Catalogue): BuiltPostback {
  const ids = draft.click && seenIds(draft.click, known.index)
  const built = build(draft, ids, known)
  const findings = built.findings.map((finding) => {
    const { fix, ...rest } = finding
    if (!fix) return rest
    const after = build(applyFix(draft, fix), ids, known).findings
    return helps(finding, built.findings, after) ? finding : rest
  })
  return { ...built, findings }
}

function build(draft: Drafting, ids: SeenId[] | undefined, { platforms }: Catalogue): BuiltPostback {
  const { template, method, body = '', contentType = FORM, headers = [], encoding = 'utf-8' } = draft
  const values = valuesByName(draft.values)
  const filled = fillTemplate(template, values, encodeForUrlIn(encoding))
  const filledBody = method === 'POST' ? fillBody(body, contentType, encoding, values) : []
  const address = URL.canParse(filled.url) ? new URL(filled.url) : undefined
  const bodyRead = describeBody(filledBody, contentType)
  const isForm = bodyRead.type === 'form' && !bodyRead.looksLikeJson
  const filledHeaders = headers.map((header) => fillHeader(header, values))
  const named = (id: string | undefined) => platforms.filter((platform) => platform.id === id)
  const url = address ? wireForm(address) : filled.url
  const chosen = named(draft.receivingPlatform)

  const receivers = chosen.length > 0 ? chosen : receiversOf(filled.url, ids ?? [], platforms)

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
    headers: filledHeaders,
    values,
    ids,
    implied: draft.implied,
    sender: named(draft.sender)[0],
    receivers,
    documented: documentedParameters(receiverOf({ receivers })),
    receiverIsChosen: chosen.length > 0,
    receiver: draft.receiverAt?.(url),
    platforms,
  })
  return {
    request: {
      method,
      url,
      ...contentOf(filledBody, contentType, filledHeaders),
    },
    filled,
    filledBody,
    findings,
    receivers,
  }
}

/** As the browser writes it on the wire: spaces escaped, and no fragment. */
function wireForm(address: URL): string {
  const wire = new URL(address)
  wire.hash = ''
  return wire.href
}

function contentOf(
  body: FilledPart[],
  contentType: string,
  filledHeaders: readonly Header[],
): Pick<TestRequest, 'headers' | 'body'> {
  const headers = filledHeaders.map(({ name, value }) => ({ name, value }))
  if (body.length === 0) return { headers }
  return { headers: [{ name: 'Content-Type', value: contentType }, ...headers], body: joinParts(body) }
}

function fillHeader({ name, value }: Header, values: Record<string, FilledValue>) {
  const parts = fillParts(parseTemplate(value), values, encodeForHeader)
  const missing = parts.flatMap(({ macro, value: given }) => (macro && given === undefined ? [macro] : []))
  return { name, value: joinParts(parts).trim(), missing }
}

function fillBody(
  body: string,
  contentType: string,
  encoding: Encoding,
  values: Record<string, FilledValue>,
): FilledPart[] {
  return fillParts(parseTemplate(body), values, bodyTypeOf(contentType).encodeIn(encoding))
}

function describeBody(body: FilledPart[], contentType: string): DraftBody {
  const sent = joinParts(body)
  return {
    type: bodyTypeOf(contentType).type,
    sent,
    looksLikeJson: looksLikeJson(sent, coverMacros(body)),
  }
}

function bodyTypeOf(sent: string): Pick<(typeof BODY_TYPES)[number], 'type' | 'encodeIn'> {
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
