import { useMemo } from 'react'
import { type Change, compareContents, type Piece } from '@/lib/postback/compare'
import type { TemplateContent } from '@/lib/schemas/template'
import { t } from '@/lib/text'

const CHANGE_WORDS: Readonly<Record<Change, string>> = {
  same: '',
  changed: t`changed`,
  added: t`added`,
  removed: t`removed`,
}

/** Two versions of a template part by part; what differs is marked by sign and word, not by colour alone. */
export function TemplateDiff({ older, newer }: { older: TemplateContent; newer: TemplateContent }) {
  const parts = useMemo(() => compareContents(older, newer), [older, newer])
  const count = parts.filter(({ change }) => change !== 'same').length
  return (
    <>
      <p className="soft" role="status" data-testid="diff-count">
        {count === 0 ? t`The two are the same.` : t`${count} of ${parts.length} parts differ.`}
      </p>
      <table className="diff" data-testid="diff">
        <thead>
          <tr>
            <th scope="col">{t`Part`}</th>
            <th scope="col">{t`Text`}</th>
            <th scope="col">{t`Change`}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ part, change, pieces }, position) => (
            <tr key={`${position} ${part}`} className={change}>
              <th scope="row">{part}</th>
              <td className="mono">
                {pieces.map((piece, at) => (
                  <DiffPiece key={`${at} ${piece.change}`} piece={piece} />
                ))}
              </td>
              <td className="soft">{CHANGE_WORDS[change]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function DiffPiece({ piece: { change, text } }: { piece: Piece }) {
  if (change === 'added') return <ins>{text}</ins>
  if (change === 'removed') return <del>{text}</del>
  return <span>{text}</span>
}
