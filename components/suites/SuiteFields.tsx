import { Plus } from 'lucide-react'
import { t } from '@/lib/text'
import { RuleLine } from './RuleLine'
import { newRule, type SuiteDraft } from './suite-draft'

interface SuiteFieldsProps {
  draft: SuiteDraft
  onChange: (change: Partial<SuiteDraft>) => void
}

const FIELDS = [
  ['name', t`Name`, t`Links of Acme`],
  ['docs', t`Page that publishes the rules`, 'https://…'],
] as const satisfies readonly (readonly [keyof SuiteDraft, string, string])[]

const MATCH = [
  ['hosts', t`That pass a host`, '*.trk.example, shop.example'],
  ['urls', t`That pass an address`, '*://shop.example/offer/*'],
  ['parameters', t`With a parameter`, t`gclid, irclickid`],
] as const satisfies readonly (readonly [keyof SuiteDraft, string, string])[]

/** The form of a suite: its name, the clicks it is for, and its rules. */
export function SuiteFields({ draft, onChange }: SuiteFieldsProps) {
  const field = ([name, label, placeholder]: readonly [keyof Omit<SuiteDraft, 'rules'>, string, string]) => (
    <label key={name}>
      <span>{label}</span>
      <input
        className={name === 'name' ? 'input' : 'input mono'}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        data-testid={`suite-${name}`}
        value={draft[name]}
        onChange={({ target }) => onChange({ [name]: target.value })}
      />
    </label>
  )
  const { rules } = draft
  const add = () => {
    const key = 1 + Math.max(-1, ...rules.map((rule) => rule.key))
    onChange({ rules: [...rules, newRule('parameter-at-landing', key)] })
  }
  return (
    <div className="suite-fields">
      <fieldset>{FIELDS.map(field)}</fieldset>
      <fieldset aria-describedby="suite-match-help">
        <legend>{t`Clicks it runs on`}</legend>
        {MATCH.map(field)}
        <p id="suite-match-help" className="soft">
          {t`Each field that is filled in must fit, by any of its entries. Without any it runs on every click with an identifier or through a known platform.`}
        </p>
      </fieldset>
      <section aria-label={t`Rules`}>
        <h3>{t`Rules`}</h3>
        <ol>
          {rules.map((rule, position) => (
            <RuleLine
              key={rule.key}
              number={position + 1}
              rule={rule}
              onChange={(changed) =>
                onChange({ rules: rules.map((each) => (each === rule ? changed : each)) })
              }
              onRemove={() => onChange({ rules: rules.filter((each) => each !== rule) })}
            />
          ))}
        </ol>
        <button type="button" className="button" data-testid="add-rule" onClick={add}>
          <Plus size={13} aria-hidden /> {t`Add a rule`}
        </button>
      </section>
    </div>
  )
}
