import { Download, FileUp, Plus } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/components/data/action'
import { useSettings } from '@/components/data/settings'
import { downloadJson } from '@/components/ui/download'
import { FileButton } from '@/components/ui/FileButton'
import { Notice } from '@/components/ui/Notice'
import { ownFileText, readOwnFile } from '@/lib/evidence/own-file'
import type { OwnPlatform } from '@/lib/schemas/own-platform'
import { changeSettings } from '@/lib/store/settings'
import { t } from '@/lib/text'
import { DomainForm } from './DomainForm'
import { Expectations } from './Expectations'
import { withFile } from './own'
import { PlatformEditor } from './PlatformEditor'
import { PlatformList } from './PlatformList'
import { countPlatforms } from './words'

/** The user's own platforms and expectations: added, changed, taken out of a file and put into one. */
export function PlatformsSection() {
  const { ownPlatforms, expectations } = useSettings()
  const { run, error } = useAction()
  const [edited, setEdited] = useState<OwnPlatform | 'new'>()
  const [brought, setBrought] = useState<string>()
  const open = (file: File) => {
    setBrought(undefined)
    void run(async () => {
      const read = await readFile(file)
      await changeSettings(withFile({ ownPlatforms, expectations }, read))
      setBrought(
        t`${file.name}: ${countPlatforms(read.platforms)} and ${countExpectations(read.expectations)} taken over.`,
      )
    })
  }
  if (edited !== undefined)
    return (
      <PlatformEditor
        key={edited === 'new' ? 'new' : edited.id}
        platform={edited === 'new' ? undefined : edited}
        onDone={() => setEdited(undefined)}
      />
    )
  return (
    <div className="own">
      <section aria-label={t`My platforms`}>
        <p className="soft">
          {t`Your own tracker domains, networks and parameter names. They count at once, for clicks recorded before too, and a click with one of them is kept.`}
        </p>
        <DomainForm />
        <PlatformList onEdit={setEdited} />
        <div className="own-actions">
          <button
            type="button"
            className="button"
            data-testid="new-platform"
            onClick={() => setEdited('new')}
          >
            <Plus size={13} aria-hidden /> {t`New platform`}
          </button>
          <FileButton
            className="button"
            data-testid="import-own"
            accept=".json,application/json"
            fileTestId="import-own-file"
            onFile={open}
          >
            <FileUp size={13} aria-hidden /> {t`Import`}
          </FileButton>
          <button
            type="button"
            className="button"
            data-testid="export-own"
            disabled={ownPlatforms.length + expectations.length === 0}
            onClick={() =>
              downloadJson(ownFileText({ ownPlatforms, expectations }), 'clickscope-platforms.json')
            }
          >
            <Download size={13} aria-hidden /> {t`Export`}
          </button>
        </div>
        {error && <Notice kind="warn">{error}</Notice>}
        {brought && <Notice>{brought}</Notice>}
      </section>
      <Expectations />
    </div>
  )
}

async function readFile(file: File) {
  const text = await file.text()
  try {
    return readOwnFile(text)
  } catch (error) {
    throw new Error(t`${file.name} was not imported, nothing was changed. ${(error as Error).message}`)
  }
}

function countExpectations({ length }: readonly unknown[]): string {
  return length === 1 ? t`1 expectation` : t`${length} expectations`
}
