import { RotateCw } from 'lucide-react'
import { useAction } from '@/components/data/action'
import { useDraft } from '@/components/data/draft'
import { Confirm } from '@/components/ui/Confirm'
import { Notice } from '@/components/ui/Notice'
import type { Place } from '@/components/workbench/place'
import type { Run } from '@/lib/schemas/run'
import { t } from '@/lib/text'
import { askedAgain, draftOf, fillAgain } from './fill-again'

interface RunAgainProps {
  run: Run
  clickId: string
  onPlace: (change: Partial<Place>) => void
}

/** Opens the form of a run with its values; what is typed there gives way only when the user says so. */
export function RunAgain({ run, clickId, onPlace }: RunAgainProps) {
  const { typed } = useDraft(draftOf(run, clickId))
  const { run: act, busy, error } = useAction()
  const asked = askedAgain(run)
  const fill = () =>
    void act(async () => {
      await fillAgain(run, clickId)
      onPlace({
        tool: 'clicks',
        clickId,
        tab: 'tests',
        form: run.kind === 'capi' ? run.api : 'postback',
        scope: run.journey ? 'journey' : 'click',
        hop: undefined,
      })
    })
  const isTyped = Object.keys(typed ?? {}).length > 0
  const button = (
    <button
      type="button"
      className="button primary"
      disabled={busy || !typed}
      data-testid="run-again"
      onClick={isTyped ? undefined : fill}
    >
      <RotateCw size={13} aria-hidden /> {t`Fill in again…`}
    </button>
  )
  return (
    <>
      {isTyped ? (
        <Confirm
          title={t`Replace what is typed in the form?`}
          text={t`The form of this click holds a draft. The values of this run take its place; nothing is sent.`}
          action={t`Replace`}
          testId="run-again-confirm"
          onConfirm={fill}
        >
          {button}
        </Confirm>
      ) : (
        button
      )}
      <p className="soft again-words">
        {t`Opens the form, sends nothing.`}
        {asked && t` Never stored, to be typed again: ${asked}.`}
      </p>
      {error && <Notice kind="warn">{error}</Notice>}
    </>
  )
}
