import { Tabs } from 'radix-ui'
import { useState } from 'react'
import { useAction } from '@/components/data/action'
import { useSettings } from '@/components/data/settings'
import { Notice } from '@/components/ui/Notice'
import { readJson } from '@/lib/evidence/own-file'
import { platforms } from '@/lib/platforms/catalogue'
import type { OwnPlatform } from '@/lib/schemas/own-platform'
import { changeSettings } from '@/lib/store/settings'
import { t } from '@/lib/text'
import { checkPlatform, withPlatform } from './own'
import { PlatformFields } from './PlatformFields'
import { draftOf, emptyPlatform, platformOf } from './platform-draft'

type Mode = 'form' | 'json'

/** One platform of the user's own, as a form or as the JSON that the form makes. */
export function PlatformEditor({ platform, onDone }: { platform?: OwnPlatform; onDone: () => void }) {
  const { ownPlatforms } = useSettings()
  const { run, error } = useAction()
  const [mode, setMode] = useState<Mode>('form')
  const [draft, setDraft] = useState(() => (platform ? draftOf(platform, platforms) : emptyPlatform))
  const [json, setJson] = useState('')
  const taken = ownPlatforms.filter((one) => one !== platform).map(({ id }) => id)
  const fromForm = () => platformOf(draft, platforms, taken)

  const show = (wanted: Mode) =>
    run(async () => {
      if (wanted === 'json') setJson(JSON.stringify(fromForm(), null, 2))
      else setDraft(draftOf(checkPlatform(readJson(json)), platforms))
      setMode(wanted)
    })
  const save = async () => {
    const checked = checkPlatform(mode === 'json' ? readJson(json) : fromForm())
    await changeSettings({ ownPlatforms: withPlatform(ownPlatforms, checked, platform) })
    onDone()
  }
  return (
    <form
      className="own"
      aria-label={platform ? platform.name : t`New platform`}
      onSubmit={(event) => {
        event.preventDefault()
        void run(save)
      }}
    >
      <Tabs.Root value={mode} onValueChange={(wanted) => void show(wanted as Mode)}>
        <Tabs.List className="tab-list" aria-label={t`Entered as`}>
          <Tabs.Trigger value="form" className="tab" data-testid="as-form">
            {t`Form`}
          </Tabs.Trigger>
          <Tabs.Trigger value="json" className="tab" data-testid="as-json">
            {t`JSON`}
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="form">
          <PlatformFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
        </Tabs.Content>
        <Tabs.Content value="json">
          <textarea
            className="input mono"
            rows={18}
            spellCheck={false}
            aria-label={t`JSON of the platform`}
            value={json}
            onChange={({ target }) => setJson(target.value)}
            data-testid="platform-json"
          />
        </Tabs.Content>
      </Tabs.Root>
      {error && <Notice kind="warn">{error}</Notice>}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onDone}>
          {t`Cancel`}
        </button>
        <button type="submit" className="button primary" data-testid="save-platform">
          {t`Save`}
        </button>
      </div>
    </form>
  )
}
