import { useId } from 'react'
import type { FormField } from '@/lib/capi/form/fields'
import { t } from '@/lib/text'
import { fieldTestId } from './field-test-id'

interface CapiFieldProps {
  field: FormField
  value: string
  /** Where the value came from, unless it was typed. */
  from: string | undefined
  invalid: boolean
  onType: (value: string) => void
}

/** One field of a conversions API, made from what its schema says of it. */
export function CapiField({ field, value, from, invalid, onType }: CapiFieldProps) {
  const id = useId()
  const { name, label, help, required, options, suggestions } = field
  const common = {
    id,
    className: 'input mono',
    value,
    'aria-invalid': invalid,
    'aria-describedby': `${id}-help`,
    'data-testid': fieldTestId(name),
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required && <span title={t`required`}> *</span>}
      </label>
      {options ? (
        <select {...common} onChange={(event) => onType(event.target.value)}>
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          autoComplete="off"
          spellCheck={false}
          list={suggestions && `${id}-list`}
          onChange={(event) => onType(event.target.value)}
        />
      )}
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      <span id={`${id}-help`} className={from && value ? 'help told' : 'help soft'} title={from ?? help}>
        {from && value ? from : help}
      </span>
    </div>
  )
}
