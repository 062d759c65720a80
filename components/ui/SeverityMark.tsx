import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { Severity } from '@/lib/schemas/summary'
import { t } from '@/lib/text'
import './severity.css'

const ICONS = { bad: CircleAlert, warn: TriangleAlert, info: Info, ok: CircleCheck } as const

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  bad: t`Problem`,
  warn: t`Warning`,
  info: t`Note`,
  ok: t`Good`,
}

/** How bad something is, by shape and by word as well as by colour. */
export function SeverityMark({ severity, size = 14 }: { severity: Severity; size?: number }) {
  const Icon = ICONS[severity]
  return (
    <Icon
      className={`severity ${severity}`}
      size={size}
      role="img"
      aria-label={SEVERITY_WORDS[severity]}
      aria-hidden={false}
    />
  )
}
