import { RotateCcw } from 'lucide-react'
import { useAction } from '@/components/data/action'
import { useKnown } from '@/components/data/settings'
import { Experiments } from '@/components/experiments/Experiments'
import { Notice } from '@/components/ui/Notice'
import { command } from '@/lib/messages'
import { blocksSending, postbackRules } from '@/lib/postback/findings'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'
import { FilledUrl } from './FilledUrl'
import { Findings } from './Findings'
import { LivePartner } from './LivePartner'
import { MacroTable } from './MacroTable'
import { Parties } from './Parties'
import { PartnerTemplates } from './PartnerTemplates'
import { PostbackBody } from './PostbackBody'
import { macroField, payoutOf } from './postback-form'
import { ReceiverChoice } from './ReceiverChoice'
import { RequestPreview } from './RequestPreview'
import { SendPostback } from './SendPostback'
import { Steps } from './Steps'
import { Suggestions } from './Suggestions'
import { usePostback } from './use-postback'
import './fire.css'

interface PostbackFormProps {
  /** A click, or a journey joined to the evidence of one. */
  click: Click
  /** The ids of the journey's clicks, oldest first; undefined for a click alone. */
  journey?: readonly string[]
}

/** A postback test: a template filled from the click, what is wrong with it, and exactly what will be sent. */
export function PostbackForm({ click, journey }: PostbackFormProps) {
  const postback = usePostback(click)
  const { platforms } = useKnown()
  const { run, busy, error } = useAction()
  if (!postback) return null

  const { chosen, draft, lines, built, offer, receiver, type, discard } = postback
  const blocked = draft.template.trim() === '' || blocksSending(built.findings)
  const { url } = built.request
  const from = { clickId: click.id, journey }
  const payout = payoutOf(draft)
  return (
    <form className="fire-form" onSubmit={(event) => event.preventDefault()}>
      <Suggestions
        implied={offer.implied}
        used={chosen?.template?.text === draft.template ? chosen.key : undefined}
        onUse={({ key, template }) => {
          type('implied', key)
          type('template', template?.text ?? '')
        }}
      />
      <PartnerTemplates postback={postback} />
      <div className="request-line">
        <select
          className="input"
          aria-label={t`Method`}
          data-testid="postback-method"
          value={draft.method}
          onChange={(event) => type('method', event.target.value)}
        >
          <option>GET</option>
          <option>POST</option>
        </select>
        <textarea
          className="input mono"
          aria-label={t`URL template`}
          placeholder="https://tracker.example/postback?clickid={clickid}&payout={payout}"
          rows={2}
          spellCheck={false}
          data-testid="postback-template"
          value={draft.template}
          onChange={(event) => type('template', event.target.value)}
        />
      </div>
      <Parties draft={draft} platforms={platforms} receivers={built.receivers} onType={type} />
      {draft.method === 'POST' && <PostbackBody draft={draft} onType={type} />}
      {lines.length > 0 && <Steps clickId={click.id} postback={postback} />}
      <MacroTable lines={lines} onType={(name, value) => type(macroField(name), value)} />
      {draft.template.trim() !== '' && (
        <>
          <FilledUrl parts={built.filled.parts} />
          <Findings
            findings={built.findings}
            rules={postbackRules.length}
            onFix={({ field, text }) => type(field, text)}
          />
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
          <RotateCcw size={13} aria-hidden /> {t`Start over`}
        </button>
      </div>
      <Experiments draft={draft} click={click} from={from} receiver={receiver} />
    </form>
  )
}
