import { useAction } from '@/components/data/action'
import { useSettings } from '@/components/data/settings'
import { Notice } from '@/components/ui/Notice'
import type { Settings } from '@/lib/schemas/settings'
import { changeSettings } from '@/lib/store/settings'
import { t } from '@/lib/text'

const THEMES: Readonly<Record<Settings['theme'], string>> = {
  system: t`As the browser, and in DevTools as DevTools`,
  light: t`Light`,
  dark: t`Dark`,
}

/** Light or dark, and where the keys are. */
export function LookSection() {
  const { theme } = useSettings()
  const { run, error } = useAction()
  return (
    <section aria-label={t`Look and keys`}>
      <fieldset>
        <legend>{t`Theme`}</legend>
        {(Object.keys(THEMES) as Settings['theme'][]).map((one) => (
          <label key={one} className="check">
            <input
              type="radio"
              name="theme"
              checked={theme === one}
              data-testid={`theme-${one}`}
              onChange={() => void run(() => changeSettings({ theme: one }))}
            />
            {THEMES[one]}
          </label>
        ))}
      </fieldset>
      {error && <Notice kind="warn">{error}</Notice>}
      <p className="soft">
        {t`Keys: in the list of clicks the arrows choose and the space bar marks. A key that opens the popup is set in the browser:`}{' '}
        <code>chrome://extensions/shortcuts</code>
        {t`, in Firefox`} <code>about:addons</code>
        {t`, the gear, “Manage Extension Shortcuts”.`}
      </p>
    </section>
  )
}
