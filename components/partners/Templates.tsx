import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/components/data/action'
import { useKnown } from '@/components/data/settings'
import { Confirm } from '@/components/ui/Confirm'
import { Notice } from '@/components/ui/Notice'
import { emptyContent, knownContent } from '@/lib/postback/partner-of'
import type { Partner } from '@/lib/schemas/partner'
import { currentVersion, type Template, type TemplateContent } from '@/lib/schemas/template'
import { addTemplate, deleteTemplate, renameTemplate } from '@/lib/store/templates'
import { t } from '@/lib/text'
import { TemplateEditor } from './TemplateEditor'
import { Versions } from './Versions'
import { knownTemplateName } from './words'

/** The templates of a partner: choose one, make one, change it. */
export function Templates({ partner, templates }: { partner: Partner; templates: readonly Template[] }) {
  const { run, busy, error } = useAction()
  const { platforms } = useKnown()
  const [chosenId, setChosenId] = useState<string>()
  const chosen = templates.find(({ id }) => id === chosenId) ?? templates[0]
  const platform = platforms.find(({ id }) => id === partner.platform)
  const known = platform && knownContent(platform)

  const add = (name: string, content: TemplateContent, note: string) =>
    run(async () => {
      const template = await addTemplate({ partnerId: partner.id, name }, content, note, Date.now())
      setChosenId(template.id)
    })
  return (
    <section className="templates" aria-label={t`Templates`}>
      <div className="template-line" role="toolbar" aria-label={t`Templates of this partner`}>
        {templates.map((template) => (
          <button
            key={template.id}
            type="button"
            className="button"
            aria-pressed={template.id === chosen?.id}
            data-testid="template"
            onClick={() => setChosenId(template.id)}
          >
            {template.name} <span className="soft">v{currentVersion(template).version}</span>
          </button>
        ))}
        <button
          type="button"
          className="button"
          disabled={busy}
          data-testid="add-template"
          onClick={() => void add(t`Template ${templates.length + 1}`, emptyContent, t`Made by hand`)}
        >
          <Plus size={13} aria-hidden /> {t`Empty template`}
        </button>
        {platform?.postback && known && (
          <button
            type="button"
            className="button"
            disabled={busy}
            data-testid="add-known-template"
            onClick={() =>
              void add(
                `${platform.name} ${templates.length + 1}`,
                known,
                knownTemplateName(platform.name, platform.postback?.direction ?? 'receives'),
              )
            }
          >
            <Plus size={13} aria-hidden /> {knownTemplateName(platform.name, platform.postback.direction)}
          </button>
        )}
      </div>
      {error && <Notice kind="warn">{error}</Notice>}
      {chosen ? (
        <div key={chosen.id} className="template">
          <div className="template-name">
            <input
              className="input"
              aria-label={t`Name of the template`}
              data-testid="template-name"
              defaultValue={chosen.name}
              maxLength={100}
              onBlur={({ target }) => {
                const name = target.value.trim()
                if (name && name !== chosen.name) void run(() => renameTemplate(chosen.id, name))
              }}
            />
            <Confirm
              title={t`Delete ${chosen.name}?`}
              text={t`All ${chosen.versions.length} versions of it go. Tests that were sent with it stay.`}
              action={t`Delete`}
              testId="delete-template-confirm"
              onConfirm={() => void run(() => deleteTemplate(chosen.id))}
            >
              <button
                type="button"
                className="icon-button"
                title={t`Delete this template`}
                aria-label={t`Delete this template`}
                data-testid="delete-template"
              >
                <Trash2 size={14} />
              </button>
            </Confirm>
          </div>
          <TemplateEditor partner={partner} template={chosen} />
          <Versions template={chosen} />
        </div>
      ) : (
        <p className="soft">{t`No template yet. Make one, then paste a URL or a curl command into it.`}</p>
      )}
    </section>
  )
}
