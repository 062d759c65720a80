import { Plus, X } from 'lucide-react'
import { useKnown } from '@/components/data/settings'
import { platformOfUrl } from '@/lib/ids'
import { otherRows, withoutRow, withParameter, withRow } from '@/lib/links/build/content'
import { t } from '@/lib/text'
import type { LinkFieldsProps } from './link-form'

const MOST_SHOWN = 12

/** Sub-IDs and whatever else the link is to carry, one a row. */
export function OtherParameters({ content, onChange }: Omit<LinkFieldsProps, 'platform'>) {
  const { index } = useKnown()
  const host = platformOfUrl(content.base, index)
  const subIds = host?.identifiers.flatMap(({ kind, names }) => (kind === 'sub-id' ? names : [])) ?? []
  const free = subIds.filter((name) => !content.parameters.some((one) => one.name === name))
  return (
    <fieldset className="other-parameters">
      <legend>{t`Sub-IDs and other parameters`}</legend>
      {otherRows(content).map(({ row, parameter: { name, value } }) => (
        <div key={row} className="parameter-row" data-testid="parameter-row">
          <input
            className="input mono"
            aria-label={t`Name of the parameter`}
            placeholder={t`name`}
            spellCheck={false}
            value={name}
            data-testid="parameter-name"
            onChange={({ target }) => onChange(withRow(content, row, { name: target.value }))}
          />
          <span aria-hidden>=</span>
          <input
            className="input mono"
            aria-label={t`Value of ${name || t`the parameter`}`}
            placeholder={t`value or macro`}
            spellCheck={false}
            value={value}
            data-testid="parameter-value"
            onChange={({ target }) => onChange(withRow(content, row, { value: target.value }))}
          />
          <button
            type="button"
            className="icon-button"
            title={t`Leave ${name || t`it`} out`}
            aria-label={t`Leave ${name || t`it`} out`}
            onClick={() => onChange(withoutRow(content, row))}
          >
            <X size={13} />
          </button>
        </div>
      ))}
      <div className="add-line">
        <button
          type="button"
          className="button"
          data-testid="add-parameter"
          onClick={() => onChange(withParameter(content, '', ''))}
        >
          <Plus size={13} aria-hidden /> {t`Parameter`}
        </button>
        {free.slice(0, MOST_SHOWN).map((name) => (
          <button
            key={name}
            type="button"
            className="button mono"
            title={t`A sub-ID of ${host?.name}`}
            data-testid="add-sub-id"
            onClick={() => onChange(withParameter(content, name, ''))}
          >
            {name}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
