import { Send } from 'lucide-react'
import { useState } from 'react'
import { Confirm } from '@/components/ui/Confirm'
import { authorityOf } from '@/lib/postback/seen'
import type { Shot } from '@/lib/schemas/draft'
import type { Receiver } from '@/lib/schemas/receiver'
import { t } from '@/lib/text'
import { whoseMoney } from './receiver-words'

interface SendPostbackProps {
  url: string
  receiver: Receiver
  payout?: string
  disabled: boolean
  busy: boolean
  onSend: (shot: Shot) => void
}

/** The button that sends once; to a live partner only after it was said whose money it is. */
export function SendPostback({ url, receiver, payout, disabled, busy, onSend }: SendPostbackProps) {
  const [followRedirects, setFollowRedirects] = useState(false)
  const host = authorityOf(url) ?? ''
  const send = (shot: Shot) => {
    onSend({ ...shot, ...(followRedirects ? { followRedirects } : {}) })
    // For this run only.
    setFollowRedirects(false)
  }
  const button = (
    <button
      type="button"
      className="button primary"
      disabled={disabled || busy}
      data-testid="postback-send"
      onClick={receiver === 'live' ? undefined : () => send({})}
    >
      <Send size={13} aria-hidden /> {busy ? t`Sending…` : t`Send postback`}
    </button>
  )
  return (
    <>
      {receiver === 'live' ? (
        <Confirm
          title={t`Send this once to ${host}?`}
          text={whoseMoney(host, payout)}
          action={t`Send it`}
          testId="postback-confirm"
          onConfirm={() => send({ confirmedFor: host })}
        >
          {button}
        </Confirm>
      ) : (
        button
      )}
      <label className="follow">
        <input
          type="checkbox"
          checked={followRedirects}
          onChange={({ target }) => setFollowRedirects(target.checked)}
          data-testid="follow-redirects"
        />{' '}
        {t`Follow redirects this time`}
      </label>
    </>
  )
}
