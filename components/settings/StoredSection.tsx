import { useAction } from '@/components/data/action'
import { useSettings } from '@/components/data/settings'
import { useStoredAmount } from '@/components/data/stored-amount'
import { formatBytes, formatCount } from '@/components/extract/words'
import { Confirm } from '@/components/ui/Confirm'
import { Notice } from '@/components/ui/Notice'
import { command } from '@/lib/messages'
import { counted, t } from '@/lib/text'

/** How much was recorded, and the way to delete it. */
export function StoredSection() {
  const { keepDays, keepClicks } = useSettings()
  const { amount, refresh } = useStoredAmount()
  const { run, busy, error } = useAction()
  const deleteAll = async () => {
    await command('delete-all', {})
    await refresh()
  }
  return (
    <section aria-label={t`What is stored`}>
      {amount && (
        <dl className="stored" data-testid="stored-amount">
          <dt>{t`Clicks on the disk`}</dt>
          <dd>
            {formatCount(amount.clicks)}{' '}
            <span className="soft">
              {t`of at most ${counted(keepClicks)}, for ${counted(keepDays)} days`}
            </span>
          </dd>
          <dt>{t`Clicks in memory`}</dt>
          <dd>
            {formatCount(amount.held)} <span className="soft">{t`until the browser closes`}</span>
          </dd>
          <dt>{t`Tests`}</dt>
          <dd>{formatCount(amount.runs)}</dd>
          <dt>{t`Space on the disk`}</dt>
          <dd>
            {amount.bytes === undefined ? t`The browser does not say` : t`about ${formatBytes(amount.bytes)}`}
          </dd>
        </dl>
      )}
      <Confirm
        title={t`Delete all clicks?`}
        text={t`Every recorded click and every test is deleted, of all tabs, pinned ones too. Settings, platforms and partners stay. This cannot be undone.`}
        action={t`Delete all`}
        testId="delete-stored-confirm"
        onConfirm={() => void run(deleteAll)}
      >
        <button type="button" className="button danger" disabled={busy} data-testid="delete-stored">
          {t`Delete all clicks and tests`}
        </button>
      </Confirm>
      {error && <Notice kind="warn">{error}</Notice>}
    </section>
  )
}
