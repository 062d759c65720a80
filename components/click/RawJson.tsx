import { useMemo } from 'react'
import { Copy } from '@/components/ui/Copy'
import type { Click } from '@/lib/schemas/click'

/** The click as it is stored. */
export function RawJson({ click }: { click: Click }) {
  const text = useMemo(() => JSON.stringify(click, null, 2), [click])
  return (
    <div className="raw">
      <p className="soft">
        As it is stored, not redacted like an export. <Copy text={text} what="JSON" />
      </p>
      <pre>{text}</pre>
    </div>
  )
}
