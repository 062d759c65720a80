import { useId } from 'react'
import { t } from '@/lib/text'
import type { MacroLine } from './postback-form'

interface MacroTableProps {
  lines: readonly MacroLine[]
  onType: (name: string, value: string) => void
}

/** Each macro of the template with its value, editable, and where the value came from. */
export function MacroTable({ lines, onType }: MacroTableProps) {
  if (lines.length === 0) return null
  return (
    <table className="macros">
      <thead>
        <tr>
          <th scope="col">{t`Macro`}</th>
          <th scope="col">{t`Value`}</th>
          <th scope="col">{t`From`}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <MacroRow key={line.name} line={line} onType={onType} />
        ))}
      </tbody>
    </table>
  )
}

function MacroRow({ line, onType }: { line: MacroLine; onType: MacroTableProps['onType'] }) {
  const candidatesId = useId()
  const { name, macro, value, sent, renames, from, candidates, missing } = line
  if (line.secret) return <TokenRow line={line} />
  return (
    <tr>
      <th scope="row" className="mono" title={name}>
        {macro}
        {renames.length > 0 && <span className="soft"> {renames.join(', ')}</span>}
      </th>
      <td>
        <input
          className="input mono"
          aria-label={t`Value of ${name}`}
          list={candidatesId}
          spellCheck={false}
          value={value}
          onChange={(event) => onType(name, event.target.value)}
        />
        <datalist id={candidatesId}>
          {candidates.map((candidate) => (
            <option
              key={`${candidate.value} ${candidate.from}`}
              value={candidate.value}
              label={candidate.from}
            />
          ))}
        </datalist>
        {sent !== value && <span className="soft">{t`sent as ${sent}`}</span>}
      </td>
      <td className="soft">{missing ? t`not found in its hops` : from}</td>
    </tr>
  )
}

function TokenRow({ line: { name, from, missing } }: { line: MacroLine }) {
  return (
    <tr>
      <th scope="row" className="mono">
        {name}
      </th>
      <td className="mono">{missing ? '' : '‹secret›'}</td>
      <td className="soft">{missing ? t`enter this token at the partner` : from}</td>
    </tr>
  )
}
