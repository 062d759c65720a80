import type { Piece } from '@/lib/links/build/encode-value'
import { t } from '@/lib/text'

/** Pieces of a URL; macros and what was escaped are marked, and say what they stand for. */
export function MarkedPieces({ pieces }: { pieces: readonly Piece[] }) {
  let at = 0
  return pieces.map(({ kind, text, from }) => {
    const key = at
    at += text.length
    if (kind === 'plain') return <span key={key}>{text}</span>
    return (
      <mark
        key={key}
        className={kind}
        title={kind === 'macro' ? t`Macro, left as it is` : t`“${from}” escaped`}
      >
        {text}
      </mark>
    )
  })
}
