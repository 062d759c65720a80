import { useKnown } from '@/components/data/settings'
import { Copy } from '@/components/ui/Copy'
import { cutMiddle } from '@/components/ui/cut-middle'
import { explainNetworkError } from '@/lib/browser/network-errors'
import { isAnswered, type ReadCall, readCalls } from '@/lib/ids/script-calls'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'
import { splitUrl } from '@/lib/url/split'
import { habitsOf, roleWords } from './script-words'
import './script-calls.css'

/** What the tracking scripts of the landing page asked their platforms for; nothing where there was none. */
export function ScriptCalls({ click }: { click: Click }) {
  const calls = readCalls(click, useKnown().index)
  if (calls.length === 0) return null
  return (
    <section className="script-calls" aria-label={t`Tracking scripts`}>
      <h2>{t`Tracking scripts on the page`}</h2>
      <ul>
        {calls.map((read) => (
          <CallLine
            key={`${read.call.requestId} ${read.call.url}`}
            read={read}
            stored={click.landing.stored}
          />
        ))}
      </ul>
    </section>
  )
}

function CallLine({ read, stored }: { read: ReadCall; stored: Click['landing']['stored'] }) {
  const { call, platform, script } = read
  const { origin, path } = splitUrl(call.url)
  const habits = habitsOf(read, stored)
  const isBad = call.error !== undefined || (call.status !== undefined && !isAnswered(call))
  return (
    <li className={isBad ? 'script-call failed' : 'script-call'} data-testid="script-call">
      <span className="answer">{call.error ? t`failed` : (call.status ?? '…')}</span>
      <span className="place mono" title={call.url}>
        {origin.replace(/^https?:\/\//i, '')}
        <span className="path">{cutMiddle(path)}</span>
      </span>
      <span className="platform">{platform.name}</span>
      <span className="role">{roleWords[script.role]}</span>
      <Copy text={call.url} what={t`URL`} />
      {call.error && <p className="why">{explainNetworkError(call.error.code)}</p>}
      {habits.length > 0 && (
        <p className="soft">
          {habits.join(' · ')} ·{' '}
          <a href={script.docs} target="_blank" rel="noreferrer">
            {t`documentation`}
          </a>
        </p>
      )}
    </li>
  )
}
