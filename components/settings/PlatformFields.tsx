import { Plus } from 'lucide-react'
import type { Platform } from '@/lib/schemas/platform'
import { t } from '@/lib/text'
import { IdentifierFields } from './IdentifierFields'
import { PlatformSelect } from './PlatformSelect'
import { emptyIdentifier, type PlatformDraft } from './platform-draft'
import { platformKinds } from './words'

interface PlatformFieldsProps {
  draft: PlatformDraft
  onChange: (change: Partial<PlatformDraft>) => void
}

/** The fields of one platform. */
export function PlatformFields({ draft, onChange }: PlatformFieldsProps) {
  const { of, name, kind, hosts, identifiers, postback } = draft
  const replace = (index: number, change: Partial<PlatformDraft['identifiers'][number]>) =>
    identifiers.map((one, position) => (position === index ? { ...one, ...change } : one))
  return (
    <div className="fields">
      <PlatformSelect
        label={t`Platform`}
        value={of}
        none={t`One of my own`}
        testId="platform-of"
        onChoose={(id) => onChange({ of: id })}
      />
      {of === '' && (
        <div className="two-fields">
          <label>
            {t`Name`}
            <input
              className="input"
              value={name}
              onChange={({ target }) => onChange({ name: target.value })}
              data-testid="platform-name"
            />
          </label>
          <label>
            {t`Kind`}
            <select
              className="input"
              value={kind}
              onChange={({ target }) => onChange({ kind: target.value as Platform['kind'] })}
              data-testid="platform-kind"
            >
              {Object.entries(platformKinds).map(([value, word]) => (
                <option key={value} value={value}>
                  {word}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <label>
        {t`Hosts that clicks are redirected through, one a line`}
        <textarea
          className="input mono"
          rows={2}
          placeholder={'go.mydomain.com\n*.mytracker.com'}
          value={hosts}
          onChange={({ target }) => onChange({ hosts: target.value })}
          data-testid="platform-hosts"
        />
      </label>
      {identifiers.map((identifier, index) => (
        <IdentifierFields
          // Entries have nothing to be told apart by but their place.
          key={index}
          number={index + 1}
          identifier={identifier}
          onChange={(change) => onChange({ identifiers: replace(index, change) })}
          onRemove={() => onChange({ identifiers: identifiers.filter((one) => one !== identifier) })}
        />
      ))}
      <button
        type="button"
        className="button"
        data-testid="add-identifier"
        onClick={() => onChange({ identifiers: [...identifiers, emptyIdentifier] })}
      >
        <Plus size={13} aria-hidden /> {t`Identifier`}
      </button>
      <label>
        {t`Postback that it receives, with {click_id} as the value of its click-ID parameter (optional)`}
        <textarea
          className="input mono"
          rows={2}
          placeholder="https://{domain}/postback?cid={click_id}&payout={payout}"
          value={postback}
          onChange={({ target }) => onChange({ postback: target.value })}
          data-testid="platform-postback"
        />
      </label>
    </div>
  )
}
