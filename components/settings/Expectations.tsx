import { X } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/components/data/action'
import { useSettings } from '@/components/data/settings'
import { Notice } from '@/components/ui/Notice'
import { explainOwn } from '@/lib/evidence/own-problem'
import { type Expectation, expectationsSchema } from '@/lib/schemas/expectation'
import { changeSettings } from '@/lib/store/settings'
import { t } from '@/lib/text'
import { readHosts } from './hosts'
import { wordsOf } from './own'

/** Identifiers that must arrive: one that does not is lost, whoever keeps it on the way. */
export function Expectations() {
  const { expectations, partnerExpectations } = useSettings()
  const { run, error } = useAction()
  const [name, setName] = useState('')
  const [host, setHost] = useState('')
  const store = (changed: Expectation[]) => changeSettings({ expectations: changed })
  const add = async () => {
    const [wanted, ...others] = readHosts(host)
    if (others.length > 0) throw new Error(t`Write one host, or none for any landing page.`)
    const expectation = { name: name.trim(), ...(wanted ? { host: wanted } : {}) }
    if (expectation.name === '') throw new Error(t`Write the name of the parameter, like gclid.`)
    if (expectations.some((one) => wordsOf(one) === wordsOf(expectation)))
      throw new Error(t`“${wordsOf(expectation)}” is in the list already.`)
    const changed = [...expectations, expectation]
    const [issue] = expectationsSchema.safeParse(changed).error?.issues ?? []
    if (issue)
      throw new Error(
        explainOwn({ ...issue, path: ['expectations', ...issue.path] }, { expectations: changed }),
      )
    await store(changed)
    setName('')
    setHost('')
  }
  return (
    <section aria-label={t`Expectations`}>
      <div>
        <h2>{t`What must arrive`}</h2>
        <p className="soft">{t`An identifier of this list that does not arrive is shown as lost.`}</p>
      </div>
      <ul className="own-list">
        {expectations.map((expectation) => (
          <li key={wordsOf(expectation)} data-testid="expectation">
            <p>
              <span className="mono">{expectation.name}</span> {t`must reach`}{' '}
              <span className={expectation.host ? 'mono' : undefined}>
                {expectation.host ?? t`the landing page`}
              </span>
            </p>
            <button
              type="button"
              className="icon-button"
              title={t`Remove`}
              aria-label={t`Remove: ${wordsOf(expectation)}`}
              data-testid="remove-expectation"
              onClick={() => run(() => store(expectations.filter((one) => one !== expectation)))}
            >
              <X size={14} />
            </button>
          </li>
        ))}
        {partnerExpectations.map((expectation) => (
          <li key={`${expectation.partner}: ${wordsOf(expectation)}`} data-testid="partner-expectation">
            <p>
              <span className="mono">{expectation.name}</span> {t`must reach`}{' '}
              <span className={expectation.host ? 'mono' : undefined}>
                {expectation.host ?? t`the landing page`}
              </span>
              <span className="soft">{t`: agreed with ${expectation.partner}, and changed there`}</span>
            </p>
          </li>
        ))}
      </ul>
      <form
        className="one-line"
        onSubmit={(event) => {
          event.preventDefault()
          void run(add)
        }}
      >
        <label>
          {t`Parameter`}
          <input
            className="input mono"
            placeholder="gclid"
            value={name}
            onChange={({ target }) => setName(target.value)}
            data-testid="expectation-name"
          />
        </label>
        <label>
          {t`must reach`}{' '}
          <input
            className="input mono"
            placeholder={t`any landing page`}
            value={host}
            onChange={({ target }) => setHost(target.value)}
            data-testid="expectation-host"
          />
        </label>
        <button type="submit" className="button" data-testid="add-expectation">
          {t`Add`}
        </button>
        {error && <Notice kind="warn">{error}</Notice>}
      </form>
    </section>
  )
}
