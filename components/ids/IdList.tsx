import { Copy } from '@/components/ui/Copy'
import { MiddleCut } from '@/components/ui/MiddleCut'
import type { IdTrack } from '@/lib/ids/follow'
import { Dots } from './Dots'
import { describeFate } from './id-words'
import { platformName } from './platform-names'
import './ids.css'

/** The survival matrix: each identifier value with where it is from, its way along the hops and its end. */
export function IdList({ tracks }: { tracks: readonly IdTrack[] }) {
  if (tracks.length === 0) return <p className="no-ids soft">No identifier in this chain.</p>
  return (
    <ul className="ids" aria-label="Identifiers">
      {tracks.map((track) => (
        <IdLine key={`${track.name}=${track.value}`} track={track} />
      ))}
    </ul>
  )
}

function IdLine({ track }: { track: IdTrack }) {
  const { name, value, platform, fate } = track
  return (
    <li className="id-line" data-testid="identifier">
      <span className="name mono" title={name}>
        {name}
      </span>
      <MiddleCut text={value || '(empty)'} />
      <span className="platform soft" title={platformName(platform)}>
        {platformName(platform)}
      </span>
      <Dots track={track} />
      <span className={`fate ${fate}`}>{describeFate(track)}</span>
      <Copy text={value} what={name} />
    </li>
  )
}
