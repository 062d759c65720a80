import { LONGEST_VALUE } from '../schemas/pattern-cost'
import { readLinker } from '../url/linker'
import { cookieIdentity } from './cookie-identity'
import type { IdIndex } from './id-index'
import type { Identity } from './identify'
import { wrappings } from './wrappings'

/** An ID that stands in the value of another one; it has a name where the form gives it one. */
export interface InnerId {
  name?: string
  value: string
  identity: Identity
}

const none: readonly InnerId[] = []
/** In shorter values a short shape fits by chance. */
const shortestComposed = 22
/** Stand between the parts of a composed value and in no ID. */
const separators = /[()|,~!$;]+/
/** Stand between parts as well as in IDs, so that an ID may begin after any of them. */
const joints = new Set(Array.from('_.:-', (joint) => joint.charCodeAt(0)))
const maximumJoints = 40
/** After a joint a shorter shape fits by chance. */
const shortestAfterJoint = 20

/**
 * The IDs that a value holds: in a form that is known to wrap one, whatever the value's name; and in `composed`
 * values, which are IDs themselves or all of a cookie, in a linker or as a part that has a telling shape.
 */
export function innerIds(value: string, composed: boolean, index: IdIndex): readonly InnerId[] {
  if (value.length < shortestComposed || value.length > LONGEST_VALUE) return none
  const wrapped = wrappedId(value, index)
  if (!composed) return wrapped ? [wrapped] : none
  if (separators.test(value)) return inParts(value, wrapped, index)
  if (wrapped) return [wrapped]
  if (value.startsWith('1*')) return inLinker(value, index)
  const id = index.claimOfShape(value) ? undefined : afterJoint(value, index)
  return id ? [id] : none
}

function wrappedId(value: string, index: IdIndex): InnerId | undefined {
  for (const { mark, pattern, names } of wrappings) {
    const inner = value.includes(mark) ? pattern.exec(value)?.[1] : undefined
    if (inner === undefined) continue
    const claims = names.flatMap((name) => index.names.get(name) ?? [])
    const only = names.length === 1 ? claims[0] : undefined
    const identity = claims.find(({ format }) => format?.test(inner)) ?? index.claimOfShape(inner) ?? only
    if (identity) return { value: inner, identity }
  }
  return undefined
}

function inLinker(value: string, index: IdIndex): InnerId[] {
  return readLinker(value).flatMap((cookie) => {
    const found = cookieIdentity(cookie.name, cookie.value, index)
    return found ? { name: cookie.name, ...found } : []
  })
}

function inParts(value: string, wrapped: InnerId | undefined, index: IdIndex): InnerId[] {
  const inner = value.split(separators).flatMap((part) => {
    if (wrapped && part.includes(wrapped.value)) return []
    const identity = index.claimOfShape(part)
    return identity ? { value: part, identity } : (afterJoint(part, index) ?? [])
  })
  return wrapped ? [wrapped, ...inner] : inner
}

function afterJoint(part: string, index: IdIndex): InnerId | undefined {
  for (let at = 0, count = 0; part.length - at > shortestAfterJoint && count < maximumJoints; at++) {
    if (!joints.has(part.charCodeAt(at))) continue
    count++
    const value = part.slice(at + 1)
    const identity = index.claimOfShape(value)
    if (identity) return { value, identity }
  }
  return undefined
}
