import { FileDown, Trash2 } from 'lucide-react'
import { Tabs } from 'radix-ui'
import { useState } from 'react'
import { useAction } from '@/components/data/action'
import { removeSuite, saveSuite } from '@/components/data/suites'
import { Confirm } from '@/components/ui/Confirm'
import { downloadJson } from '@/components/ui/download'
import { Notice } from '@/components/ui/Notice'
import { readJson } from '@/lib/evidence/own-file'
import { checkSuite, suiteFileText } from '@/lib/evidence/suite-file'
import type { KeptSuite } from '@/lib/schemas/suite'
import { t } from '@/lib/text'
import { SuiteFields } from './SuiteFields'
import { draftOf, suiteOf } from './suite-draft'

type Mode = 'form' | 'json'

interface SuiteEditorProps {
  kept: KeptSuite
  onDeleted: () => void
}

/** One suite, as a form or as the JSON that the form makes. */
export function SuiteEditor({ kept, onDeleted }: SuiteEditorProps) {
  const { run, busy, error } = useAction()
  const [mode, setMode] = useState<Mode>('form')
  const [draft, setDraft] = useState(() => draftOf(kept.suite))
  const [json, setJson] = useState('')
  const entered = () => (mode === 'json' ? readJson(json) : suiteOf(draft))
  const changed =
    mode === 'json' || JSON.stringify(suiteOf(draft)) !== JSON.stringify(suiteOf(draftOf(kept.suite)))

  const show = (wanted: Mode) =>
    run(async () => {
      if (wanted === 'json') setJson(JSON.stringify(suiteOf(draft), null, 2))
      else setDraft(draftOf(checkSuite(readJson(json))))
      setMode(wanted)
    })
  const save = async () => {
    const suite = checkSuite(entered())
    await saveSuite({ ...kept, suite })
    setDraft(draftOf(suite))
  }
  return (
    <form
      className="suite"
      aria-label={kept.suite.name}
      onSubmit={(event) => {
        event.preventDefault()
        void run(save)
      }}
    >
      <header>
        <h2>{kept.suite.name}</h2>
        <label className="check">
          <input
            type="checkbox"
            checked={kept.on}
            data-testid="suite-on"
            onChange={({ target }) => void run(() => saveSuite({ ...kept, on: target.checked }))}
          />
          {t`Runs by itself`}
        </label>
        <button
          type="button"
          className="icon-button"
          title={t`Save this suite as a file`}
          aria-label={t`Save this suite as a file`}
          data-testid="export-suite"
          onClick={() => downloadJson(suiteFileText([kept.suite]), 'clickscope-suite.json')}
        >
          <FileDown size={14} />
        </button>
        <Confirm
          title={t`Delete ${kept.suite.name}?`}
          text={t`Its rules are not judged any more. The clicks stay.`}
          action={t`Delete`}
          testId="delete-suite-confirm"
          onConfirm={() =>
            void run(async () => {
              await removeSuite(kept.id)
              onDeleted()
            })
          }
        >
          <button
            type="button"
            className="icon-button"
            title={t`Delete this suite`}
            aria-label={t`Delete this suite`}
            data-testid="delete-suite"
          >
            <Trash2 size={14} />
          </button>
        </Confirm>
      </header>
      {kept.suite.docs && (
        <p className="published">
          {t`Published at`}{' '}
          <a href={kept.suite.docs} target="_blank" rel="noopener noreferrer">
            {new URL(kept.suite.docs).hostname}
          </a>
        </p>
      )}
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
          <SuiteFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
        </Tabs.Content>
        <Tabs.Content value="json">
          <textarea
            className="input mono"
            rows={22}
            spellCheck={false}
            aria-label={t`JSON of the suite`}
            data-testid="suite-json"
            value={json}
            onChange={({ target }) => setJson(target.value)}
          />
        </Tabs.Content>
      </Tabs.Root>
      <footer>
        {error && (
          <Notice kind="warn">
            <span data-testid="suite-refusal">{error}</span>
          </Notice>
        )}
        <button type="submit" className="button primary" disabled={busy || !changed} data-testid="save-suite">
          {t`Save`}
        </button>
      </footer>
    </form>
  )
}
