import { useId } from 'react'
import { useAction } from '@/components/data/action'
import { useSettings } from '@/components/data/settings'
import { Notice } from '@/components/ui/Notice'
import { authorityOf } from '@/lib/postback/seen'
import { type Receiver, receiverSchema } from '@/lib/schemas/receiver'
import { changeSettings } from '@/lib/store/settings'
import { t } from '@/lib/text'
import { RECEIVERS } from './receiver-words'

/** Whose money a postback to this host is about; remembered for the host. */
export function ReceiverChoice({ url, receiver }: { url: string; receiver: Receiver }) {
  const id = useId()
  const { run, error } = useAction()
  const host = authorityOf(url)
  if (!host) return null
  const choose = (chosen: Receiver) =>
    run(() => changeSettings({ receivers: { ...useSettings.getState().receivers, [host]: chosen } }))
  return (
    <div className="receiver">
      <label htmlFor={id}>
        <code>{host}</code> {t`is`}
      </label>
      <select
        id={id}
        className="input"
        data-testid="receiver"
        value={receiver}
        onChange={({ target }) => void choose(receiverSchema.parse(target.value))}
      >
        {Object.entries(RECEIVERS).map(([value, { name }]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <span className="soft">{RECEIVERS[receiver].says}</span>
      {error && <Notice kind="warn">{error}</Notice>}
    </div>
  )
}
