import type { CSSProperties } from 'react'
import './middle-cut.css'

const TAIL = 6

/** A value in monospace that is cut in the middle where there is no room, so that its end stays visible. */
export function MiddleCut({ text, tail = TAIL }: { text: string; tail?: number }) {
  const end = text.length > tail * 2 ? text.slice(-tail) : ''
  return (
    <span className="middle-cut mono" title={text} style={{ '--tail': end.length } as CSSProperties}>
      <span>{text.slice(0, text.length - end.length)}</span>
      {end && <span className="tail">{end}</span>}
    </span>
  )
}
