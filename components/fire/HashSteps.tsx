import { MiddleCut } from '@/components/ui/MiddleCut'
import type { HashStep } from '@/lib/capi/definition'
import { t } from '@/lib/text'

/** Each customer value on its way: as typed, as normalised, as hashed. */
export function HashSteps({ steps }: { steps: readonly HashStep[] }) {
  if (steps.length === 0) return null
  return (
    <table className="hash-steps">
      <thead>
        <tr>
          <th scope="col">{t`Field`}</th>
          <th scope="col">{t`Typed`}</th>
          <th scope="col">{t`Normalised`}</th>
          <th scope="col">{t`SHA-256`}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ field, plain, normalised, hash, note }) => (
          <tr key={`${field} ${plain}`} title={note?.says}>
            <th scope="row" className="mono">
              {field}
            </th>
            <td>
              <MiddleCut text={plain} />
            </td>
            <td>
              <MiddleCut text={normalised ?? (hash ? t`hashed already` : '–')} />
            </td>
            <td>
              <MiddleCut text={hash ?? t`left out`} tail={8} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
