import { ExternalLink, X } from 'lucide-react'
import { Copy } from '@/components/ui/Copy'
import { SeverityMark } from '@/components/ui/SeverityMark'
import { formatMoment } from '@/components/ui/times'
import type { Compared } from '@/lib/postback/fired/compared'
import type { CheckedRow } from '@/lib/postback/fired/row'
import { t } from '@/lib/text'

const MARKS = { same: 'ok', warn: 'warn', bad: 'bad', 'not-told': undefined } as const

interface FiredDetailProps {
  row: CheckedRow
  onOpenClick: (clickId: string) => void
  /** Undefined where there is nothing else to look at. */
  onClose?: () => void
}

/** One row field by field: what was fired, what was expected and what tells it, and what differs. */
export function FiredDetail({
  row: { fields, match, compared, says },
  onOpenClick,
  onClose,
}: FiredDetailProps) {
  return (
    <section className="fired-detail" aria-label={t`Line ${fields.line}`} data-testid="fired-detail">
      <header>
        <p>
          <b>{t`Line ${fields.line}`}</b>{' '}
          {match ? (
            t`belongs to the click of ${formatMoment(match.click.startedAt)}, by its ${match.id.name} (${match.id.from})`
          ) : (
            <>{says}.</>
          )}
        </p>
        {match && (
          <button
            type="button"
            className="button"
            data-testid="fired-show-click"
            onClick={() => onOpenClick(match.click.id)}
          >
            <ExternalLink size={13} aria-hidden /> {t`The click`}
          </button>
        )}
        {onClose && (
          <button
            type="button"
            className="icon-button"
            title={t`Close`}
            aria-label={t`Close`}
            onClick={onClose}
          >
            <X size={14} />
          </button>
        )}
      </header>
      {fields.url && (
        <div className="wire">
          <pre>{fields.url}</pre>
          <Copy text={fields.url} what={t`the fired URL`} />
        </div>
      )}
      {compared.length > 0 && (
        <table className="fired-fields" aria-label={t`Fields`}>
          <thead>
            <tr>
              <th scope="col">{t`Field`}</th>
              <th scope="col">{t`Fired`}</th>
              <th scope="col">{t`Expected`}</th>
              <th scope="col">{t`What differs`}</th>
            </tr>
          </thead>
          <tbody>
            {compared.map((one) => (
              <Field key={`${one.field} ${one.fired}`} compared={one} />
            ))}
          </tbody>
        </table>
      )}
      {!match && fields.values.length > 0 && (
        <p className="values soft">
          {t`Looked for:`} {fields.values.map(({ name, value }) => `${name} = ${value}`).join(', ')}
        </p>
      )}
    </section>
  )
}

function Field({ compared: { field, fired, expected, from, verdict, says } }: { compared: Compared }) {
  const mark = MARKS[verdict]
  return (
    <tr data-testid="fired-field">
      <th scope="row">{field}</th>
      <td className="mono">{fired === '' ? <span className="soft">{t`not sent`}</span> : fired}</td>
      <td>
        <span className="mono">{expected}</span> {from && <span className="soft">{from}</span>}
        {expected === undefined && <span className="soft">{t`not told`}</span>}
      </td>
      <td className="says">
        {mark && <SeverityMark severity={mark} />}{' '}
        <span>{says || (verdict === 'same' ? t`as expected` : '')}</span>
      </td>
    </tr>
  )
}
