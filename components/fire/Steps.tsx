import { useRuns } from '@/components/data/clicks'
import { useKnown } from '@/components/data/settings'
import { steps } from '@/lib/conversion/sequence'
import type { Run } from '@/lib/schemas/run'
import { t } from '@/lib/text'
import { readRun } from './run-reading'
import type { OpenPostback } from './use-postback'

/** Several conversions of one click, one after the other: chosen here, and each sent by its own press of Send. */
export function Steps({ clickId, postback }: { clickId: string; postback: OpenPostback }) {
  const { typed, type, partners } = postback
  const runs = useRuns([clickId])
  const known = useKnown()
  const partnerOf = (run: Run) => partners.find(({ id }) => id === run.partner?.id)
  const verdictOf = (stepId: string) => {
    const run = runs.find(({ step }) => step === stepId)
    return run && (run.state === 'pending' ? 'sending' : readRun(run, known, partnerOf(run)).verdict)
  }
  return (
    <div className="steps" role="toolbar" aria-label={t`Conversions of this click, in order`}>
      {[
        { id: '', name: t`As recorded`, says: t`The conversion as it stands under Conversion.` },
        ...steps,
      ].map(({ id, name, says }) => (
        <button
          key={id}
          type="button"
          className="button"
          aria-pressed={(typed.step ?? '') === id}
          title={says}
          data-testid={`step-${id || 'recorded'}`}
          onClick={() => type('step', id)}
        >
          {name} {id && verdictOf(id) && <span className="soft">{verdictOf(id)}</span>}
        </button>
      ))}
    </div>
  )
}
