import type { Platform } from '../../schemas/platform'
import { languageOf } from '../../templates/language'
import { normaliseName } from '../../templates/names'
import { macroAcross } from '../../templates/translate'
import { anyOf, t } from '../../text'
import {
  type Drafted,
  type DraftParameter,
  type Hit,
  isSettled,
  placeOf,
  type Rule,
  receiverOf,
} from '../finding'
import { adding, replacing, revaluing } from '../fixes'
import { documentedParameters } from '../roles'

/** Rules about what the receiving platform documents of its postback. */
export const receiverRules: readonly Rule[] = [
  {
    id: 'missing-required',
    severity: 'warn',
    why: t`The receiver does not count a conversion without it.`,
    check: (draft) => missing(draft).map((name) => describeMissing(draft, name)),
  },
  {
    id: 'parameter-name',
    severity: 'warn',
    why: t`Names of parameters are matched letter by letter: under another name the value is not seen.`,
    check: ofReceiver((draft, receiver) => misnamed(draft, receiver)),
  },
  {
    id: 'status-word',
    severity: 'warn',
    why: t`The receiver files a word that it does not know under another status, or ignores the postback.`,
    check: ofReceiver((draft, receiver) =>
      Object.entries(receiver.postback?.accepts ?? {}).flatMap(([name, words]) =>
        draft.parameters
          .filter((one) => one.name === name && isSettled(one) && !isAccepted(draft, one, words))
          .map((parameter) => describeWord(draft, parameter, words, receiver)),
      ),
    ),
  },
  {
    id: 'click-id-format',
    severity: 'warn',
    why: t`The receiver finds no click of this ID.`,
    check: ofReceiver((draft, receiver) => {
      const formats = formatsOf(receiver)
      const parameter = draft.parameters.find(({ name }) => name === receiver.postback?.clickIdParameter)
      if (formats.length === 0 || !parameter || !isSettled(parameter)) return []
      if (formats.some((format) => new RegExp(format).test(parameter.value))) return []
      return [
        {
          where: placeOf(parameter),
          says: t`${parameter.name} does not look like a click ID of ${receiver.name}.`,
        },
      ]
    }),
  },
  {
    id: 'value-too-long',
    severity: 'warn',
    why: t`What is longer is cut, and then matches no click.`,
    check: ofReceiver((draft, receiver) =>
      draft.parameters.flatMap((parameter) => {
        const most = longestOf(receiver, parameter.name)
        if (most === undefined || parameter.value.length <= most) return []
        const says = t`${parameter.name} has ${parameter.value.length} characters; ${receiver.name} keeps ${most}.`
        return [{ where: placeOf(parameter), says }]
      }),
    ),
  },
  {
    id: 'other-method',
    severity: 'info',
    why: t`Some receivers answer another method with 404 or 405, or do not read its body.`,
    check: ofReceiver(({ method }, { name, postback }) =>
      postback && postback.method !== method
        ? [{ where: t`method`, says: t`${name} documents its postback for ${postback.method}.` }]
        : [],
    ),
  },
]

function ofReceiver(check: (draft: Drafted, receiver: Platform) => Hit[]): Rule['check'] {
  return (draft) => {
    const receiver = receiverOf(draft)
    return receiver ? check(draft, receiver) : []
  }
}

/** The required parameters that are not there, whichever of the possible receivers it is. */
function missing(draft: Drafted): string[] {
  const [first, ...others] = draft.receivers
  return (first?.postback?.required ?? []).filter(
    (name) => !isThere(draft, name) && others.every(({ postback }) => postback?.required.includes(name)),
  )
}

/** Partnerize has its parameters in the path, as `/clickref:…/`. */
function isThere({ parameters, text, body }: Drafted, name: string): boolean {
  return (
    parameters.some((parameter) => parameter.name === name) ||
    text.template.includes(`/${name}:`) ||
    (body.looksLikeJson && body.sent.includes(`"${name}"`))
  )
}

function describeMissing(draft: Drafted, name: string): Hit {
  const [receiver] = draft.receivers
  const documented = documentedParameters(receiver).get(name) || `{${name}}`
  const language = languageOf(draft.sender)
  const word = /^\{(\w+)\}$/.exec(documented)?.[1]
  const written = (language && word && macroAcross(word, language)) || documented
  const inPath = receiver?.postback?.template.includes(`/${name}:`)
  const near = misnamed(draft, receiver).some(({ meant }) => meant === name)
  return {
    where: t`template`,
    says: t`${anyOf(draft.receivers.map((one) => one.name))} requires ${name}, which is not there.`,
    fix: inPath || near ? undefined : adding(draft, name, written),
  }
}

/** Parameters that the receiver does not know, and calls nearly the same. */
function misnamed(draft: Drafted, receiver: Platform | undefined): (Hit & { meant: string })[] {
  const { required = [], optional = [], template = '' } = receiver?.postback ?? {}
  const known = [...required, ...optional]
  return draft.parameters.flatMap((parameter) => {
    const { name, field, at } = parameter
    if (known.includes(name) || documentedNames(template).includes(name)) return []
    const meant = known.find((other) => normaliseName(other) === normaliseName(name))
    if (meant === undefined || draft.parameters.some((other) => other.name === meant)) return []
    const length = draft.text[field].slice(at, parameter.valueAt).replace(/=$/, '').length
    const fix = replacing(draft, { field, at, length }, meant, t`Write ${meant}`)
    return [
      { where: placeOf(parameter), says: t`${receiver?.name} calls it ${meant}, not ${name}.`, fix, meant },
    ]
  })
}

function documentedNames(template: string): string[] {
  return [...template.matchAll(/[?&]([^=&]+)=/g)].map(([, name = '']) => name)
}

/** A word that another parameter lists is one whose meaning the postback itself tells. */
function isAccepted(
  { parameters }: Drafted,
  { name, value }: DraftParameter,
  words: readonly string[],
): boolean {
  const listed = parameters
    .filter((other) => other.name !== name && other.name.endsWith(`_${name}`))
    .flatMap((other) => other.value.split(','))
  return words.includes(value) || listed.includes(value)
}

function describeWord(
  draft: Drafted,
  parameter: DraftParameter,
  words: readonly string[],
  receiver: Platform,
): Hit {
  const meant = words.find((word) => word.toLowerCase() === parameter.value.trim().toLowerCase())
  return {
    where: placeOf(parameter),
    says: t`${parameter.name} is “${parameter.value}”; ${receiver.name} knows ${words.join(', ')}.`,
    fix: meant === undefined ? undefined : revaluing(draft, parameter, meant),
  }
}

/** What the click IDs that the platform makes look like; none where that is not known of all. */
function formatsOf({ kind, identifiers, postback }: Platform): string[] {
  const made = identifiers.filter((one) => one.kind === `${kind}-click`)
  const named = made.filter(({ names }) => names.includes(postback?.clickIdParameter ?? ''))
  const formats = (named.length > 0 ? named : made).map(({ format }) => format)
  const known = formats.filter((format) => format !== undefined)
  return known.length === formats.length ? known : []
}

function longestOf({ identifiers }: Platform, name: string): number | undefined {
  return identifiers.find(({ names }) => names.includes(name))?.maxLength
}
