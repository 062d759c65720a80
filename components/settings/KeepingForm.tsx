import type { FormEvent } from 'react'
import { useAction } from '@/components/data/action'
import { useSettings } from '@/components/data/settings'
import { Notice } from '@/components/ui/Notice'
import { changeSettings } from '@/lib/store/settings'
import { t } from '@/lib/text'
import { readHosts } from './hosts'

/** What is kept and for how long, and when cookies are read. */
export function KeepingForm({ onDone }: { onDone: () => void }) {
  const { keepHosts, keepDays, keepClicks, deepHeaders } = useSettings()
  const { run, busy, error } = useAction()
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    void run(async () => {
      await changeSettings({
        keepHosts: readHosts(String(typed.get('keepHosts'))),
        keepDays: Number(typed.get('keepDays')),
        keepClicks: Number(typed.get('keepClicks')),
        deepHeaders: typed.has('deepHeaders') ? 'always' : 'auto',
      })
      onDone()
    })
  }
  return (
    <form onSubmit={save}>
      <label>
        {t`Always keep clicks through these hosts`}
        <textarea
          name="keepHosts"
          className="input mono"
          rows={3}
          placeholder={'go.partner.example\n*.mytracker.example'}
          defaultValue={keepHosts.join('\n')}
          data-testid="keep-hosts"
        />
      </label>
      <label>
        {t`Days to keep a click`}
        <input
          name="keepDays"
          type="number"
          className="input"
          min={1}
          max={3650}
          required
          defaultValue={keepDays}
        />
      </label>
      <label>
        {t`Clicks to keep at most`}
        <input
          name="keepClicks"
          type="number"
          className="input"
          min={10}
          max={100_000}
          required
          defaultValue={keepClicks}
        />
      </label>
      <label className="check">
        <input name="deepHeaders" type="checkbox" defaultChecked={deepHeaders === 'always'} />
        {t`Read Cookie, Set-Cookie and Referer always, not only while the panel or workbench is open`}
      </label>
      <p className="soft">{t`Pinned clicks stay whatever these limits say.`}</p>
      {error && <Notice kind="warn">{error}</Notice>}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onDone}>
          {t`Cancel`}
        </button>
        <button type="submit" className="button primary" disabled={busy} data-testid="settings-save">
          {t`Save`}
        </button>
      </div>
    </form>
  )
}
