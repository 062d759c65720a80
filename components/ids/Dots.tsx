import type { IdTrack } from '@/lib/ids/follow'
import { stateSigns } from './id-words'
import './ids.css'

/** One sign for each hop: where the value was made, kept and gone. */
export function Dots({ track: { cells, fate } }: { track: IdTrack }) {
  return (
    <span className={`dots ${fate}`}>
      {cells.map(({ state, names }, position) => (
        <span
          key={position}
          className={state}
          title={`Hop ${position + 1}: ${[stateSigns[state].word, ...names].join(', ')}`}
        >
          {stateSigns[state].sign}
        </span>
      ))}
    </span>
  )
}
