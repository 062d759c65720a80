import type { FilledPart } from '@/lib/templates/fill'
import { t } from '@/lib/text'

/** A template as it is filled: each value marked, and saying where it came from. */
export function FilledUrl({ parts }: { parts: readonly FilledPart[] }) {
  if (!parts.some(({ macro }) => macro)) return null
  let at = 0
  return (
    <p className="mono filled" data-testid="filled-url">
      {parts.map(({ text, macro, from }) => {
        const key = at
        at += text.length
        if (!macro) return <span key={key}>{text}</span>
        return from === undefined ? (
          <mark key={key} className="missing" title={t`${macro} has no value`}>
            {text}
          </mark>
        ) : (
          <mark key={key} title={`${macro}: ${from}`}>
            {text}
          </mark>
        )
      })}
    </p>
  )
}
