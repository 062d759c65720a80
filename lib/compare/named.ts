import { type Change, type ComparedPart, changeOf, type Excuse, type PartKind } from './comparison'

/** A name and what stands under it. */
export interface Named {
  name: string
  value: string
}

/** Why a difference under a name would say nothing. */
export type Excuses = (
  name: string,
  left: string | undefined,
  right: string | undefined,
) => Excuse | undefined

/**
 * Two lists by their names, in the order of the left, then what only the right has. What stands under one name several
 * times is compared in its order.
 */
export function compareNamed(
  kind: PartKind,
  left: readonly Named[],
  right: readonly Named[],
  excuses: Excuses = () => undefined,
): ComparedPart[] {
  const [lefts, rights] = [byName(left), byName(right)]
  const names = new Set([...lefts.keys(), ...rights.keys()])
  return [...names].flatMap((name) => {
    const [ones, others] = [lefts.get(name) ?? [], rights.get(name) ?? []]
    return Array.from({ length: Math.max(ones.length, others.length) }, (_, position) =>
      comparePart(kind, name, ones[position], others[position], excuses),
    )
  })
}

/** One part of both sides. */
export function comparePart(
  kind: PartKind,
  name: string,
  left: string | undefined,
  right: string | undefined,
  excuses: Excuses = () => undefined,
): ComparedPart {
  const change: Change = changeOf(left, right)
  const excuse = change === 'same' ? undefined : excuses(name, left, right)
  return {
    kind,
    name,
    ...(left === undefined ? {} : { left }),
    ...(right === undefined ? {} : { right }),
    change,
    ...(excuse ? { excuse } : {}),
  }
}

function byName(list: readonly Named[]): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const { name, value } of list) {
    const known = values.get(name)
    if (known) known.push(value)
    else values.set(name, [value])
  }
  return values
}
