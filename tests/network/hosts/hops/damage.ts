import type { Exchange, HostHandler } from '../../exchange'
import { redirectTo } from '../../reply'

/** What a sloppy system on the way does to the values it hands on, by the name of the parameter. */
const DAMAGES: Readonly<Record<string, (value: string) => string | undefined>> = {
  folded: (value) => encodeURIComponent(value.toLowerCase()),
  cut: (value) => encodeURIComponent(value.slice(0, 64)),
  dropped: () => undefined,
  /** Writes the value back unescaped, so that a + becomes a space. */
  unescaped: (value) => value,
  /** Escapes what is escaped already. */
  escaped: (value) => encodeURIComponent(encodeURIComponent(value)),
}

export const damagingHops = {
  /** `/damage?folded=…&cut=…&dropped=…&unescaped=…&escaped=…&other=…`: to a landing page, other values as they came. */
  '/damage': damage,
} satisfies HostHandler

function damage({ url }: Exchange) {
  const query = [...url.searchParams].flatMap(([name, value]) => {
    const handedOn = (DAMAGES[name] ?? encodeURIComponent)(value)
    return handedOn === undefined ? [] : [`${name}=${handedOn}`]
  })
  const target = `https://shop.example/landing?${query.join('&')}`
  return redirectTo(target, { headers: { 'cache-control': 'no-store' } })
}
