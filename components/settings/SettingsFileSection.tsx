import { Download, FileUp } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/components/data/action'
import { downloadJson } from '@/components/ui/download'
import { FileButton } from '@/components/ui/FileButton'
import { Notice } from '@/components/ui/Notice'
import { mergeSettings, readSettingsFile, settingsFileText } from '@/lib/evidence/settings-file'
import { command } from '@/lib/messages'
import { readAllSettings, writeAllSettings } from '@/lib/store/all-settings'
import { t } from '@/lib/text'
import { type Brought, BroughtSettings } from './BroughtSettings'
import { contentWords } from './words'

/** All settings as one file, written and taken over. */
export function SettingsFileSection() {
  const { run, busy, error } = useAction()
  const [brought, setBrought] = useState<Brought>()
  const [told, setTold] = useState<string>()
  const save = async () =>
    downloadJson(settingsFileText(await readAllSettings(), Date.now()), 'clickscope-settings.json')
  const open = async (file: File) => {
    setBrought(undefined)
    setTold(undefined)
    const read = readSettingsFile(await file.text())
    if (!read.ok) throw new Error(t`${file.name} was not imported, nothing was changed. ${read.message}`)
    setBrought({ fileName: file.name, all: read.brought, secretsLeftOut: read.secretsLeftOut })
  }
  const takeOver = async ({ fileName, all }: Brought, how: 'merge' | 'replace') => {
    await writeAllSettings(how === 'merge' ? mergeSettings(await readAllSettings(), all) : all)
    await command('suites-changed', {})
    setBrought(undefined)
    setTold(
      how === 'merge'
        ? t`${fileName} was added to your settings: ${contentWords(all)}.`
        : t`Your settings are those of ${fileName} now: ${contentWords(all)}.`,
    )
  }
  return (
    <section aria-label={t`Settings file`}>
      <p className="soft">
        {t`All settings, your platforms, partners with their templates and versions, suites and saved links, as one JSON file. It holds no tokens, no clicks and no tests; a secret in a saved link is written as ‹secret›.`}
      </p>
      <div className="own-actions">
        <button
          type="button"
          className="button"
          disabled={busy}
          data-testid="export-settings"
          onClick={() => void run(save)}
        >
          <Download size={13} aria-hidden /> {t`Export settings`}
        </button>
        <FileButton
          className="button"
          disabled={busy}
          data-testid="import-settings"
          accept=".json,application/json"
          fileTestId="import-settings-file"
          onFile={(file) => void run(() => open(file))}
        >
          <FileUp size={13} aria-hidden /> {t`Import settings`}
        </FileButton>
      </div>
      {brought && (
        <BroughtSettings
          brought={brought}
          busy={busy}
          onTakeOver={(how) => void run(() => takeOver(brought, how))}
          onLeave={() => setBrought(undefined)}
        />
      )}
      {error && <Notice kind="warn">{error}</Notice>}
      {told && <Notice>{told}</Notice>}
    </section>
  )
}
