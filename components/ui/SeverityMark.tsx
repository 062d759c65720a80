import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import { severityWords } from '@/lib/checks/severity-words'
import type { Severity } from '@/lib/schemas/summary'
import './severity.css'

const ICONS = { bad: CircleAlert, warn: TriangleAlert, info: Info, ok: CircleCheck } as const

/** How bad something is, by shape and by word as well as by colour. */
export function SeverityMark({ severity, size = 14 }: { severity: Severity; size?: number }) {
  const Icon = ICONS[severity]
  return (
    <Icon
      className={`severity ${severity}`}
      size={size}
      role="img"
      aria-label={severityWords[severity]}
      aria-hidden={false}
    />
  )
}
