import { type DraftParameter, placeOf, type Rule, receiverOf } from '../finding'
import { replacing } from '../fixes'
import { isSecretName, SHORTEST_SECRET } from '../secrets'

/** Whether the template itself holds what others could post conversions with. */
export const secretRules: readonly Rule[] = [
  {
    id: 'secret-in-url',
    severity: 'info',
    why: 'Whoever reads a log of the sender, of the receiver or of a proxy between them can use it. As a macro it is at least not kept in the template.',
    check: (draft) => {
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
        const place = { field: 'template', at: valueAt, length: written.length } as const
        const text = `{${name}}`
        return {
          where: placeOf(parameter),
          says: `${name} stands in the URL in clear text.`,
          fix: replacing(draft, place, text, `Write ${text}`),
        }
      })
    },
  },
]
