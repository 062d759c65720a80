import type { IdWhere } from '../schemas/platform'
import { decodePercent } from '../url/decode'
import { unreplacedMacro } from '../url/macro-shape'
import { cleanUrl } from '../url/split'
import type { FoundId, LeftMacro } from './found-id'
import type { IdIndex } from './id-index'
import { type Identity, identify, identifyName } from './identify'
import { type UrlContext, type UrlVisitor, walkUrl } from './walk'

export interface Findings {
  ids: FoundId[]
  macros: LeftMacro[]
}

/** No real URL carries more; it bounds the answer for input made to be long. */
const maximumFound = 500

/** Adds what a name and value hold to the findings: an ID, a placeholder in an ID's place, or nothing. */
export function readPair(
  name: string,
  value: string,
  where: IdWhere,
  context: UrlContext,
  index: IdIndex,
  findings: Findings,
): void {
  if (value === '') {
    add(identifyName(name, context, index), name, value, where, findings)
    return
  }
  const macro = unreplacedMacro(value)
  if (macro === undefined) add(identify(name, value, context, index), name, value, where, findings)
  else if (identifyName(name, context, index)) addMacro(name, macro, findings)
}

/** The identifiers and left-over placeholders of a URL and of the URLs inside it, in order; never throws. */
export function readIds(url: string, index: IdIndex): Findings {
  const findings: Findings = { ids: [], macros: [] }
  const visitor: UrlVisitor = {
    pair: (name, value, where, context) => readPair(name, value, where, context, index, findings),
    path(path, where, { host }) {
      for (const { path: claim } of host) {
        const value = claim?.pattern.exec(path)?.[1]
        if (claim && value !== undefined) readPathValue(value, claim, where, findings)
      }
    },
    fragment(text, where) {
      const lowerCase = text.slice(0, 100).toLowerCase()
      for (const [prefix, claim] of index.fragmentPrefixes) {
        if (!lowerCase.startsWith(prefix)) continue
        const value = text.slice(prefix.length)
        if (claim.format?.test(value)) add(claim, text.slice(0, prefix.length), value, where, findings)
      }
    },
  }
  walkUrl(cleanUrl(url), index, visitor)
  return findings
}

function readPathValue(
  raw: string,
  claim: Identity & { name: string },
  where: IdWhere,
  findings: Findings,
): void {
  const value = decodePercent(raw)
  const macro = unreplacedMacro(value)
  if (macro === undefined) add(claim, claim.name, value, where, findings)
  else addMacro(claim.name, macro, findings)
}

function add(
  identity: Identity | undefined,
  name: string,
  value: string,
  where: IdWhere,
  { ids }: Findings,
): void {
  if (!identity || ids.length >= maximumFound) return
  ids.push({ name, value, platform: identity.platform, kind: identity.kind, where })
}

function addMacro(name: string, macro: string, { macros }: Findings): void {
  if (macros.length < maximumFound) macros.push({ name, macro })
}
