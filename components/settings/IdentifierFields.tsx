import { X } from 'lucide-react'
import type { IdKind } from '@/lib/schemas/platform'
import { t } from '@/lib/text'
import type { IdentifierDraft } from './platform-draft'
import { identifierKinds } from './words'

interface IdentifierFieldsProps {
  /** Counted from 1. */
  number: number
  identifier: IdentifierDraft
  onChange: (change: Partial<IdentifierDraft>) => void
  onRemove: () => void
}

/** One identifier of a platform: its parameters and cookies, and what a value looks like. */
export function IdentifierFields({ number, identifier, onChange, onRemove }: IdentifierFieldsProps) {
  const { names, kind, cookies, format, onHostsOnly } = identifier
  return (
    <fieldset>
      <legend>{t`Identifier ${number}`}</legend>
      <button
        type="button"
        className="icon-button"
        title={t`Remove identifier ${number}`}
        aria-label={t`Remove identifier ${number}`}
        onClick={onRemove}
      >
        <X size={14} />
      </button>
      <div className="two-fields">
        <label>
          {t`Parameter names`}
          <input
            className="input mono"
            placeholder="clickid cid"
            value={names}
            onChange={({ target }) => onChange({ names: target.value })}
            data-testid="identifier-names"
          />
        </label>
        <label>
          {t`Kind`}
          <select
            className="input"
            value={kind}
            onChange={({ target }) => onChange({ kind: target.value as IdKind })}
            data-testid="identifier-kind"
          >
            {Object.entries(identifierKinds).map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t`Cookies that store it (optional)`}
          <input
            className="input mono"
            value={cookies}
            onChange={({ target }) => onChange({ cookies: target.value })}
            data-testid="identifier-cookies"
          />
        </label>
        <label>
          {t`Format of a value (optional)`}
          <input
            className="input mono"
            placeholder="^[0-9a-f]{24}$"
            value={format}
            onChange={({ target }) => onChange({ format: target.value })}
            data-testid="identifier-format"
          />
        </label>
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={onHostsOnly}
          onChange={({ target }) => onChange({ onHostsOnly: target.checked })}
        />
        {t`Others use this name too: count it on these hosts only`}
      </label>
    </fieldset>
  )
}
