import { Plus, Trash2 } from 'lucide-react'
import { useAction } from '@/components/data/action'
import { useSavedLinks } from '@/components/data/saved-links'
import { useKnown } from '@/components/data/settings'
import { TemplateDiff } from '@/components/partners/TemplateDiff'
import { Confirm } from '@/components/ui/Confirm'
import { Notice } from '@/components/ui/Notice'
import { VersionList } from '@/components/versions/VersionList'
import { buildLink } from '@/lib/links/build/build'
import { emptyLink } from '@/lib/links/build/content'
import { platformOf } from '@/lib/links/build/findings'
import type { LinkContent } from '@/lib/schemas/link-template'
import { currentVersion } from '@/lib/schemas/template'
import { addLinkVersion, addSavedLink, deleteSavedLink, isSameLink } from '@/lib/store/saved-links'
import { t } from '@/lib/text'
import { SavedLinkButton } from './SavedLinkButton'
import '@/components/partners/partners.css'

interface SavedLinksProps {
  content: LinkContent
  typed: Readonly<Record<string, string>>
  onType: (field: string, value: string) => void
}

/** The links that were saved: choose one, save what stands above as a new one or as its next version. */
export function SavedLinks({ content, typed, onType }: SavedLinksProps) {
  const links = useSavedLinks()
  const { platforms } = useKnown()
  const { run, busy, error } = useAction()
  if (!links) return null
  const chosen = links.find(({ id }) => id === typed.savedId)
  const newest = chosen && currentVersion(chosen)
  const urlOf = (saved: LinkContent) => buildLink(saved, platformOf(saved, platforms)).url
  const asRequest = (saved: LinkContent) => ({ method: 'GET' as const, url: urlOf(saved), headers: [] })
  const show = (saved: LinkContent) => onType('content', JSON.stringify(saved))
  const isSaved = [emptyLink, ...links.flatMap(({ versions }) => versions.map((one) => one.content))].some(
    (known) => isSameLink(known, content),
  )
  const note = (typed.note ?? '').trim()
  const add = async () => {
    const name = (typed.name ?? '').trim() || t`Link ${links.length + 1}`
    const link = await addSavedLink(name, content, note, Date.now())
    onType('savedId', link.id)
    onType('name', '')
    onType('note', '')
  }
  return (
    <section className="saved-links" aria-label={t`Saved links`}>
      <h2>{t`Saved links`}</h2>
      <div className="template-line" role="toolbar" aria-label={t`Saved links`}>
        {links.map((link) => (
          <SavedLinkButton
            key={link.id}
            link={link}
            chosen={link.id === chosen?.id}
            asks={!isSaved}
            onOpen={() => {
              onType('savedId', link.id)
              show(currentVersion(link).content)
            }}
          />
        ))}
        {links.length === 0 && <span className="soft">{t`None yet.`}</span>}
      </div>
      <div className="save-line">
        <input
          className="input"
          aria-label={t`What was changed, and why`}
          placeholder={t`what was changed, and why`}
          maxLength={1_000}
          value={typed.note ?? ''}
          data-testid="link-note"
          onChange={({ target }) => onType('note', target.value)}
        />
        {chosen && newest && (
          <button
            type="button"
            className="button primary"
            disabled={busy || isSameLink(newest.content, content)}
            data-testid="save-link-version"
            onClick={() =>
              void run(async () => {
                await addLinkVersion(chosen.id, content, { note }, Date.now())
                onType('note', '')
              })
            }
          >
            {t`Save as version`} {newest.version + 1} {t`of ${chosen.name}`}
          </button>
        )}
        <input
          className="input"
          aria-label={t`Name of a new saved link`}
          placeholder={t`name of a new one`}
          maxLength={100}
          value={typed.name ?? ''}
          data-testid="link-name"
          onChange={({ target }) => onType('name', target.value)}
        />
        <button
          type="button"
          className="button"
          disabled={busy || content.base.trim() === ''}
          data-testid="save-link"
          onClick={() => void run(add)}
        >
          <Plus size={13} aria-hidden /> {t`Save as a new one`}
        </button>
        {chosen && (
          <Confirm
            title={t`Delete ${chosen.name}?`}
            text={t`All ${chosen.versions.length} versions of it go. What stands above stays.`}
            action={t`Delete`}
            testId="delete-link-confirm"
            onConfirm={() => void run(() => deleteSavedLink(chosen.id))}
          >
            <button
              type="button"
              className="icon-button"
              title={t`Delete ${chosen.name}`}
              aria-label={t`Delete ${chosen.name}`}
              data-testid="delete-link"
            >
              <Trash2 size={14} />
            </button>
          </Confirm>
        )}
      </div>
      {error && <Notice kind="warn">{error}</Notice>}
      {chosen && (
        <VersionList
          key={chosen.id}
          versions={chosen.versions}
          show={(saved) => <p className="mono saved-url">{urlOf(saved)}</p>}
          compare={(older, newer) => <TemplateDiff older={asRequest(older)} newer={asRequest(newer)} />}
          onRestore={async ({ version, content: older }) => {
            const again = { note: t`Version ${version} again`, restored: version }
            await addLinkVersion(chosen.id, older, again, Date.now())
            if (isSaved) show(older)
          }}
        />
      )}
    </section>
  )
}
