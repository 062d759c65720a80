import { Send } from 'lucide-react'
import { AlertDialog } from 'radix-ui'
import { useId, useState } from 'react'
import type { ConversionsApi } from '@/lib/capi/definition'
import { formFields } from '@/lib/capi/form/fields'
import type { CapiMode } from '@/lib/schemas/draft'
import { t } from '@/lib/text'

interface SendCapiProps {
  api: ConversionsApi
  mode: CapiMode
  fields: Readonly<Record<string, string>>
  disabled: boolean
  busy: boolean
  /** The user let this one live event go. */
  onLive: () => void
}

/** The button that sends: a test at once, a live event after it was said what counts and where, and confirmed. */
export function SendCapi({ api, mode, fields, disabled, busy, onLive }: SendCapiProps) {
  const text = busy ? t`Sending…` : mode === 'live' ? t`Send live event…` : t`Send test event`
  const button = (
    <button
      type={mode === 'live' ? 'button' : 'submit'}
      className={mode === 'live' ? 'button danger' : 'button primary'}
      disabled={disabled || busy}
      data-testid="capi-send"
    >
      <Send size={13} aria-hidden /> {text}
    </button>
  )
  if (mode === 'test') return button
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger asChild>{button}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="dialog-shade" />
        <AlertDialog.Content className="dialog live-event" data-testid="live-dialog">
          <LiveEvent api={api} fields={fields} onLive={onLive} />
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

/** What would count, and where; its tick is gone with the dialog. */
function LiveEvent({ api, fields, onLive }: Pick<SendCapiProps, 'api' | 'fields' | 'onLive'>) {
  const [isUnderstood, setUnderstood] = useState(false)
  const id = useId()
  return (
    <>
      <AlertDialog.Title>{t`Send one live event to ${api.shortName}?`}</AlertDialog.Title>
      <AlertDialog.Description>{api.liveMode.says}</AlertDialog.Description>
      <dl>
        {partsOf(api, fields).map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="mono">{text}</dd>
          </div>
        ))}
      </dl>
      <label htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={isUnderstood}
          onChange={({ target }) => setUnderstood(target.checked)}
          data-testid="live-understood"
        />{' '}
        {t`This is no test: I may send live events there, and this one is to count`}
      </label>
      <div className="dialog-actions">
        <AlertDialog.Cancel className="button">{t`Cancel`}</AlertDialog.Cancel>
        <AlertDialog.Action
          className="button danger"
          disabled={!isUnderstood}
          data-testid="live-confirm"
          onClick={onLive}
        >
          {t`Send it live, once`}
        </AlertDialog.Action>
      </div>
    </>
  )
}

/** Where it goes, and what of it counts, in the words of the form. */
function partsOf({ fields: schema, conversion, liveMode }: ConversionsApi, fields: SendCapiProps['fields']) {
  const { event, eventId, transactionId, value, currency } = conversion
  const counting = [event.field, eventId, transactionId, value, currency]
  const parts = formFields(schema).filter(
    ({ name, group, secret, testOnly }) =>
      (group === 'target' && !secret && !testOnly) || counting.includes(name),
  )
  const told = parts.map(({ label, name }) => ({ label, text: fields[name] || t`none` }))
  return [...told, { label: t`Sent as`, text: liveMode.name }]
}
