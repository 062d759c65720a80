import { decodings } from './decode'

/** One notation of macros: how a placeholder looks that an ad server or tracker did not fill in. */
export interface MacroFamily {
  notation: string
  pattern: RegExp
}

/**
 * Tried in this order, the longer brackets first. Braces around JSON or around a GUID are values, not macros;
 * `%AB%` is a percent escape; and campaign names hold `[EU]` and `(EMEA)`, so these count as a whole value only.
 */
export const macroFamilies: readonly MacroFamily[] = [
  { notation: '[[[x]]]', pattern: /\[\[\[[^[\]]{1,60}\]\]\]/ },
  { notation: '[[x]]', pattern: /\[\[[^[\]]{1,60}\]\]/ },
  { notation: '[=x=]', pattern: /\[=[^[\]=]{1,60}=\]/ },
  { notation: '[+x+]', pattern: /\[\+[^[\]+]{1,60}\+\]/ },
  { notation: '{{{x}}}', pattern: /\{\{\{[^{}]{1,60}\}\}\}/ },
  { notation: '{{x}}', pattern: /\{\{[^{}]{1,60}\}\}/ },
  { notation: '$' + '{x}', pattern: /\$\{[^{}]{1,60}\}/ },
  { notation: '#{x}', pattern: /#\{[^{}]{1,60}\}/ },
  { notation: '%{x}', pattern: /%\{[^{}]{1,60}\}/ },
  { notation: '!{x}', pattern: /!\{[^{}]{1,60}\}/ },
  { notation: '{x}', pattern: /\{(?![0-9A-Fa-f]{8}-)[^{}"]{1,80}\}/ },
  { notation: '###x###', pattern: /###[^#]{1,60}###/ },
  { notation: '##x##', pattern: /##[^#]{1,60}##/ },
  { notation: '#x#', pattern: /#[A-Za-z][A-Za-z0-9_.-]{0,40}#/ },
  { notation: '%%x%%', pattern: /%%[A-Za-z][^%]{0,60}%%/ },
  { notation: '%x%', pattern: /%(?![0-9A-Fa-f]{2}%)[A-Za-z_][A-Za-z0-9_.-]{1,40}%/ },
  { notation: '__x__', pattern: /__[A-Z][A-Z0-9_]{0,40}__/ },
  { notation: '^^^x^^^', pattern: /\^\^\^[A-Za-z0-9_]{1,40}\^\^\^/ },
  { notation: '!!!x!!!', pattern: /!!![A-Za-z0-9_]{1,40}!!!/ },
  { notation: '@x@', pattern: /@[a-z][a-z0-9_]{1,40}@/ },
  { notation: '<x>', pattern: /<[A-Za-z_][A-Za-z0-9_ -]{0,40}>/ },
  { notation: '(x)', pattern: /^\([A-Z][A-Z0-9_]{2,40}\)$/ },
  { notation: '[x]', pattern: /^\[:?[A-Za-z_][^[\]]{0,60}\]$/ },
  { notation: 'xxNAMExx', pattern: /^xx[A-Za-z0-9]{1,20}xx$/ },
  { notation: '-x-', pattern: /^-[a-z]{3,20}-$/ },
  {
    notation: 'literal placeholder',
    pattern:
      /^(?:REPLACE|OPTIONAL|REQUIRED|TRANSACTION_ID|CLICK_?ID|YOUR[A-Z_]{0,60}|[A-Z]{1,40}_VAR_[A-Z]{1,40}|[a-z_]{1,60}_placeholder|X{3,60}|x{3,60}|_(?:CAMPAIGN_NAME|CAMPAIGN_ID|AID|CID|CID_NAME|CLICKID)_)$/,
  },
]

/** Nothing in any family matches a value without one of these, so most real values stop here. */
const anyMarker = /[[{#%!@<(^]|__|^(?:xx|-|[A-Z_]+$)|_placeholder$/

/** `[+x+]` where the value stood in a query, whose `+` is read as a space. */
const spacedBrackets = /^\[ ([A-Za-z_][\w.:-]{0,58}) \]$/

/** The placeholder left in a value, as `{clickid}`, also where it is still percent-encoded; else undefined. */
export function unreplacedMacro(value: string): string | undefined {
  if (!anyMarker.test(value)) return undefined
  // Only the last reading counts: in `%D0x%20` the escapes look like a `%x%` macro until they are decoded.
  const reading = (decodings(value, 2).at(-1) ?? value).replace(spacedBrackets, '[+$1+]')
  for (const { pattern } of macroFamilies) {
    const macro = pattern.exec(reading)?.[0]
    if (macro !== undefined) return macro
  }
  return undefined
}
