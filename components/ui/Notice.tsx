import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import './notice.css'

const ICONS = { info: Info, warn: TriangleAlert, bad: CircleAlert } as const

/** Something the user should know here; `bad` and `warn` are read out when they appear. */
export function Notice({ kind = 'info', children }: { kind?: keyof typeof ICONS; children: ReactNode }) {
  const Icon = ICONS[kind]
  return (
    <div className={`notice ${kind}`} role={kind === 'info' ? 'note' : 'alert'}>
      <Icon size={14} aria-hidden />
      <div>{children}</div>
    </div>
  )
}
