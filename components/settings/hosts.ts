import { hostSchema } from '@/lib/schemas/platform'
import { t } from '@/lib/text'

/** The hosts in a text, one a line, as people paste them. Throws with the one that is no host. */
export function readHosts(text: string): string[] {
  const hosts = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((host) =>
      host
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/[/?#].*$/, ''),
    )
  const wrong = hosts.find((host) => !hostSchema.safeParse(host).success)
  if (wrong !== undefined)
    throw new Error(t`"${wrong}" is not a host. Write one a line, like go.partner.example.`)
  return [...new Set(hosts)]
}

/** The words of a text, separated by spaces, commas or lines. */
export function readWords(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter(Boolean))]
}
