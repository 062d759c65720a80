import { ExternalLink } from 'lucide-react'
import { formatMoment } from '@/components/ui/times'
import { readAnatomy } from '@/lib/ids/anatomy/read-anatomy'
import type { Reading, Sighting } from '@/lib/ids/anatomy/reading'
import { t } from '@/lib/text'
import { besideHop } from './beside-hop'
import './anatomy.css'

interface AnatomyProps {
  id: { name: string; value: string }
  sighting: Sighting
}

/** What a value itself tells, each part with the page that says so; times beside that of the hop that first had it. */
export function Anatomy({ id, sighting }: AnatomyProps) {
  const readings = readAnatomy(id, sighting)
  if (readings.length === 0)
    return (
      <p className="anatomy soft" data-testid="anatomy">
        {t`Nothing can be read in this value by itself.`}
      </p>
    )
  return (
    <section className="anatomy" data-testid="anatomy" aria-label={t`Reading of ${id.name}`}>
      <h3 title={t`Read out of the value itself, which anybody can write: not a fact that was observed`}>
        {t`Reads as`}
      </h3>
      <dl>
        {readings.map((reading, position) => (
          <ReadingLine
            key={position}
            reading={reading}
            sighting={sighting}
            isSourceNew={reading.source !== readings[position - 1]?.source}
          />
        ))}
      </dl>
    </section>
  )
}

interface ReadingLineProps {
  reading: Reading
  sighting: Sighting
  /** Not that of the line above. */
  isSourceNew: boolean
}

function ReadingLine({ reading, sighting, isSourceNew }: ReadingLineProps) {
  const { label, value, at, precision, note, source, of } = reading
  return (
    <div className={of ? 'inner' : undefined}>
      <dt>{label}</dt>
      <dd>
        <span className="mono">{value}</span>
        {at !== undefined && precision !== 'day' && (
          <span className="soft">{t`${formatMoment(at)} local`}</span>
        )}
        {at !== undefined && <strong>{besideHop(at, sighting, precision)}</strong>}
        {note && <span className="soft">{note}</span>}
        {isSourceNew && (
          <a href={source} target="_blank" rel="noreferrer" title={source} aria-label={t`Source: ${source}`}>
            <ExternalLink size={11} />
          </a>
        )}
      </dd>
    </div>
  )
}
