import type { FormEvent } from 'react'
import { Notice } from '@/components/ui/Notice'
import { DEVICES } from '@/lib/links/devices'
import type { LineNote } from '@/lib/links/list'
import type { Mode } from '@/lib/links/modes'
import { planOf } from '@/lib/links/plan'
import { t } from '@/lib/text'
import type { CheckForm } from './check-form'
import { PageLinksMenu } from './PageLinksMenu'
import { countLinks } from './words'
import './link-form.css'

interface LinkFormProps {
  form: CheckForm
  /** The inspected tab, in DevTools. */
  tabId: number | undefined
  busy: boolean
  onType: (field: string, value: string) => void
  onReadLinks: (tabId: number) => void
  onSubmit: () => void
}

const MODE_WORDS: readonly { mode: Mode; name: string; says: string }[] = [
  {
    mode: 'request',
    name: t`Plain request`,
    says: t`Follows HTTP redirects only: without cookies, and nothing is executed. A server may count it all the same.`,
  },
  {
    mode: 'visit',
    name: t`Visit in an inactive tab`,
    says: t`Scripts run and your cookies are sent, so it counts as a real click. It is recorded and kept.`,
  },
]

/** The list of links, how to check them, and as which device. */
export function LinkForm({ form, tabId, busy, onType, onReadLinks, onSubmit }: LinkFormProps) {
  const { text, list, mode, device, userAgent, problemOfUserAgent: problem } = form
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className="link-form" onSubmit={submit}>
      <div className="link-list">
        <div className="list-label">
          <label htmlFor="link-list">{t`Links, one a line`}</label>
          <PageLinksMenu tabId={tabId} disabled={busy} onChoose={onReadLinks} />
        </div>
        <textarea
          id="link-list"
          className="input mono"
          rows={9}
          spellCheck={false}
          placeholder={'https://go.partner.example/offer?sub1=test\ngo.tracker.example/click'}
          value={text}
          onChange={({ target }) => onType('list', target.value)}
          data-testid="link-list"
        />
        <LineNotes notes={list.problems} kind="problem" />
        <LineNotes notes={list.notes} kind="note" />
        <AdClickNotice form={form} />
      </div>
      <div className="link-options">
        <fieldset>
          <legend>{t`How`}</legend>
          {MODE_WORDS.map(({ mode: value, name, says }) => (
            <label key={value} className="choice">
              <input
                type="radio"
                name="mode"
                checked={mode === value}
                onChange={() => onType('mode', value)}
                data-testid={`mode-${value}`}
              />
              <span>
                {name}
                <span className="soft">{says}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <label className="field">
          <span>{t`As`}</span>
          <select
            className="input"
            value={device.id}
            onChange={({ target }) => onType('device', target.value)}
            data-testid="device"
          >
            {DEVICES.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {device.id === 'custom' && (
          <label className="field">
            <span>{t`User-Agent`}</span>
            <input
              className="input mono"
              value={userAgent}
              onChange={({ target }) => onType('userAgent', target.value)}
              aria-invalid={problem !== undefined}
              aria-describedby="user-agent-problem"
              data-testid="user-agent"
            />
            <span id="user-agent-problem" className="soft">
              {problem}
            </span>
          </label>
        )}
        {device.id !== 'own' && (
          <p className="soft">
            {t`Changes the User-Agent and its client hints, headers only: scripts in the page still see this browser.`}
          </p>
        )}
        <button
          type="submit"
          className="button primary"
          disabled={busy || list.links.length === 0 || problem !== undefined}
          data-testid="check-links"
        >
          {list.links.length === 0 ? t`Check links` : t`Check ${countLinks(list.links.length)}`}
        </button>
      </div>
    </form>
  )
}

function LineNotes({ notes, kind }: { notes: readonly LineNote[]; kind: 'problem' | 'note' }) {
  if (notes.length === 0) return null
  return (
    <ul className={`line-notes ${kind}`} data-testid={`line-${kind}s`}>
      {notes.map(({ line, text, says }) => (
        <li key={line}>
          {t`Line ${line}`}{' '}
          <span className="mono" title={text}>
            {text}
          </span>{' '}
          {says}
        </li>
      ))}
    </ul>
  )
}

function AdClickNotice({ form: { list, mode } }: { form: CheckForm }) {
  const { adClicks } = planOf(list.links)
  if (adClicks.length === 0) return null
  const names = [...new Set(adClicks.map(({ platform }) => platform.name))].join(', ')
  return (
    <Notice kind="warn">
      {adClicks.length === 1 ? t`1 link is an ad click` : t`${adClicks.length} links are ad clicks`}{' '}
      {t`of ${names}.`}{' '}
      {mode === 'visit'
        ? t`A visit may cost the advertiser money; each is visited only when you confirm it.`
        : t`The ad platform may count a plain request as a click, too.`}
    </Notice>
  )
}
