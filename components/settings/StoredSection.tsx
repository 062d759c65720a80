import { useAction } from '@/components/data/action'
import { useSettings } from '@/components/data/settings'
import { useStoredAmount } from '@/components/data/stored-amount'
import { formatBytes } from '@/components/extract/words'
import { Confirm } from '@/components/ui/Confirm'
import { Notice } from '@/components/ui/Notice'
import { command } from '@/lib/messages'

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
    <section aria-label="What is stored">
      {amount && (
        <dl className="stored" data-testid="stored-amount">
          <dt>Clicks on the disk</dt>
          <dd>
            {counted(amount.clicks)}{' '}
            <span className="soft">
              of at most {counted(keepClicks)}, for {counted(keepDays)} days
            </span>
          </dd>
          <dt>Clicks in memory</dt>
          <dd>
            {counted(amount.held)} <span className="soft">until the browser closes</span>
          </dd>
          <dt>Tests</dt>
          <dd>{counted(amount.runs)}</dd>
          <dt>Space on the disk</dt>
          <dd>
            {amount.bytes === undefined ? 'The browser does not say' : `about ${formatBytes(amount.bytes)}`}
          </dd>
        </dl>
      )}
      <Confirm
        title="Delete all clicks?"
        text="Every recorded click and every test is deleted, of all tabs, pinned ones too. Settings, platforms and partners stay. This cannot be undone."
        action="Delete all"
        testId="delete-stored-confirm"
        onConfirm={() => void run(deleteAll)}
      >
        <button type="button" className="button danger" disabled={busy} data-testid="delete-stored">
          Delete all clicks and tests
        </button>
      </Confirm>
      {error && <Notice kind="warn">{error}</Notice>}
    </section>
  )
}

function counted(count: number): string {
  return count.toLocaleString('en')
}
