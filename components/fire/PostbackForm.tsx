import { RotateCcw } from 'lucide-react'
import { useMemo } from 'react'
import { useAction } from '@/components/data/action'
import { useDraft } from '@/components/data/draft'
import { useKnown, useSettings } from '@/components/data/settings'
import { Experiments } from '@/components/experiments/Experiments'
import { Notice } from '@/components/ui/Notice'
import { command } from '@/lib/messages'
import { blocksSending } from '@/lib/postback/findings'
import { receiverAt } from '@/lib/postback/receiver'
import type { Click } from '@/lib/schemas/click'
import { Findings } from './Findings'
import { LivePartner } from './LivePartner'
import { MacroTable } from './MacroTable'
import { PostbackBody } from './PostbackBody'
import { macroField, offerOf, payoutOf, postbackState } from './postback-form'
import { ReceiverChoice } from './ReceiverChoice'
import { RequestPreview } from './RequestPreview'
import { SendPostback } from './SendPostback'
import { Suggestions } from './Suggestions'
import './fire.css'

interface PostbackFormProps {
  /** A click, or a journey joined to the evidence of one. */
  click: Click
  /** The ids of the journey's clicks, oldest first; undefined for a click alone. */
  journey?: readonly string[]
}

/** A postback test: a template filled from the click, what is wrong with it, and exactly what will be sent. */
export function PostbackForm({ click, journey }: PostbackFormProps) {
  const { typed, type, discard } = useDraft(`postback:${click.id}`)
  const { run, busy, error } = useAction()
  const known = useKnown()
  const receivers = useSettings((settings) => settings.receivers)
  const offer = useMemo(() => offerOf(click, known), [click, known])
  if (!typed) return null

  const { draft, lines, built } = postbackState(click, offer, typed, known)
  const blocked = draft.template.trim() === '' || blocksSending(built.findings)
  const { url } = built.request
  const receiver = receiverAt(url, receivers)
  const from = { clickId: click.id, journey }
  const payout = payoutOf(draft)
  return (
    <form className="fire-form" onSubmit={(event) => event.preventDefault()}>
      <Suggestions
        templates={offer.templates}
        current={draft.template}
        onPick={(template) => type('template', template)}
      />
      <div className="request-line">
        <select
          className="input"
          aria-label="Method"
          data-testid="postback-method"
          value={draft.method}
          onChange={(event) => type('method', event.target.value)}
        >
          <option>GET</option>
          <option>POST</option>
        </select>
        <textarea
          className="input mono"
          aria-label="URL template"
          placeholder="https://tracker.example/postback?clickid={clickid}&payout={payout}"
          rows={2}
          spellCheck={false}
          data-testid="postback-template"
          value={draft.template}
          onChange={(event) => type('template', event.target.value)}
        />
      </div>
      {draft.method === 'POST' && <PostbackBody draft={draft} onType={type} />}
      <MacroTable lines={lines} onType={(name, value) => type(macroField(name), value)} />
      {draft.template.trim() !== '' && (
        <>
          <Findings findings={built.findings} onFix={({ field, text }) => type(field, text)} />
          <RequestPreview request={built.request} testId="postback-preview" />
        </>
      )}
      <ReceiverChoice url={url} receiver={receiver} />
      {receiver === 'live' && (
        <LivePartner
          request={built.request}
          payout={payout?.value}
          onPayoutZero={() => payout && type(payout.field, payout.zero)}
        />
      )}
      {error && <Notice kind="warn">{error}</Notice>}
      <div className="form-actions">
        <SendPostback
          url={url}
          receiver={receiver}
          payout={payout?.value}
          disabled={blocked}
          busy={busy}
          onSend={(shot) => void run(() => command('fire-postback', { ...draft, ...from, ...shot }))}
        />
        <button type="button" className="button" onClick={discard}>
          <RotateCcw size={13} aria-hidden /> Start over
        </button>
      </div>
      <Experiments draft={draft} click={click} from={from} receiver={receiver} />
    </form>
  )
}
