import { FileDown, Trash2 } from 'lucide-react'
import { Tabs } from 'radix-ui'
import { useEffect } from 'react'
import { useAction } from '@/components/data/action'
import { useDraft } from '@/components/data/draft'
import { removeSuite, saveSuite } from '@/components/data/suites'
import { Confirm } from '@/components/ui/Confirm'
import { downloadJson } from '@/components/ui/download'
import { Notice } from '@/components/ui/Notice'
import { readJson } from '@/lib/evidence/own-file'
import { checkSuite, suiteFileText } from '@/lib/evidence/suite-file'
import type { KeptSuite } from '@/lib/schemas/suite'
import { t } from '@/lib/text'
import { SuiteFields } from './SuiteFields'
import { draftOf, formOfSuite, jsonOf, openSuite, type SuiteDraft, suiteOf } from './suite-draft'

interface SuiteEditorProps {
  kept: KeptSuite
  onDeleted: () => void
}

/** One suite, as a form or as the JSON that the form makes; what is not saved stays for the browser session. */
export function SuiteEditor({ kept, onDeleted }: SuiteEditorProps) {
  const { run, busy, error } = useAction()
  const { typed = {}, type, discard } = useDraft(formOfSuite(kept.id))
  const { mode, draft, json, changed } = openSuite(kept.suite, typed)
  const setDraft = (next: SuiteDraft) => type('form', JSON.stringify(next))
  // As it is written, not as it is read: a space at the end may be the middle of a name.
  const saysNothing = mode === 'form' && typed.form === JSON.stringify(draftOf(kept.suite))
  useEffect(() => {
    if (saysNothing) discard()
  })

  const show = (wanted: string) =>
    run(async () => {
      if (wanted === 'json') type('json', jsonOf(draft))
      else setDraft(draftOf(checkSuite(readJson(json))))
      type('mode', wanted)
    })
  const save = async () => {
    const suite = checkSuite(mode === 'json' ? readJson(json) : suiteOf(draft))
    await saveSuite({ ...kept, suite })
    const saved = draftOf(suite)
    setDraft(saved)
    if (mode === 'json') type('json', jsonOf(saved))
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
              discard()
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
      <Tabs.Root value={mode} onValueChange={(wanted) => void show(wanted)}>
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
            onChange={({ target }) => type('json', target.value)}
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
        {changed && (
          <button type="button" className="button" data-testid="discard-suite" onClick={discard}>
            {t`Discard changes`}
          </button>
        )}
      </footer>
    </form>
  )
}
