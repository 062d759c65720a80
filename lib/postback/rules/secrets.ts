import { t } from '../../text'
import {
  type Drafted,
  type DraftParameter,
  type Fix,
  type Hit,
  hostEnd,
  placeOf,
  type Rule,
  receiverOf,
} from '../finding'
import { replacing } from '../fixes'
import { isSecretName, SHORTEST_SECRET, secretsInPath } from '../secrets'

/** Whether the template itself holds what others could post conversions with. */
export const secretRules: readonly Rule[] = [
  {
    id: 'secret-in-url',
    severity: 'info',
    why: t`Whoever reads a log of the sender, of the receiver or of a proxy between them can use it. As a macro it is at least not kept in the template.`,
    check: (draft) => [...inParameters(draft), ...inPath(draft)],
  },
]

function inParameters(draft: Drafted): Hit[] {
  const clickIds = new Set(draft.ids?.map(({ value }) => value))
  const clickIdParameter = receiverOf(draft)?.postback?.clickIdParameter
  const isSecret = ({ field, name, value, macros }: DraftParameter) =>
    field === 'template' &&
    macros.length === 0 &&
    value.length >= SHORTEST_SECRET &&
    isSecretName(name) &&
    name !== clickIdParameter &&
    !clickIds.has(value)
  return draft.parameters.filter(isSecret).map((parameter) => {
    const { name, valueAt, written } = parameter
    return {
      where: placeOf(parameter),
      says: t`${name} stands in the URL in clear text.`,
      fix: asMacro(draft, valueAt, written, name),
    }
  })
}

function inPath(draft: Drafted): Hit[] {
  const start = hostEnd(draft)
  const [path = ''] = draft.covered.slice(start).split(/[?#]/)
  return secretsInPath(path).map((secret) => {
    const at = draft.covered.indexOf(secret, start)
    return {
      where: t`address`,
      says: t`The key of the postback stands in the path in clear text.`,
      fix: asMacro(draft, at, secret, 'postback_key'),
    }
  })
}

function asMacro(draft: Drafted, at: number, secret: string, name: string): Fix {
  const text = `{${name}}`
  return replacing(draft, { field: 'template', at, length: secret.length }, text, t`Write ${text}`)
}
