import { ListChecks } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useDrafts } from '@/components/data/drafts'
import { useSuites } from '@/components/data/suites'
import { Empty } from '@/components/ui/Empty'
import { Guard } from '@/components/ui/Guard'
import { t } from '@/lib/text'
import { SuiteEditor } from './SuiteEditor'
import { SuiteHead } from './SuiteHead'
import { formOfSuite, openSuite } from './suite-draft'
import './suites.css'

/** The suites of assertions, and one of them to be changed. */
export function Suites() {
  const kept = useSuites()
  const [chosenId, setChosenId] = useState<string>()
  const drafts = useDrafts((state) => state.drafts)
  useEffect(() => {
    for (const { id } of kept ?? []) void useDrafts.getState().open(formOfSuite(id))
  }, [kept])
  if (!kept) return null

  const chosen = kept.find(({ id }) => id === chosenId) ?? kept[0]
  return (
    <div className="suites">
      <aside aria-label={t`Suites`}>
        <SuiteHead kept={kept} onAdded={setChosenId} />
        <ul>
          {kept.map(({ id, on, suite }) => (
            <li key={id}>
              <button
                type="button"
                className="suite-line"
                aria-current={id === chosen?.id}
                data-testid="suite"
                onClick={() => setChosenId(id)}
              >
                <span>{suite.name}</span>
                <span className="soft">
                  {openSuite(suite, drafts[formOfSuite(id)] ?? {}).changed ? t`not saved · ` : ''}
                  {on ? '' : t`off · `}
                  {suite.rules.length === 1 ? t`1 rule` : t`${suite.rules.length} rules`}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </aside>
      <main>
        {chosen ? (
          <Guard of={chosen.id}>
            <SuiteEditor key={chosen.id} kept={chosen} onDeleted={() => setChosenId(undefined)} />
          </Guard>
        ) : (
          <Empty icon={ListChecks} title={t`No suite yet`}>
            <p>
              {t`A suite says what a click has to hold, like “irclickid is present at the landing page”. It runs by itself on the clicks it is for: red or green on the toolbar, line by line in the click’s Checks.`}
            </p>
            <p>{t`Choose what a network publishes, or an empty suite, and press Add.`}</p>
          </Empty>
        )}
      </main>
    </div>
  )
}
