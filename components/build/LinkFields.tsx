import { useKnown } from '@/components/data/settings'
import { utmValue, withUtm } from '@/lib/links/build/content'
import { UTM_FIELDS } from '@/lib/links/build/utm-fields'
import { languageOf, writeMacro } from '@/lib/templates/language'
import { t } from '@/lib/text'
import { DynamicParameters } from './DynamicParameters'
import type { LinkFieldsProps } from './link-form'
import { OtherParameters } from './OtherParameters'
import { UTM_WORDS } from './words'

const MACRO_LIST = 'build-macros'

/** What a link is built from: the address, who fills the macros in, UTM fields and other parameters. */
export function LinkFields({ content, platform, onChange }: LinkFieldsProps) {
  const { platforms } = useKnown()
  const language = languageOf(platform)
  const able = platforms.filter((one) => languageOf(one)).toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <section className="link-fields" aria-label={t`What it is built from`}>
      <div className="field">
        <label htmlFor="build-base">{t`Base URL`}</label>
        <textarea
          id="build-base"
          className="input mono"
          rows={2}
          spellCheck={false}
          placeholder="https://shop.example/sale?color=red#top"
          value={content.base}
          data-testid="base"
          onChange={({ target }) => onChange({ ...content, base: target.value.replace(/[\r\n]/g, '') })}
        />
        <span className="help soft">{t`Its own query and fragment stay byte for byte.`}</span>
      </div>
      <label className="field">
        <span>{t`Macros are filled in by`}</span>
        <select
          className="input"
          value={content.platform ?? ''}
          data-testid="build-platform"
          onChange={({ target }) => onChange({ ...content, platform: target.value || undefined })}
        >
          <option value="">{t`nobody: there are none`}</option>
          {able.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="utm-fields">
        <legend>UTM</legend>
        {UTM_FIELDS.map((field) => (
          <label key={field} className="field">
            <span className="mono">{field}</span>
            <input
              className="input mono"
              autoComplete="off"
              spellCheck={false}
              list={language && MACRO_LIST}
              placeholder={UTM_WORDS[field]}
              value={utmValue(content, field)}
              data-testid={field}
              onChange={({ target }) => onChange(withUtm(content, field, target.value))}
            />
          </label>
        ))}
      </fieldset>
      {language && (
        <datalist id={MACRO_LIST} translate="no">
          {Object.entries(language.names).map(([name, meaning]) => (
            <option key={name} value={writeMacro(language, name)}>
              {meaning}
            </option>
          ))}
        </datalist>
      )}
      {platform && language && (
        <DynamicParameters content={content} platform={platform} language={language} onChange={onChange} />
      )}
      <OtherParameters content={content} onChange={onChange} />
    </section>
  )
}
