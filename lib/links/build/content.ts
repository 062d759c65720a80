import type { LinkContent, LinkParameter } from '../../schemas/link-template'
import { UTM_FIELDS } from './utm-fields'

export const emptyLink: LinkContent = { base: '', parameters: [] }

/** The content with one parameter changed. */
export function withRow(content: LinkContent, row: number, change: Partial<LinkParameter>): LinkContent {
  const parameters = content.parameters.map((one, at) => (at === row ? { ...one, ...change } : one))
  return { ...content, parameters }
}

/** The content without one of its parameters. */
export function withoutRow(content: LinkContent, row: number): LinkContent {
  return { ...content, parameters: content.parameters.filter((_, at) => at !== row) }
}

/** The content with one more parameter at the end. */
export function withParameter(content: LinkContent, name: string, value: string): LinkContent {
  return { ...content, parameters: [...content.parameters, { name, value }] }
}

/** The value of a UTM field; '' where it is not given. */
export function utmValue({ parameters }: LinkContent, field: string): string {
  return parameters.find(({ name }) => name === field)?.value ?? ''
}

/** The content with a UTM field changed, or taken out by ''; the fields stand first, in their usual order. */
export function withUtm(content: LinkContent, field: string, value: string): LinkContent {
  const row = content.parameters.findIndex(({ name }) => name === field)
  if (value === '') return row < 0 ? content : withoutRow(content, row)
  if (row >= 0) return withRow(content, row, { value })
  const fields: readonly string[] = UTM_FIELDS
  const rank = (name: string) => fields.indexOf(name)
  const before = content.parameters.findLastIndex(({ name }) => rank(name) >= 0 && rank(name) < rank(field))
  return { ...content, parameters: content.parameters.toSpliced(before + 1, 0, { name: field, value }) }
}

/** The parameters that have no field of their own, each with its place; a UTM field that is repeated is one. */
export function otherRows({ parameters }: LinkContent): { row: number; parameter: LinkParameter }[] {
  return parameters.flatMap((parameter, row) => {
    const isField = UTM_FIELDS.some((field) => field === parameter.name)
    const isFirst = parameters.findIndex(({ name }) => name === parameter.name) === row
    return isField && isFirst ? [] : [{ row, parameter }]
  })
}
