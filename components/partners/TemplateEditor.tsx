import { KeyRound } from 'lucide-react'
import { useAction } from '@/components/data/action'
import { useDraft } from '@/components/data/draft'
import { Copy } from '@/components/ui/Copy'
import { Notice } from '@/components/ui/Notice'
import { writeCurl } from '@/lib/postback/curl'
import { takeOutSecrets } from '@/lib/postback/take-out-secrets'
import { MOST_SECRETS, type Partner } from '@/lib/schemas/partner'
import { currentVersion, type Template, type TemplateContent } from '@/lib/schemas/template'
import { writePartnerSecret } from '@/lib/store/partner-secrets'
import { putPartner } from '@/lib/store/partners'
import { addVersion, isSameContent } from '@/lib/store/templates'
import { t } from '@/lib/text'
import { contentTexts, readContent } from './content-form'
import { ImportBox } from './ImportBox'
import { PartnerField } from './PartnerField'

const METHODS = { GET: 'GET', POST: 'POST' }

/** The newest version of a template, to be changed; what is saved is a new version. */
export function TemplateEditor({ partner, template }: { partner: Partner; template: Template }) {
  const { typed, type, discard } = useDraft(`template:${template.id}`)
  const { run, busy, error } = useAction()
  if (!typed) return null

  const newest = currentVersion(template)
  const texts = { ...contentTexts(newest.content), ...typed }
  const { content, problems } = readContent(texts)
  const changed = !content || !isSameContent(content, newest.content)
  const taken = content && takeOutSecrets(content)
  const secretNames = Object.keys(taken?.secrets ?? {})
  const tokenMacros = [...new Set([...partner.secrets, ...secretNames])]
  const show = (shown: TemplateContent) => {
    for (const [field, text] of Object.entries(contentTexts(shown))) type(field, text)
  }
  const keepApart = async () => {
    if (!taken) return
    await putPartner({ ...partner, secrets: tokenMacros })
    for (const [macro, value] of Object.entries(taken.secrets))
      await writePartnerSecret(partner.id, macro, { value, remembered: false })
    show(taken.content)
  }
  const save = async () => {
    if (!content) return
    await addVersion(template.id, content, { note: (texts.note ?? '').trim() }, Date.now())
    discard()
  }
  const field = (name: string) => ({ name, value: texts[name] ?? '', problem: problems[name], onType: type })
  return (
    <form
      className="template-editor"
      onSubmit={(event) => {
        event.preventDefault()
        void run(save)
      }}
    >
      <ImportBox onRead={show} />
      <div className="request-line">
        <PartnerField {...field('method')} label={t`Method`} options={METHODS} />
        <PartnerField
          {...field('url')}
          label={t`URL`}
          rows={2}
          help={t`Macros stay in it: {clickid}, {payout}.`}
        />
      </div>
      {texts.method === 'POST' && (
        <>
          <PartnerField
            {...field('contentType')}
            label={t`Content type`}
            suggestions={['application/x-www-form-urlencoded', 'application/json', 'text/plain']}
          />
          <PartnerField {...field('body')} label={t`Body`} rows={4} />
        </>
      )}
      <PartnerField {...field('headers')} label={t`Headers`} rows={2} help={t`One a line: Name: value`} />
      {secretNames.length > 0 && (
        <Notice kind="warn">
          <p>
            {t`This template holds a secret: ${secretNames.join(', ')}. Templates are kept on the disk and go into exports, so it has to be kept apart.`}
          </p>
          <button
            type="button"
            className="button"
            data-testid="keep-apart"
            disabled={busy || tokenMacros.length > MOST_SECRETS}
            onClick={() => void run(keepApart)}
          >
            <KeyRound size={13} aria-hidden /> {t`Keep it apart as`}{' '}
            {secretNames.map((name) => `{${name}}`).join(', ')}
          </button>
        </Notice>
      )}
      {error && <Notice kind="warn">{error}</Notice>}
      <PartnerField
        {...field('note')}
        label={t`What was changed, and why`}
        help={t`Stays with the version.`}
      />
      <div className="form-actions">
        <button
          type="submit"
          className="button primary"
          disabled={busy || !content || !changed || secretNames.length > 0}
          data-testid="save-version"
        >
          {t`Save as version`} {newest.version + 1}
        </button>
        <button type="button" className="button" disabled={!changed} onClick={discard}>
          {t`Undo changes`}
        </button>
        {content && (
          <>
            <span className="copy-as">
              {t`URL`} <Copy text={content.url} what={t`URL`} />
            </span>
            <span className="copy-as">
              {t`curl`} <Copy text={writeCurl(content)} what={t`curl command`} />
            </span>
          </>
        )}
      </div>
    </form>
  )
}
