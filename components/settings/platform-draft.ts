import type { OwnPlatform } from '@/lib/schemas/own-platform'
import type { Identifier, IdKind, Platform } from '@/lib/schemas/platform'
import { encodeForUrl } from '@/lib/templates/encode'
import { fillParts } from '@/lib/templates/fill'
import { urlParameters } from '@/lib/templates/parameters'
import { parseTemplate } from '@/lib/templates/parse'
import { t } from '@/lib/text'
import { readHosts, readWords } from './hosts'

/** One identifier as it stands in the form. */
export interface IdentifierDraft {
  names: string
  kind: IdKind
  cookies: string
  format: string
  /** Others use the name too: it counts on the platform's hosts only. */
  onHostsOnly: boolean
  /** What else it had, which the form does not show. */
  kept?: Identifier
}

/** A platform as it stands in the form. */
export interface PlatformDraft {
  /** The id of the platform of the catalogue that it adds to; '' for one of its own. */
  of: string
  name: string
  kind: Platform['kind']
  hosts: string
  identifiers: IdentifierDraft[]
  /** The template, with `{click_id}` as the value of the parameter that returns the click ID. */
  postback: string
  kept?: OwnPlatform
}

const CLICK_ID = '{click_id}'

export const emptyIdentifier: IdentifierDraft = {
  names: '',
  kind: 'tracker-click',
  cookies: '',
  format: '',
  onHostsOnly: false,
}

export const emptyPlatform: PlatformDraft = {
  of: '',
  name: '',
  kind: 'tracker',
  hosts: '',
  identifiers: [emptyIdentifier],
  postback: '',
}

/** A platform as the form shows it; `catalogue` says which ids are not the user's own. */
export function draftOf(platform: OwnPlatform, catalogue: readonly Platform[]): PlatformDraft {
  const { id, name, kind, hosts, identifiers, postback } = platform
  return {
    of: catalogue.some((known) => known.id === id) ? id : '',
    name,
    kind,
    hosts: hosts.join('\n'),
    identifiers: identifiers.map((identifier) => ({
      names: identifier.names.join(' '),
      kind: identifier.kind,
      cookies: (identifier.cookies ?? []).join(' '),
      format: identifier.format ?? '',
      onHostsOnly: identifier.ambiguous ?? false,
      kept: identifier,
    })),
    postback: postback?.template ?? '',
    kept: platform,
  }
}

/**
 * What the form says, still to be checked by the schema; `taken` are the ids of the user's other platforms. Throws,
 * in words, at a host or a postback that cannot be read.
 */
export function platformOf(
  { of, name, kind, hosts, identifiers, postback, kept }: PlatformDraft,
  catalogue: readonly Platform[],
  taken: readonly string[],
): object {
  const known = catalogue.find(({ id }) => id === of)
  const isTaken = (id: string) =>
    id === 'unknown' || [...catalogue, ...taken.map((id) => ({ id }))].some((one) => one.id === id)
  const ownId = kept && !catalogue.some(({ id }) => id === kept.id) ? kept.id : idOf(name, isTaken)
  return {
    ...kept,
    ...(known
      ? { id: known.id, name: known.name, kind: known.kind }
      : { id: ownId, name: name.trim(), kind }),
    hosts: readHosts(hosts),
    identifiers: identifiers.filter(isFilled).map(identifierOf),
    postback: postbackOf(postback.trim(), kept?.postback),
  }
}

function isFilled({ names, cookies, format, kept }: IdentifierDraft): boolean {
  return kept !== undefined || `${names}${cookies}${format}`.trim() !== ''
}

function identifierOf({ names, kind, cookies, format, onHostsOnly, kept }: IdentifierDraft): object {
  return {
    ...kept,
    names: readWords(names),
    kind,
    where: kept?.where ?? ['query'],
    cookies: cookies.trim() === '' ? undefined : readWords(cookies),
    format: format.trim() === '' ? undefined : format.trim(),
    ambiguous: onHostsOnly || undefined,
  }
}

function postbackOf(template: string, kept: OwnPlatform['postback']): OwnPlatform['postback'] {
  if (template === '') return undefined
  if (template === kept?.template) return kept
  const parameters = urlParameters(fillParts(parseTemplate(template), {}, encodeForUrl))
  const clickId = parameters.find(({ written }) => written.includes(CLICK_ID))
  if (!clickId)
    throw new Error(t`The postback does not say where the click ID goes: write ${CLICK_ID} as its value.`)
  const filled = parameters.filter(({ macros }) => macros.length > 0)
  return {
    direction: 'receives',
    method: 'GET',
    template,
    required: [clickId.name],
    optional: filled.filter((one) => one !== clickId).map(({ name }) => name),
    clickIdParameter: clickId.name,
  }
}

function idOf(name: string, isTaken: (id: string) => boolean): string {
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const wanted = (words || 'platform').slice(0, 80)
  const others = Array.from({ length: 1_000 }, (_, count) =>
    count === 0 ? `own-${wanted}` : `own-${wanted}-${count + 1}`,
  )
  return [wanted, ...others].find((id) => !isTaken(id)) ?? wanted
}
