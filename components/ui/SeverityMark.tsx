import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { Severity } from '@/lib/schemas/summary'
import './severity.css'

const MARKS = {
  bad: { Icon: CircleAlert, word: 'Problem' },
  warn: { Icon: TriangleAlert, word: 'Warning' },
  info: { Icon: Info, word: 'Note' },
  ok: { Icon: CircleCheck, word: 'Good' },
} as const satisfies Record<Severity, unknown>

/** How bad something is, by shape and by word as well as by colour. */
export function SeverityMark({ severity, size = 14 }: { severity: Severity; size?: number }) {
  const { Icon, word } = MARKS[severity]
  return (
    <Icon className={`severity ${severity}`} size={size} role="img" aria-label={word} aria-hidden={false} />
  )
}
