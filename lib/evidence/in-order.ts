import { z } from '../schemas/zod'

type InOrder = (value: unknown) => unknown

/** What writes the keys of every object in the order of its schema, and no others. A schema is walked once. */
export function inOrderOf(schema: unknown): InOrder {
  if (schema instanceof z.ZodOptional) return inOrderOf(schema.unwrap())
  if (schema instanceof z.ZodArray) {
    const item = inOrderOf(schema.element)
    return item === asItIs ? asItIs : (value) => (value as unknown[] | undefined)?.map(item)
  }
  if (!(schema instanceof z.ZodObject)) return asItIs
  const fields = Object.entries(schema.shape).map(([key, field]): [string, InOrder] => [
    key,
    inOrderOf(field),
  ])
  return (value) => {
    if (value === undefined) return undefined
    const ordered: Record<string, unknown> = {}
    for (const [key, inOrder] of fields) ordered[key] = inOrder((value as Record<string, unknown>)[key])
    return ordered
  }
}

function asItIs(value: unknown): unknown {
  return value
}
