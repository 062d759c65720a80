import { X } from 'lucide-react'
import type { RuleKind } from '@/lib/schemas/suite'
import { t } from '@/lib/text'
import { RULE_KINDS, type RuleField, ruleForms } from './rule-forms'
import { newRule, type RuleDraft } from './suite-draft'

interface RuleLineProps {
  /** Counted from 1, as refusals name it. */
  number: number
  rule: RuleDraft
  onChange: (rule: RuleDraft) => void
  onRemove: () => void
}

/** One rule of a suite: its kind and the fields of that kind. */
export function RuleLine({ number, rule, onChange, onRemove }: RuleLineProps) {
  return (
    <li className="rule-line" data-testid="rule">
      <span className="soft numbers">{number}</span>
      <select
        className="input"
        aria-label={t`Rule ${number}`}
        data-testid="rule-kind"
        value={rule.kind}
        onChange={({ target }) => onChange(newRule(target.value as RuleKind, rule.key))}
      >
        {RULE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {ruleForms[kind].label}
          </option>
        ))}
      </select>
      <div className="rule-fields">
        {ruleForms[rule.kind].fields.map((field) => (
          <RuleInput
            key={field.name}
            field={field}
            value={rule.texts[field.name] ?? ''}
            onType={(text) => onChange({ ...rule, texts: { ...rule.texts, [field.name]: text } })}
          />
        ))}
      </div>
      <button
        type="button"
        className="icon-button"
        title={t`Take this rule out`}
        aria-label={t`Take rule ${number} out`}
        data-testid="remove-rule"
        onClick={onRemove}
      >
        <X size={13} />
      </button>
    </li>
  )
}

interface RuleInputProps {
  field: RuleField
  value: string
  onType: (text: string) => void
}

function RuleInput({ field: { name, label, options, placeholder, type }, value, onType }: RuleInputProps) {
  const common = {
    value,
    'data-testid': `rule-${name}`,
    onChange: ({ target }: { target: { value: string } }) => onType(target.value),
  }
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: either control is in it
    <label>
      <span className="soft">{label}</span>
      {options ? (
        <select {...common} className="input">
          {Object.entries(options).map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          className="input mono"
          autoComplete="off"
          spellCheck={false}
          inputMode={type === 'number' ? 'numeric' : undefined}
          placeholder={placeholder}
        />
      )}
    </label>
  )
}
