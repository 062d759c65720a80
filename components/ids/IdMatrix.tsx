import { useKnown } from '@/components/data/settings'
import { Copy } from '@/components/ui/Copy'
import { MiddleCut } from '@/components/ui/MiddleCut'
import type { IdTrack } from '@/lib/ids/follow'
import { platformName } from '@/lib/ids/known'
import { describeCell, describeFate, legendOf, signOf } from './id-words'
import './ids.css'

interface IdMatrixProps {
  tracks: readonly IdTrack[]
  /** The host of each hop. */
  hosts: readonly string[]
  /** Indexes of the hops with which a further click of a journey begins. */
  starts?: readonly number[]
}

/** The survival matrix: each identifier value with where it is from, its way along the hops and its end. */
export function IdMatrix({ tracks, hosts, starts = [] }: IdMatrixProps) {
  if (tracks.length === 0) return <p className="no-ids soft">No identifier in this chain.</p>
  const columns = hosts.map((host, position) => ({
    place: host ? `Hop ${position + 1}, ${host}` : `Hop ${position + 1}`,
    className: starts.includes(position) ? 'hop-cell start' : 'hop-cell',
  }))
  return (
    <div className="ids">
      <div className="scroll">
        <table aria-label="Identifiers">
          <thead>
            <tr>
              <th scope="col">Identifier</th>
              {columns.map(({ place, className }, position) => (
                <th key={place} scope="col" className={className} title={place} aria-label={place}>
                  {position + 1}
                </th>
              ))}
              <th scope="col">Outcome</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {tracks.map((track) => (
              <IdRow key={`${track.name}=${track.value}`} track={track} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
      <ul className="legend soft" aria-label="Signs">
        {legendOf(tracks).map(({ sign, word }) => (
          <li key={word}>
            <span aria-hidden>{sign}</span> {word}
          </li>
        ))}
      </ul>
    </div>
  )
}

interface IdRowProps {
  track: IdTrack
  columns: readonly { place: string; className: string }[]
}

function IdRow({ track, columns }: IdRowProps) {
  const { name, value, cells, fate } = track
  const platform = platformName(track.platform, useKnown())
  return (
    <tr data-fate={fate} data-testid="identifier">
      <th scope="row">
        <div className="id">
          <span className="name mono" title={name}>
            {name}
          </span>
          <MiddleCut text={value || '(empty)'} />
          <span className="platform soft" title={platform}>
            {platform}
          </span>
        </div>
      </th>
      {columns.map(({ place, className }, position) => {
        const cell = cells[position]
        const says = cell ? `${place}: ${describeCell(cell, value)}` : place
        return (
          <td key={place} className={className} data-state={cell?.state} title={says}>
            <span role="img" aria-label={says}>
              {cell && signOf(cell).sign}
            </span>
          </td>
        )
      })}
      <td className="fate">{describeFate(track)}</td>
      <td>
        <Copy text={value} what={name} />
      </td>
    </tr>
  )
}
