import type { Piece } from '@/lib/links/build/encode-value'

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
        title={kind === 'macro' ? 'Macro, left as it is' : `“${from}” escaped`}
      >
        {text}
      </mark>
    )
  })
}
