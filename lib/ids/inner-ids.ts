import type { Claim } from './claim'
import type { IdIndex } from './id-index'
import { maximumValueLength, minimumLength } from './shape'
import { wrappings } from './wrappings'

/** An ID that stands in the value of another one. */
export interface InnerId {
  value: string
  claim: Claim
}

/** Stand between the parts of a composed value and in no ID. */
const separators = /[()|,~!$;\s]+/
/** Stand between parts as well as in IDs, so that an ID may begin after any of them. */
const joints = '_.:-'
const maximumJoints = 40
const none: readonly InnerId[] = []

const anyWrapping = new RegExp(wrappings.map(({ pattern }) => pattern.source).join('|'))

/** The ID in a value of a form that is known to hold one, whatever the value's name. */
export function wrappedId(value: string, index: IdIndex): InnerId | undefined {
  if (!anyWrapping.test(value)) return undefined
  for (const { pattern, names } of wrappings) {
    const inner = pattern.exec(value)?.[1]
    if (inner === undefined) continue
    const claims = names.flatMap((name) => index.names.get(name) ?? [])
    const only = names.length === 1 ? claims[0] : undefined
    const claim = claims.find(({ format }) => format?.test(inner)) ?? index.claimOfShape(inner) ?? only
    if (claim) return { value: inner, claim }
  }
  return undefined
}

/** The IDs that are a part of an ID, but not within `wrapped`, and have a telling shape. */
export function idsInParts(value: string, wrapped: string | undefined, index: IdIndex): readonly InnerId[] {
  if (value.length > maximumValueLength) return none
  if (separators.test(value)) {
    const parts = value.split(separators).filter((part) => wrapped === undefined || !part.includes(wrapped))
    return parts.flatMap((part) => idInPart(part, index) ?? [])
  }
  if (wrapped !== undefined) return none
  const id = index.claimOfShape(value) ? undefined : idAfterJoint(value, index)
  return id ? [id] : none
}

function idInPart(part: string, index: IdIndex): InnerId | undefined {
  const claim = index.claimOfShape(part)
  return claim ? { value: part, claim } : idAfterJoint(part, index)
}

function idAfterJoint(part: string, index: IdIndex): InnerId | undefined {
  for (let at = 0, count = 0; part.length - at > minimumLength && count < maximumJoints; at++) {
    if (!joints.includes(part[at] as string)) continue
    count++
    const value = part.slice(at + 1)
    const claim = index.claimOfShape(value)
    if (claim) return { value, claim }
  }
  return undefined
}
