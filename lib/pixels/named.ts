import type { Pixel } from '../schemas/platform'

/** Says of a parameter whether a platform's file names it: nothing else of a call is recorded. */
export function namedIn({ fields, lines, others = [] }: Pixel): (parameter: string) => boolean {
  const named = [...Object.values(fields).flat(), ...others].map((name) => name.toLowerCase())
  // `ed.value` is an entry of the parameter `ed`.
  const names = new Set(named.flatMap((name) => [name, name.split('.')[0]]))
  const numbered = lines ? [lines.amount, lines.quantity].map((name) => name.toLowerCase()) : []
  return (parameter) => {
    const name = parameter.toLowerCase()
    return names.has(name) || numbered.includes(name.replace(/\d+$/, '#'))
  }
}
