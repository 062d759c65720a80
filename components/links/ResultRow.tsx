import { HopTimeline } from '@/components/click/HopTimeline'
import { useShownClick } from '@/components/click/shown-click'
import { IdMatrix } from '@/components/ids/IdMatrix'
import { MiddleCut } from '@/components/ui/MiddleCut'
import { SeverityMark } from '@/components/ui/SeverityMark'
import { formatDuration } from '@/components/ui/times'
import type { LinkRow } from '@/lib/links/row'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'
import type { LineOfCheck } from './check'

interface ResultRowProps {
  line: LineOfCheck
  columns: number
  open: boolean
  onToggle: () => void
  onOpenClick: (clickId: string) => void
}

interface NamesProps {
  names: readonly string[]
  say?: (list: string) => string
  className?: string
}

/** One link. A visit opens its recorded click; of a plain request, which is not kept, the hops open below. */
export function ResultRow({
  line: { link, state, row, checked },
  columns,
  open,
  onToggle,
  onOpenClick,
}: ResultRowProps) {
  const { clickId } = row ?? {}
  const click = checked?.click
  return (
    <>
      <tr className={state} data-testid="link-row">
        <td data-label={t`Line`} className="numbers soft">
          {link.line}
        </td>
        <td data-label={t`Link`}>
          {click ? (
            <button
              type="button"
              className="button link"
              title={clickId ? t`Open the recorded click` : t`Show the hops`}
              aria-expanded={clickId ? undefined : open}
              onClick={() => (clickId ? onOpenClick(clickId) : onToggle())}
              data-testid="open-link"
            >
              <MiddleCut text={link.url} tail={16} />
            </button>
          ) : (
            <MiddleCut text={link.url} tail={16} />
          )}
          {row && row.hosts.length > 1 && <span className="hosts soft mono">{row.hosts.join(' → ')}</span>}
        </td>
        {row ? (
          <ResultCells row={row} />
        ) : (
          <td colSpan={columns - 2}>{state === 'running' ? t`running…` : t`waiting`}</td>
        )}
      </tr>
      {open && click && (
        <tr className="opened">
          <td colSpan={columns}>
            <Hops click={click} />
          </td>
        </tr>
      )}
    </>
  )
}

function ResultCells({ row }: { row: LinkRow }) {
  const {
    severity,
    says,
    note,
    error,
    finalUrl,
    statuses,
    kept,
    handedOver,
    lost,
    damaged,
    notForwarded,
    durationMs,
  } = row
  return (
    <>
      <td data-label={t`Result`} className={`result ${severity}`}>
        <SeverityMark severity={severity} />
        <span title={error}>
          <span className="says">{says}</span>
          {note && <span className="note">{note}</span>}
        </span>
      </td>
      <td data-label={t`Final URL`}>{finalUrl && <MiddleCut text={finalUrl} tail={16} />}</td>
      <td data-label={t`Hops`} className="numbers">
        {statuses.length || ''}
      </td>
      <td data-label={t`Statuses`} className="numbers">
        {statuses.join(' ')}
      </td>
      <td data-label={t`Kept`} className="mono">
        <Names names={kept} />
        <Names names={handedOver} say={(list) => t`handed over: ${list}`} />
      </td>
      <td data-label={t`Lost`} className="mono">
        <Names names={lost} className="lost" />
        <Names names={damaged} say={(list) => t`damaged: ${list}`} className="lost" />
        <Names names={notForwarded} say={(list) => t`not forwarded: ${list}`} />
      </td>
      <td data-label={t`Time`} className="numbers">
        {durationMs === undefined ? '' : formatDuration(durationMs)}
      </td>
    </>
  )
}

function Names({ names, say, className = say ? 'soft' : '' }: NamesProps) {
  if (names.length === 0) return null
  const list = names.join(', ')
  return <span className={`names ${className}`}>{say ? say(list) : list}</span>
}

function Hops({ click }: { click: Click }) {
  const { rows, tracks } = useShownClick(click)
  return (
    <>
      <HopTimeline click={click} rows={rows} />
      <IdMatrix tracks={tracks} click={click} />
    </>
  )
}
