import { formatMoment } from '@/components/ui/times'
import { readAnatomy } from '@/lib/ids/anatomy/read-anatomy'
import type { Reading, Sighting } from '@/lib/ids/anatomy/reading'
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
    return <p className="anatomy soft">Nothing can be read in this value by itself.</p>
  return (
    <section className="anatomy" aria-label={`Reading of ${id.name}`}>
      <h3 title="Read out of the value itself, which anybody can write: not a fact that was observed">
        Reads as
      </h3>
      <dl>
        {readings.map((reading, position) => (
          <ReadingLine key={position} reading={reading} sighting={sighting} />
        ))}
      </dl>
    </section>
  )
}

function ReadingLine({ reading, sighting }: { reading: Reading; sighting: Sighting }) {
  const { label, value, at, wholeDay, note, source, of } = reading
  return (
    <div className={of ? 'inner' : undefined}>
      <dt>{label}</dt>
      <dd>
        <span className="mono">{value}</span>
        {at !== undefined && !wholeDay && <span className="soft">{formatMoment(at)} here</span>}
        {at !== undefined && <strong>{besideHop(at, sighting, wholeDay)}</strong>}
        {note && <span className="soft">{note}</span>}
        <a href={source} target="_blank" rel="noreferrer" title={source}>
          source
        </a>
      </dd>
    </div>
  )
}
