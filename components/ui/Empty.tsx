import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import './notice.css'

/** A screen with nothing to show yet: why, and what to do. */
export function Empty({
  icon: Icon,
  title,
  children,
}: {
  icon: LucideIcon
  title: string
  children: ReactNode
}) {
  return (
    <section className="empty" data-testid="empty">
      <Icon className="empty-icon" size={28} strokeWidth={1.5} aria-hidden />
      <h2>{title}</h2>
      {children}
    </section>
  )
}
