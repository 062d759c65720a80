import { X } from 'lucide-react'
import { useAction } from '@/components/data/action'
import { type KeptToken, useKeptTokens } from '@/components/data/kept-tokens'
import { Notice } from '@/components/ui/Notice'
import { forgetSecrets } from '@/lib/store/kept-secrets'
import { t } from '@/lib/text'

/** The tokens that are kept, each with how long, and the way to forget them. Their values are never shown. */
export function TokensSection() {
  const tokens = useKeptTokens()
  const { run, error } = useAction()
  if (!tokens) return null
  const forget = (forgotten: readonly KeptToken[]) =>
    void run(() => forgetSecrets(forgotten.map(({ key }) => key)))
  return (
    <section aria-label={t`Tokens`}>
      <p className="soft">
        {t`Access tokens of conversions APIs and partners. They are in no export, and are not shown again.`}
      </p>
      {tokens.length === 0 && <p>{t`No token is kept.`}</p>}
      <ul className="own-list">
        {tokens.map((token) => (
          <li key={`${token.key} ${token.remembered}`} data-testid="kept-token">
            <div>
              <strong>{token.ownerName}</strong> <code>{token.name}</code>
              <p className="soft">
                {token.remembered
                  ? t`Remembered on this device, in plain text`
                  : t`Kept until the browser closes`}
              </p>
            </div>
            <button
              type="button"
              className="icon-button"
              title={t`Forget ${token.name} of ${token.ownerName}`}
              aria-label={t`Forget ${token.name} of ${token.ownerName}`}
              data-testid="forget-token"
              onClick={() => forget([token])}
            >
              <X size={14} />
            </button>
          </li>
        ))}
      </ul>
      {tokens.length > 1 && (
        <button
          type="button"
          className="button"
          data-testid="forget-all-tokens"
          onClick={() => forget(tokens)}
        >
          {t`Forget all ${tokens.length}`}
        </button>
      )}
      {error && <Notice kind="warn">{error}</Notice>}
    </section>
  )
}
