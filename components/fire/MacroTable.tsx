import { useId } from 'react'
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
          <th scope="col">Macro</th>
          <th scope="col">Value</th>
          <th scope="col">From</th>
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
          aria-label={`Value of ${name}`}
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
        {sent !== value && <span className="soft">sent as {sent}</span>}
      </td>
      <td className="soft">{missing ? 'not found in its hops' : from}</td>
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
      <td className="soft">{missing ? 'enter this token at the partner' : from}</td>
    </tr>
  )
}
