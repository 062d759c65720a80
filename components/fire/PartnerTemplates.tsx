import { currentVersion, type Template } from '@/lib/schemas/template'
import { t } from '@/lib/text'
import { fieldsOfVersion, savedVersion } from './kept-template'
import type { OpenPostback } from './use-postback'

/** Chooses a kept template of a partner, and says whether the form still is what was kept. */
export function PartnerTemplates({ postback }: { postback: OpenPostback }) {
  const { partners, templates, typed, draft, terms, type } = postback
  if (templates.length === 0) return null
  const saved = savedVersion(templates, typed)
  const choose = (template: Template | undefined) => {
    const fields = template
      ? fieldsOfVersion(template, currentVersion(template))
      : { partner: '', savedTemplate: '', version: '' }
    for (const [field, text] of Object.entries(fields)) type(field, text)
  }
  return (
    <div className="kept-template">
      <select
        className="input"
        aria-label={t`Template of a partner`}
        data-testid="choose-template"
        value={saved?.template.id ?? ''}
        onChange={({ target }) => choose(templates.find(({ id }) => id === target.value))}
      >
        <option value="">{t`No kept template`}</option>
        {partners.map(({ id, name }) => (
          <optgroup key={id} label={name}>
            {templates
              .filter(({ partnerId }) => partnerId === id)
              .map((template) => (
                <option key={template.id} value={template.id}>
                  {name}: {template.name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {saved && (
        <span className="soft" data-testid="kept-version">
          {t`version ${saved.version.version}`}
          {saved.version.version < currentVersion(saved.template).version && t`, not the newest`}
          {!draft.partner?.template && t`, changed here`}
        </span>
      )}
      {terms.partner?.testLink && (
        <a href={terms.partner.testLink} target="_blank" rel="noreferrer" data-testid="test-link">
          {t`${terms.partner.name}’s own test comes first`}
        </a>
      )}
    </div>
  )
}
