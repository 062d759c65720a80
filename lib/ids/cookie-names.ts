/** Whether a cookie of this name is meant by one of the names, of which `*` at the end stands for any rest. */
export function isNamed(name: string, names: readonly string[]): boolean {
  const lowerCase = name.toLowerCase()
  return names.some((known) => {
    const pattern = known.toLowerCase()
    return pattern.endsWith('*') ? lowerCase.startsWith(pattern.slice(0, -1)) : lowerCase === pattern
  })
}
