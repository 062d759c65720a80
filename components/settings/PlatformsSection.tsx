import { Download, FileUp, Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useAction } from '@/components/data/action'
import { useSettings } from '@/components/data/settings'
import { downloadJson } from '@/components/ui/download'
import { Notice } from '@/components/ui/Notice'
import { ownFileText, readOwnFile } from '@/lib/evidence/own-file'
import type { OwnPlatform } from '@/lib/schemas/own-platform'
import { changeSettings } from '@/lib/store/settings'
import { DomainForm } from './DomainForm'
import { Expectations } from './Expectations'
import { withFile } from './own'
import { PlatformEditor } from './PlatformEditor'
import { PlatformList } from './PlatformList'

/** The user's own platforms and expectations: added, changed, taken out of a file and put into one. */
export function PlatformsSection() {
  const { ownPlatforms, expectations } = useSettings()
  const { run, error } = useAction()
  const [edited, setEdited] = useState<OwnPlatform | 'new'>()
  const [brought, setBrought] = useState<string>()
  const chooser = useRef<HTMLInputElement>(null)
  const open = (file: File) => {
    setBrought(undefined)
    void run(async () => {
      const read = await readFile(file)
      await changeSettings(withFile({ ownPlatforms, expectations }, read))
      setBrought(
        `${file.name}: ${count(read.platforms, 'platform')} and ${count(read.expectations, 'expectation')} taken over.`,
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
      <section aria-label="My platforms">
        <p className="soft">
          Your own tracker domains, networks and parameter names. They count at once, for clicks recorded
          before too, and a click with one of them is kept.
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
            <Plus size={13} aria-hidden /> New platform
          </button>
          <button
            type="button"
            className="button"
            data-testid="import-own"
            onClick={() => chooser.current?.click()}
          >
            <FileUp size={13} aria-hidden /> Import
          </button>
          <button
            type="button"
            className="button"
            data-testid="export-own"
            disabled={ownPlatforms.length + expectations.length === 0}
            onClick={() =>
              downloadJson(ownFileText({ ownPlatforms, expectations }), 'clickscope-platforms.json')
            }
          >
            <Download size={13} aria-hidden /> Export
          </button>
          <input
            ref={chooser}
            type="file"
            accept=".json,application/json"
            hidden
            data-testid="import-own-file"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              target.value = ''
              if (file) open(file)
            }}
          />
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
    throw new Error(`${file.name} was not imported, nothing was changed. ${(error as Error).message}`)
  }
}

function count({ length }: readonly unknown[], word: string): string {
  return `${length} ${word}${length === 1 ? '' : 's'}`
}
