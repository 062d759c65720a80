import { useId, useRef } from 'react'
import { forgetPartnerSecret, type PartnerSecret, writePartnerSecret } from '@/lib/store/partner-secrets'
import { t } from '@/lib/text'

interface TokenFieldProps {
  partnerId: string
  macro: string
  kept: PartnerSecret | undefined
}

/** A partner's token: masked while it is typed, never displayed again, and kept apart from the record. */
export function TokenField({ partnerId, macro, kept }: TokenFieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const keep = (value: string, remembered: boolean) =>
    void writePartnerSecret(partnerId, macro, { value, remembered })
  const forget = () => {
    if (input.current) input.current.value = ''
    void forgetPartnerSecret(partnerId, macro)
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {t`Token for`} <code>{`{${macro}}`}</code>
      </label>
      <input
        ref={input}
        id={id}
        className="input mono"
        type="password"
        autoComplete="off"
        placeholder={kept ? keptWords(kept) : ''}
        data-testid={`token-${macro}`}
        onChange={({ target }) => keep(target.value, kept?.remembered ?? false)}
      />
      <span className="help soft token-help">
        {kept ? (
          <>
            <label>
              <input
                type="checkbox"
                checked={kept.remembered}
                data-testid={`remember-${macro}`}
                onChange={({ target }) => keep(kept.value, target.checked)}
              />{' '}
              {t`Remember on this device, in plain text`}
            </label>
            <button type="button" className="button link" onClick={forget}>
              {t`Forget it`}
            </button>
          </>
        ) : (
          t`Kept until the browser closes; in no export.`
        )}
      </span>
    </div>
  )
}

function keptWords({ remembered }: PartnerSecret): string {
  return remembered ? t`remembered on this device` : t`kept until the browser closes`
}
