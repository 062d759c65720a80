import { RotateCcw } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useAction } from '@/components/data/action'
import { useDraft } from '@/components/data/draft'
import { useSecrets } from '@/components/data/secrets'
import { useKnown } from '@/components/data/settings'
import { Notice } from '@/components/ui/Notice'
import type { ConversionsApi } from '@/lib/capi/definition'
import type { FormField } from '@/lib/capi/form/fields'
import { command } from '@/lib/messages'
import type { Click } from '@/lib/schemas/click'
import type { CapiMode } from '@/lib/schemas/draft'
import { t } from '@/lib/text'
import { CapiField } from './CapiField'
import { CapiFindings } from './CapiFindings'
import {
  capiState,
  conversionPart,
  fieldsOfGroup,
  GROUPS,
  isOfTarget,
  missingSecrets,
  prefillOf,
  typedAt,
} from './capi-form'
import { HashSteps } from './HashSteps'
import { ModeChoice } from './ModeChoice'
import { RequestPreview } from './RequestPreview'
import { SecretField } from './SecretField'
import { SendCapi } from './SendCapi'
import './fire.css'

const GROUP_NAMES = Object.keys(GROUPS) as FormField['group'][]

interface CapiFormProps {
  api: ConversionsApi
  click: Click
}

/** An event for a conversions API, a test by default; the form is made from the API's own fields. */
export function CapiForm({ api, click }: CapiFormProps) {
  const { typed, type, discard } = useDraft(`${api.id}:${click.id}`)
  // The conversion is the same for every API: what was typed at one is there at the others.
  const conversion = useDraft(`conversion:${click.id}`)
  // Where events go is the same for every click and typed once; that it is a test is said anew each time.
  const target = useDraft(`${api.id}:target`)
  const secrets = useSecrets(api.id, api.secrets)
  const { run, busy, error } = useAction()
  const [openedAt, setOpenedAt] = useState(Date.now)
  // For one send, and for nothing that comes after.
  const [mode, setMode] = useState<CapiMode>('test')
  const { index } = useKnown()
  const prefill = useMemo(() => prefillOf(api, click, openedAt, index), [api, click, openedAt, index])
  if (!typed || !target.typed || !conversion.typed) return null

  const told = typedAt(api, typed, conversion.typed)
  const { fields, findings, request, steps } = capiState(
    api,
    prefill,
    { ...target.typed, ...told.fields },
    mode,
    Date.now(),
  )
  const missing = missingSecrets(api, secrets.values)
  const blocked = missing.length > 0 || findings.some(({ severity }) => severity === 'error')
  const typeField = (field: FormField, value: string) => {
    if (isOfTarget(field)) return target.type(field.name, value)
    const part = conversionPart(api, field.name, value)
    if (part) conversion.type(part.part, part.text)
    type(field.name, value)
  }
  const startOver = () => {
    discard()
    conversion.discard()
  }
  const send = async () => {
    const event = { api: api.id, fields }
    const shot = mode === 'live' ? { mode, ...(await command('unlock-live', event)) } : {}
    setMode('test')
    await command('fire-capi', { ...event, secrets: { ...secrets.values }, clickId: click.id, ...shot })
    // A second event of the same name and ID would be dropped as a duplicate.
    setOpenedAt(Date.now())
  }
  return (
    <form
      className="fire-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (mode === 'test') void run(send)
      }}
    >
      {GROUP_NAMES.map((group) => (
        <fieldset key={group}>
          <legend>{GROUPS[group]}</legend>
          {fieldsOfGroup(api, group, mode).map((field) =>
            field.secret ? (
              <SecretField
                key={field.name}
                field={field}
                kept={Boolean(secrets.values[field.name])}
                onType={(value) => secrets.set(field.name, value)}
                onForget={() => secrets.forget(field.name)}
              />
            ) : (
              <CapiField
                key={field.name}
                field={field}
                value={fields[field.name] ?? ''}
                from={
                  told.fields[field.name] === undefined ? prefill[field.name]?.from : told.from(field.name)
                }
                invalid={findings.some((one) => one.field === field.name && one.severity === 'error')}
                onType={(value) => typeField(field, value)}
              />
            ),
          )}
        </fieldset>
      ))}
      <HashSteps steps={steps} />
      <CapiFindings api={api} clickId={click.id} fields={fields} findings={findings} />
      <RequestPreview request={request} testId="capi-preview" />
      <ModeChoice api={api} mode={mode} onMode={setMode} />
      {error && <Notice kind="warn">{error}</Notice>}
      <div className="form-actions">
        <SendCapi
          api={api}
          mode={mode}
          fields={fields}
          disabled={blocked}
          busy={busy}
          onLive={() => void run(send)}
        />
        <button type="button" className="button" onClick={startOver}>
          <RotateCcw size={13} aria-hidden /> {t`Start over`}
        </button>
        {missing.length > 0 && <span className="soft">{t`Still missing: ${missing.join(', ')}.`}</span>}
      </div>
    </form>
  )
}
