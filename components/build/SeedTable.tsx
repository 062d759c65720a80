import { useKnown } from '@/components/data/settings'
import { MiddleCut } from '@/components/ui/MiddleCut'
import { Notice } from '@/components/ui/Notice'
import { formatMoment } from '@/components/ui/times'
import { seedOutcomes } from '@/lib/links/build/seeds'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'
import { hostOf } from '@/lib/url/host'
import type { Seeding } from './seeding'
import { FORM_WORDS, outcomeWords } from './words'

interface SeedTableProps {
  seeding: Seeding
  onOpenClick: (clickId: string) => void
}

/** What became of each marked value by the last page of the click. */
export function SeedTable({ seeding, onOpenClick }: SeedTableProps) {
  const { running, click, error, startedAt } = seeding
  if (error !== undefined) return <Notice kind="warn">{error}</Notice>
  if (running || !click)
    return (
      <p className="soft" role="status" data-testid="seed-progress">
        {t`The link is open in a new tab; its click is recorded until nothing more follows…`}
      </p>
    )
  const last = click.hops.at(-1)
  return (
    <div className="seed-result">
      <div className="form-actions">
        <p role="status" data-testid="seed-progress">
          {last?.error ? t`Failed at` : t`Reached`} {hostOf(last?.url ?? '')}{' '}
          <span className="soft">{formatMoment(startedAt)}</span>
        </p>
        <button
          type="button"
          className="button"
          data-testid="open-seeded-click"
          onClick={() => onOpenClick(click.id)}
        >
          {t`Open the click`}
        </button>
      </div>
      <Outcomes seeding={seeding} click={click} />
    </div>
  )
}

function Outcomes({ seeding: { seeds }, click }: { seeding: Seeding; click: Click }) {
  const { index } = useKnown()
  return (
    <table className="macros seeds">
      <thead>
        <tr>
          <th scope="col">{t`Parameter`}</th>
          <th scope="col">{t`Sent`}</th>
          <th scope="col">{t`Result`}</th>
          <th scope="col">{t`Arrived as`}</th>
        </tr>
      </thead>
      <tbody>
        {seedOutcomes(seeds, click.hops, index).map((outcome) => {
          const { seed, state, names, found, since } = outcome
          const hop = since === undefined ? undefined : click.hops[since]
          const value = found ?? seed.value
          return (
            <tr key={seed.name} data-testid="seed-row" data-state={state}>
              <th scope="row" className="mono">
                {seed.name}
              </th>
              <td data-label={t`Sent`}>
                {FORM_WORDS[seed.form]}
                <MiddleCut text={seed.value} />
              </td>
              <td
                className={state === 'unchanged' || state === 'hidden' ? '' : 'changed'}
                data-label={t`Result`}
              >
                {outcomeWords(outcome)}
                {hop && since !== undefined && (
                  <span className="soft"> {t`at hop ${since + 1}, ${hostOf(hop.url)}`}</span>
                )}
              </td>
              <td data-label={t`Arrived as`}>
                {state !== 'lost' && state !== 'hidden' && (
                  <>
                    <span className="mono">{names.join(', ') || t`a part of the path`}</span>
                    <MiddleCut text={value} />
                  </>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
