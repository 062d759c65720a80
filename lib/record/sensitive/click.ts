import type { Click, Header, Hop, Landing, ScriptCall } from '../../schemas/click'
import { rewriteHeaders } from './headers'
import { looksLikeJson, mapJsonValues } from './json'
import { DIGEST_MARKER, EXPORT_MARKER } from './marker'
import type { Rewriter } from './rewriter'
import { rewriteText, rewriteUrl } from './text'
import { mapped, withFields } from './unchanged'

/** The click with the sensitive values of its hops, its source and its landing page replaced. */
export function rewriteClick(click: Click, rewriter: Rewriter): Click {
  const { source, landing } = click
  return withFields(click, {
    ...(source ? { source: rewriteSource(source, rewriter) } : {}),
    hops: mapped(click.hops, (hop) => rewriteHop(hop, rewriter)),
    landing: rewriteLanding(landing, rewriter),
  })
}

function rewriteLanding(landing: Landing, rewriter: Rewriter): Landing {
  const { stored } = landing
  const hidden = <Kept extends { value: string }>(kept: Kept) =>
    withFields<{ value: string }>(kept, { value: rewriter.hide(kept.value, 'cookie') }) as Kept
  return withFields(landing, {
    cookies: mapped(landing.cookies, hidden),
    ...(stored ? { stored: mapped(stored, hidden) } : {}),
    scriptCalls: mapped(landing.scriptCalls, (call) =>
      withFields(call, { url: rewriteUrl(call.url, rewriter) }),
    ),
    pixels: mapped(landing.pixels, (pixel) => rewritePixel(pixel, rewriter)),
  })
}

function rewritePixel(pixel: ScriptCall, rewriter: Rewriter): ScriptCall {
  const { url, fields } = pixel
  return withFields(pixel, {
    url: rewriteUrl(url, rewriter),
    ...(fields ? { fields: mapped(fields, (field) => rewriteParameter(field, rewriter)) } : {}),
  })
}

function rewriteSource(
  source: NonNullable<Click['source']>,
  rewriter: Rewriter,
): NonNullable<Click['source']> {
  const { url, linkText } = source
  return withFields(source, {
    url: rewriteUrl(url, rewriter),
    ...(linkText === undefined ? {} : { linkText: rewriteText(linkText, rewriter) }),
  })
}

function rewriteHop(hop: Hop, rewriter: Rewriter): Hop {
  const { ip, statusLine, fields } = hop
  return withFields(hop, {
    url: rewriteUrl(hop.url, rewriter),
    ...(statusLine === undefined ? {} : { statusLine: rewriter.text(statusLine) }),
    ...(ip === undefined ? {} : { ip: rewriter.hide(ip, 'ip') }),
    requestHeaders: rewriteHeaders(hop.requestHeaders, rewriter),
    responseHeaders: rewriteHeaders(hop.responseHeaders, rewriter),
    ...(fields ? { fields: mapped(fields, (field) => rewriteField(field, rewriter)) } : {}),
  })
}

/** As a parameter of a URL: of a pixel's body only what tells of the conversion was taken over. */
function rewriteParameter(field: Header, rewriter: Rewriter): Header {
  const { name, value } = field
  const kind = rewriter.kindOf([name], value)
  return withFields(field, { value: kind ? rewriter.hide(value, kind) : rewriteText(value, rewriter) })
}

/** Whatever was typed into a form is the visitor's own. */
function rewriteField(field: Header, rewriter: Rewriter): Header {
  const { name, value } = field
  return withFields(field, {
    name: rewriteFieldName(name, rewriter),
    value: rewriter.hide(value, rewriter.kindOf([name], value) ?? 'personal'),
  })
}

/** No name of a field has them: it is a part of a body that is no form. */
const OF_ANOTHER_BODY = /["<>{}=&]/
const REWRITTEN = new RegExp(`${DIGEST_MARKER}|${EXPORT_MARKER}`)

/** A page that posts JSON without saying so has the browser read it as a form: names are what it is cut into. */
function rewriteFieldName(name: string, rewriter: Rewriter): string {
  if (REWRITTEN.test(name)) return rewriter.text(name)
  const isJson = looksLikeJson(name)
  // `[0].city` is the name of a field in a list.
  if (!OF_ANOTHER_BODY.test(name)) return isJson ? rewriter.text(name) : rewriteText(name, rewriter)
  if (!isJson) return rewriter.hide(name, 'personal')
  const hidden = mapJsonValues(name, (value, keys) =>
    rewriter.hide(value, rewriter.kindOf(keys, value) ?? 'personal'),
  )
  return rewriter.text(hidden)
}
