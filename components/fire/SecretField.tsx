import { useId, useRef } from 'react'
import type { FormField } from '@/lib/capi/form/fields'
import { t } from '@/lib/text'
import { fieldTestId } from './field-test-id'

interface SecretFieldProps {
  field: FormField
  /** One is kept in this session's memory. */
  kept: boolean
  onType: (value: string) => void
  onForget: () => void
}

/**
 * A token: masked while it is typed, and never displayed again. React does not hold its value, which it would
 * write into the page's markup.
 */
export function SecretField({ field: { name, label, help }, kept, onType, onForget }: SecretFieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const forget = () => {
    if (input.current) input.current.value = ''
    onForget()
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        <span title={t`required`}> *</span>
      </label>
      <input
        ref={input}
        id={id}
        className="input mono"
        type="password"
        autoComplete="off"
        placeholder={kept ? t`kept until the browser closes` : ''}
        aria-describedby={`${id}-help`}
        data-testid={fieldTestId(name)}
        onChange={(event) => onType(event.target.value)}
      />
      <span id={`${id}-help`} className="help soft">
        {kept ? (
          <button type="button" className="button link" onClick={forget}>
            {t`Forget it`}
          </button>
        ) : (
          help
        )}
      </span>
    </div>
  )
}
