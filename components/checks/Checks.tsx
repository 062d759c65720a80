import { CircleCheck } from 'lucide-react'
import { allChecks } from '@/lib/checks/all-checks'
import type { Finding } from '@/lib/checks/finding'
import { t } from '@/lib/text'
import { FindingLine } from './FindingLine'
import './checks.css'

const GROUPS = [
  ['bad', t`Problems`],
  ['warn', t`Warnings`],
  ['info', t`Notes`],
] as const satisfies readonly (readonly [Finding['severity'], string])[]

interface ChecksProps {
  /** Worst first. */
  findings: readonly Finding[]
  /** Shows a hop, counted from 0. */
  onHop: (hop: number) => void
}

/** All findings of a click or journey, by how bad they are. */
export function Checks({ findings, onHop }: ChecksProps) {
  if (findings.length === 0)
    return (
      <p className="no-findings" data-testid="no-findings">
        <CircleCheck className="severity ok" size={14} aria-hidden />
        {t`Nothing to object to: ${allChecks.length} checks ran`}
      </p>
    )
  return (
    <div className="checks">
      {GROUPS.map(([severity, title]) => {
        const group = findings.filter((finding) => finding.severity === severity)
        if (group.length === 0) return null
        return (
          <section key={severity} aria-label={title}>
            <h2>
              {title} <span className="numbers">{group.length}</span>
            </h2>
            <ul>
              {group.map((finding) => (
                <FindingLine key={`${finding.id} ${finding.says}`} finding={finding} onHop={onHop} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
