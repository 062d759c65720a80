import { LONGEST_VALUE } from '../schemas/pattern-cost'
import type { IdWhere } from '../schemas/platform'
import { decodePercent } from '../url/decode'
import { unreplacedMacro } from '../url/macro-shape'
import { cleanUrl } from '../url/split'
import type { UrlContext } from './context'
import { cookieIdentity } from './cookie-identity'
import type { FoundId, LeftMacro } from './found-id'
import type { PathClaim } from './host-claim'
import type { IdIndex } from './id-index'
import { type Identity, identify, identifyName } from './identify'
import { innerIds } from './inner-ids'
import { lookupName } from './lookup-name'
import { fits } from './shape'
import { type UrlVisitor, walkUrl, walkValue } from './walk'

export interface Findings {
  ids: FoundId[]
  macros: LeftMacro[]
}

/** No real URL carries more; it bounds the answer for input made to be long. */
const maximumFound = 500

/** The identifiers and left-over placeholders of a URL and of what its values hold, in order; never throws. */
export function readIds(url: string, index: IdIndex): Findings {
  const findings: Findings = { ids: [], macros: [] }
  walkUrl(cleanUrl(url), index, visitorFor('nested', index, findings))
  return findings
}

/** Adds what a form field holds, its value as sent, to the findings. */
export function readField(
  name: string,
  value: string,
  context: UrlContext,
  index: IdIndex,
  findings: Findings,
): void {
  const visitor = visitorFor('body', index, findings)
  visitor.pair(name, value, 'body', context)
  walkValue(value, 'body', index, visitor)
}

/** The identifiers of a cookie and of what its value, decoded once, holds. */
export function idsOfCookie(name: string, value: string, index: IdIndex): FoundId[] {
  const findings: Findings = { ids: [], macros: [] }
  const own = cookieIdentity(name, value, index)
  add(own?.identity, name, own?.value ?? value, 'cookie', findings)
  if (own && own.value !== value) return findings.ids
  walkValue(value, 'cookie', index, visitorFor('cookie', index, findings))
  addInner(own?.identity, true, name, value, 'cookie', index, findings)
  return findings.ids
}

/** Adds what it is told of to the findings; `inside` is how an ID in the value of another is called. */
function visitorFor(inside: IdWhere, index: IdIndex, findings: Findings): UrlVisitor {
  return {
    pair(name, value, where, context) {
      const key = lookupName(name)
      const claims = index.names.get(key)
      if (value === '') {
        add(identifyName(key, claims, context), name, value, where, findings)
        return
      }
      const identity = identify(key, value, claims, context, index)
      const macro = identity || claims ? unreplacedMacro(value) : undefined
      if (macro !== undefined && (identity || identifyName(key, claims, context))) {
        addMacro(name, macro, findings)
        return
      }
      add(identity, name, value, where, findings)
      addInner(identity, identity !== undefined, name, value, inside, index, findings)
    },
    path(path, where, { host }) {
      for (const { path: claim } of host) {
        const value = claim?.pattern.exec(path.slice(0, LONGEST_VALUE))?.[1]
        if (!claim || value === undefined) continue
        readPathValue(claim, decodePercent(value), where, index, findings)
      }
    },
    bare(text, where) {
      if (where !== 'path') addPrefixed(text, where, index, findings)
      const claim = index.claimOfShape(text)
      if (claim) add(claim, claim.name, text, where, findings)
    },
  }
}

/** `#tblciGiC…` and its like: the name, then the ID. */
function addPrefixed(text: string, where: IdWhere, index: IdIndex, findings: Findings): void {
  const lowerCase = text.toLowerCase()
  for (const [prefix, claim] of index.fragmentPrefixes) {
    if (!lowerCase.startsWith(prefix)) continue
    const value = text.slice(prefix.length)
    if (claim.format && fits(claim.format, value))
      add(claim, text.slice(0, prefix.length), value, where, findings)
  }
}

/** The IDs of others in a value; `composed` as for `innerIds`. */
function addInner(
  own: Identity | undefined,
  composed: boolean,
  name: string,
  value: string,
  where: IdWhere,
  index: IdIndex,
  findings: Findings,
): void {
  for (const inner of innerIds(value, composed, index)) {
    if (inner.identity.platform !== own?.platform)
      add(inner.identity, inner.name ?? name, inner.value, where, findings)
  }
}

/** The value that a platform keeps in a path, which may be the ID of another as well. */
function readPathValue(
  claim: PathClaim,
  value: string,
  where: IdWhere,
  index: IdIndex,
  findings: Findings,
): void {
  const macro = unreplacedMacro(value)
  if (macro !== undefined) {
    addMacro(claim.name, macro, findings)
    return
  }
  const shape = index.claimOfShape(value)
  add(shape && shape.platform !== claim.platform ? shape : claim, claim.name, value, where, findings)
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
