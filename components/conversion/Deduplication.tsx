import { SeverityMark } from '@/components/ui/SeverityMark'
import { SideScroll } from '@/components/ui/SideScroll'
import { formatMoment } from '@/components/ui/times'
import type { ConversionsApi } from '@/lib/capi/definition'
import { type DedupRow, type DedupVerdict, judgeDedup, type ServerEvent } from '@/lib/pixels/dedup'
import { readPixels } from '@/lib/pixels/read'
import type { Click } from '@/lib/schemas/click'
import type { Severity } from '@/lib/schemas/summary'
import { t } from '@/lib/text'

const VERDICT: Readonly<Record<DedupVerdict, { severity: Severity; says: string }>> = {
  once: { severity: 'ok', says: t`counts both as one event` },
  twice: { severity: 'bad', says: t`counts two events` },
  unsure: { severity: 'info', says: t`may count one event or two` },
}
const STATE: Readonly<Record<DedupRow['state'], string>> = {
  same: 'same',
  differs: 'differs',
  unknown: t`not known`,
}

interface DeduplicationProps {
  api: ConversionsApi
  /** The event as it stands in the API's form. */
  server: ServerEvent
  clicks: readonly Click[]
}

/** Whether the platform takes the page's own event and the server's for one; nothing where no pixel of it was seen. */
export function Deduplication({ api, server, clicks }: DeduplicationProps) {
  const pixels = readPixels(clicks).filter(({ pixel }) => pixel.dedup?.api === api.id)
  return pixels.map((read) => {
    const { verdict, reason, rows } = judgeDedup(read, server)
    const { severity, says } = VERDICT[verdict]
    return (
      <section
        key={`${read.call.requestId} ${read.call.at}`}
        className="dedup"
        aria-label={t`Pixel and server event of ${api.shortName}`}
        data-testid="dedup"
      >
        <p data-testid="dedup-verdict">
          <SeverityMark severity={severity} /> {api.shortName} {says}. <span className="soft">{reason}</span>{' '}
          <a href={read.pixel.dedup?.docs} target="_blank" rel="noreferrer">
            {t`documentation`}
          </a>
        </p>
        <SideScroll label={t`Pixel and server event, part by part`}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t`Part`}</th>
                <th scope="col">{t`Compared`}</th>
                <th scope="col">{t`Pixel`}</th>
                <th scope="col">{t`Server, as in the form`}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ part, pixel, server: text, state }) => (
                <tr key={part}>
                  <th scope="row">{part}</th>
                  <td className={state}>{STATE[state]}</td>
                  <td className="mono">{shown(part, pixel)}</td>
                  <td className="mono">{shown(part, text)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </SideScroll>
      </section>
    )
  })
}

function shown(part: DedupRow['part'], text: string): string {
  if (text === '') return '–'
  return part === 'time' ? formatMoment(Number(text)) : text
}
