import type { LinkContent } from '../../schemas/link-template'
import type { Platform } from '../../schemas/platform'
import { type Base, type BasePair, readBase } from './base'
import { encodeValue, type Piece, textOf } from './encode-value'

/** A parameter of the link that was built. */
export interface BuiltParameter {
  name: string
  /** As typed; of the base's own as a server reads it. */
  value: string
  /** Its name and value as they stand in the URL. */
  pieces: Piece[]
  valuePieces: Piece[]
  /** Its place among the parameters of the content; undefined for one of the base's own. */
  row?: number
  /** Its place among the pairs of the base; undefined for one that was added. */
  pair?: number
  /** The base's own value, whose place it takes. */
  replaced?: string
}

export interface BuiltLink {
  url: string
  base: Base
  /** In their order in the URL. */
  parameters: BuiltParameter[]
}

/**
 * The link that the content says. The base stays byte for byte but for the values of keys that are given anew, which
 * keep their place; the others follow its query. Values are escaped once, macros stay as they are; a parameter
 * without name or value is left out. Never throws.
 */
export function buildLink({ base: written, parameters }: LinkContent, platform?: Platform): BuiltLink {
  const base = readBase(written, platform)
  const own = (base.pairs ?? []).map(ownParameter)
  const added: BuiltParameter[] = []
  for (const [row, { name, value }] of parameters.entries()) {
    if (name === '' || value === '') continue
    // A second parameter of the name must not take the place of one that the base has more of.
    const isTaken = own.some((one) => one.name === name && one.row !== undefined)
    const at = isTaken ? -1 : own.findIndex((one) => one.name === name)
    const built = { name, value, row, ...piecesOf(name, value, platform) }
    const earlier = own[at]
    if (earlier) own[at] = { ...built, pair: at, replaced: earlier.value }
    else added.push(built)
  }
  // `?` and `?a=1&` have their joint already.
  const last = own.at(-1)
  const kept = added.length > 0 && last && textOf(last.pieces) === '' ? own.slice(0, -1) : own
  const all = [...kept, ...added]
  const query = all.length > 0 || base.pairs ? `?${all.map(({ pieces }) => textOf(pieces)).join('&')}` : ''
  return { url: base.head + query + base.fragment, base, parameters: all }
}

function ownParameter({ raw, name, value }: BasePair, pair: number): BuiltParameter {
  const equals = raw.indexOf('=')
  const written: Piece[] = equals < 0 ? [] : [{ kind: 'plain', text: raw.slice(equals + 1) }]
  return { name, value, pair, pieces: [{ kind: 'plain', text: raw }], valuePieces: written }
}

function piecesOf(name: string, value: string, platform: Platform | undefined) {
  const valuePieces = encodeValue(value, platform)
  const equals: Piece = { kind: 'plain', text: '=' }
  return { valuePieces, pieces: [...encodeValue(name, undefined), equals, ...valuePieces] }
}
