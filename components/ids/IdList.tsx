import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Copy } from '@/components/ui/Copy'
import { MiddleCut } from '@/components/ui/MiddleCut'
import { sightingOf } from '@/lib/ids/anatomy/sighting'
import type { IdTrack } from '@/lib/ids/follow'
import type { Click } from '@/lib/schemas/click'
import { Anatomy } from './Anatomy'
import { Dots } from './Dots'
import { describeFate } from './id-words'
import { platformName } from './platform-names'
import './ids.css'

interface IdListProps {
  tracks: readonly IdTrack[]
  /** The click along whose hops they were followed. */
  click: Click
  /** Indexes of the hops with which a further click of a journey begins. */
  starts?: readonly number[]
}

/** The survival matrix: each identifier value with where it is from, its way along the hops and its end. */
export function IdList({ tracks, click, starts }: IdListProps) {
  if (tracks.length === 0) return <p className="no-ids soft">No identifier in this chain.</p>
  return (
    <ul className="ids" aria-label="Identifiers">
      {tracks.map((track) => (
        <IdLine key={`${track.name}=${track.value}`} track={track} click={click} starts={starts} />
      ))}
    </ul>
  )
}

function IdLine({ track, click, starts }: { track: IdTrack } & Omit<IdListProps, 'tracks'>) {
  const [open, setOpen] = useState(false)
  const { name, value, platform, fate } = track
  const sighting = sightingOf(track, click.hops, click.environment)
  return (
    <li className="id-line" data-testid="identifier">
      <button
        type="button"
        className="name mono"
        title={`${name}: what the value itself tells`}
        aria-expanded={open}
        disabled={!sighting}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight size={11} className="chevron" aria-hidden />
        {name}
      </button>
      <MiddleCut text={value || '(empty)'} />
      <span className="platform soft" title={platformName(platform)}>
        {platformName(platform)}
      </span>
      <Dots track={track} starts={starts} />
      <span className={`fate ${fate}`}>{describeFate(track)}</span>
      <Copy text={value} what={name} />
      {open && sighting && <Anatomy id={track} sighting={sighting} />}
    </li>
  )
}
