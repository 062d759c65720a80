import { FileDown, FileUp, Plus } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/components/data/action'
import { takeSuites } from '@/components/data/suites'
import { downloadJson } from '@/components/ui/download'
import { FileButton } from '@/components/ui/FileButton'
import { Notice } from '@/components/ui/Notice'
import { presets } from '@/lib/checks/assertions/presets'
import { readSuiteFile, suiteFileText } from '@/lib/evidence/suite-file'
import type { KeptSuite, Suite } from '@/lib/schemas/suite'
import { t } from '@/lib/text'

const BLANK: Suite = { name: t`New suite`, rules: [{ rule: 'landed' }] }

interface SuiteHeadProps {
  kept: readonly KeptSuite[]
  onAdded: (suiteId: string) => void
}

/** Makes a suite, of what a network publishes or of nothing; takes suites from a file and writes them into one. */
export function SuiteHead({ kept, onAdded }: SuiteHeadProps) {
  const { run, busy, error } = useAction()
  const [preset, setPreset] = useState('')
  const [brought, setBrought] = useState<string>()

  const take = async (suites: readonly Suite[]) => {
    const [first] = await takeSuites(suites)
    if (first) onAdded(first)
  }
  const bring = async (file: File) => {
    const suites = await readFile(file)
    await take(suites)
    setBrought(suites.length === 1 ? t`1 suite added.` : t`${suites.length} suites added.`)
  }
  return (
    <>
      <div className="suite-head">
        <select
          className="input"
          aria-label={t`What the new suite begins with`}
          data-testid="suite-preset"
          value={preset}
          onChange={({ target }) => setPreset(target.value)}
        >
          <option value="">{t`Empty suite`}</option>
          {presets.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="button"
          disabled={busy}
          data-testid="add-suite"
          onClick={() => void run(() => take([presets.find(({ name }) => name === preset) ?? BLANK]))}
        >
          <Plus size={13} aria-hidden /> {t`Add`}
        </button>
        <FileButton
          className="icon-button"
          title={t`Add suites from a file`}
          aria-label={t`Add suites from a file`}
          data-testid="import-suites"
          accept=".json,application/json"
          fileTestId="suite-file"
          onFile={(file) => {
            setBrought(undefined)
            void run(() => bring(file))
          }}
        >
          <FileUp size={14} />
        </FileButton>
        <button
          type="button"
          className="icon-button"
          title={t`Save all suites as a file`}
          aria-label={t`Save all suites as a file`}
          data-testid="export-suites"
          disabled={kept.length === 0}
          onClick={() =>
            downloadJson(suiteFileText(kept.map(({ suite }) => suite)), 'clickscope-suites.json')
          }
        >
          <FileDown size={14} />
        </button>
      </div>
      {error && <Notice kind="warn">{error}</Notice>}
      {brought && <Notice>{brought}</Notice>}
    </>
  )
}

async function readFile(file: File): Promise<Suite[]> {
  const text = await file.text()
  try {
    return readSuiteFile(text)
  } catch (error) {
    throw new Error(t`${file.name} was not imported, nothing was changed. ${(error as Error).message}`)
  }
}
