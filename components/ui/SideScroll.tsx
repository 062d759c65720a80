import type { ReactNode } from 'react'

/** A table that may be wider than its place; the keyboard reaches it to scroll it. */
export function SideScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop of its own its hidden columns need a mouse.
    <section className="side-scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
