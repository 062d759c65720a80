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

const anyWrapping = new RegExp(wrappings.map(({ pattern }) => pattern.source).join('|'))

/** The IDs within an ID: in a form that is known to hold one, or as a part that has a telling shape. */
export function idsInside(value: string, index: IdIndex): InnerId[] {
  if (value.length <= minimumLength || value.length > maximumValueLength) return []
  const wrapped = wrappedId(value, index)
  if (wrapped) return [wrapped]
  if (separators.test(value)) return value.split(separators).flatMap((part) => idInPart(part, index) ?? [])
  return index.claimOfShape(value) ? [] : [idAfterJoint(value, index) ?? []].flat()
}

function wrappedId(value: string, index: IdIndex): InnerId | undefined {
  if (!anyWrapping.test(value)) return undefined
  for (const { pattern, names } of wrappings) {
    const inner = pattern.exec(value)?.[1]
    if (inner === undefined) continue
    const claims = names.flatMap((name) => index.names.get(name) ?? [])
    const claim = claims.find(({ format }) => format?.test(inner)) ?? index.claimOfShape(inner)
    if (claim) return { value: inner, claim }
  }
  return undefined
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
