import { useMemo } from 'react'
import { Copy } from '@/components/ui/Copy'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'

/** A click, or all clicks of a journey, as stored. */
export function RawJson({ stored }: { stored: Click | readonly Click[] }) {
  const text = useMemo(() => JSON.stringify(stored, null, 2), [stored])
  return (
    <div className="raw">
      <p className="soft">
        {t`As it is stored, not redacted like an export.`} <Copy text={text} what={t`JSON`} />
      </p>
      <pre>{text}</pre>
    </div>
  )
}
