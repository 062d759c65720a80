/** A parameter that the path cannot do without; throws when it is missing. */
export function parameter(url: URL, name: string): string {
  const value = url.searchParams.get(name)
  if (value === null) throw new Error(`${url.pathname} needs ?${name}=`)
  return value
}

/** A number, or the default where none is given. */
export function numberParameter(url: URL, name: string, fallback = 0): number {
  return Number(url.searchParams.get(name) ?? fallback)
}
