import { useKnown } from '@/components/data/settings'
import { Copy } from '@/components/ui/Copy'
import { MiddleCut } from '@/components/ui/MiddleCut'
import type { IdTrack } from '@/lib/ids/follow'
import { platformName } from '@/lib/ids/known'
import { Dots } from './Dots'
import { describeFate } from './id-words'
import './ids.css'

interface IdListProps {
  tracks: readonly IdTrack[]
  /** Indexes of the hops with which a further click of a journey begins. */
  starts?: readonly number[]
}

/** The survival matrix: each identifier value with where it is from, its way along the hops and its end. */
export function IdList({ tracks, starts }: IdListProps) {
  if (tracks.length === 0) return <p className="no-ids soft">No identifier in this chain.</p>
  return (
    <ul className="ids" aria-label="Identifiers">
      {tracks.map((track) => (
        <IdLine key={`${track.name}=${track.value}`} track={track} starts={starts} />
      ))}
    </ul>
  )
}

function IdLine({ track, starts }: { track: IdTrack; starts: IdListProps['starts'] }) {
  const { name, value, fate } = track
  const platform = platformName(track.platform, useKnown())
  return (
    <li className="id-line" data-testid="identifier">
      <span className="name mono" title={name}>
        {name}
      </span>
      <MiddleCut text={value || '(empty)'} />
      <span className="platform soft" title={platform}>
        {platform}
      </span>
      <Dots track={track} starts={starts} />
      <span className={`fate ${fate}`}>{describeFate(track)}</span>
      <Copy text={value} what={name} />
    </li>
  )
}
