import type { IdTrack } from '@/lib/ids/follow'
import { stateSigns } from './id-words'
import './ids.css'

interface DotsProps {
  track: IdTrack
  /** Indexes of the hops with which a further click of a journey begins. */
  starts?: readonly number[]
}

/** One sign for each hop: where the value was made, kept and gone. */
export function Dots({ track: { cells, fate }, starts = [] }: DotsProps) {
  return (
    <span className={`dots ${fate}`}>
      {cells.map(({ state, names }, position) => (
        <span
          key={position}
          className={starts.includes(position) ? `${state} start` : state}
          title={`Hop ${position + 1}: ${[stateSigns[state].word, ...names].join(', ')}`}
        >
          {stateSigns[state].sign}
        </span>
      ))}
    </span>
  )
}
