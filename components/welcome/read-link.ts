import { t } from '@/lib/text'

/** A typed link as it is opened, or why it cannot be; neither while nothing is typed. */
export function readLink(typed: string): { href?: string; refusal?: string } {
  const text = typed.trim()
  if (text === '') return {}
  if (!/^https?:/i.test(text)) return { refusal: t`A link begins with https:// or http://.` }
  if (!URL.canParse(text)) return { refusal: t`This is no whole link: its host cannot be read.` }
  return { href: text }
}
