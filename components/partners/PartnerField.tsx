import { useId } from 'react'

interface PartnerFieldProps {
  name: string
  label: string
  help?: string
  value: string
  /** What is wrong with it, as the end of a sentence about the field. */
  problem?: string
  /** A list to choose from, by value. */
  options?: Readonly<Record<string, string>>
  rows?: number
  suggestions?: readonly string[]
  onType: (field: string, value: string) => void
}

/** One field of a partner or template, with its help or what is wrong with it. */
export function PartnerField(props: PartnerFieldProps) {
  const { name, label, help, value, problem, options, rows, suggestions, onType } = props
  const id = useId()
  const common = {
    id,
    className: 'input mono',
    value,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-help`,
    'data-testid': `field-${name}`,
    onChange: ({ target }: { target: { value: string } }) => onType(name, target.value),
  }
  return (
    <div className={rows ? 'field wide' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {options ? (
        <select {...common} className="input">
          {Object.entries(options).map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      ) : rows ? (
        <textarea {...common} rows={rows} spellCheck={false} />
      ) : (
        <input {...common} autoComplete="off" spellCheck={false} list={suggestions && `${id}-list`} />
      )}
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      <span id={`${id}-help`} className={problem ? 'help problem' : 'help soft'} title={problem ?? help}>
        {problem ? `${label} ${problem}.` : help}
      </span>
    </div>
  )
}
