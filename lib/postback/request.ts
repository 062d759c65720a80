import { defaultIndex, type IdIndex } from '../ids'
import type { Click } from '../schemas/click'
import type { PostbackDraft } from '../schemas/draft'
import type { FilledValue, TestRequest } from '../schemas/run'
import { type Encode, encodeForJson, encodeForText, encodeForUrl } from '../templates/encode'
import { type FilledPart, type FilledTemplate, fillParts, fillTemplate, joinParts } from '../templates/fill'
import { coverMacros, formParameters, urlParameters } from '../templates/parameters'
import { parseTemplate } from '../templates/parse'
import { valuesByName } from './candidates'
import type { DraftField, DraftMacro, DraftParameter, Finding } from './finding'
import { findingsOf } from './findings'
import { seenIds } from './seen'

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
const ENCODINGS: readonly { type: RegExp; encode: Encode }[] = [
  { type: /^application\/x-www-form-urlencoded\b/i, encode: encodeForUrl },
  { type: /^application\/(?:[\w.-]+\+)?json\b/i, encode: encodeForJson },
]

/**
 * The request that a draft makes, and what is wrong with it. Of several values with one name the first is
 * taken; with a click, the click ID is compared with those it carries. Never throws.
 */
export function buildPostback(
  draft: PostbackDraft & { click?: Click },
  index: IdIndex = defaultIndex,
): BuiltPostback {
  const { template, method, body = '', contentType = FORM, click } = draft
  const values = valuesByName(draft.values)
  const filled = fillTemplate(template, values)
  const filledBody = method === 'POST' ? fillBody(body, contentType, values) : []
  const address = URL.canParse(filled.url) ? new URL(filled.url) : undefined
  const isForm = method === 'POST' && encoderFor(contentType) === encodeForUrl

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
    values,
    clickIds: click && seenIds(click, index).map(({ value }) => value),
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
  return fillParts(parseTemplate(body), values, encoderFor(contentType))
}

function encoderFor(contentType: string): Encode {
  return ENCODINGS.find(({ type }) => type.test(contentType))?.encode ?? encodeForText
}

function macrosOf(field: DraftField, text: string): DraftMacro[] {
  return parseTemplate(text)
    .filter((part) => part.kind === 'macro')
    .map((macro) => ({ ...macro, field }))
}

function located(field: DraftField, parameters: Omit<DraftParameter, 'field'>[]): DraftParameter[] {
  return parameters.map((parameter) => ({ ...parameter, field }))
}
