import { ChevronRight } from 'lucide-react'
import { type CSSProperties, useState } from 'react'
import { useKnown } from '@/components/data/settings'
import { useWidth } from '@/components/data/widths'
import { ColumnHead } from '@/components/ui/ColumnHead'
import { Copy } from '@/components/ui/Copy'
import { MiddleCut } from '@/components/ui/MiddleCut'
import { sightingOf } from '@/lib/ids/anatomy/sighting'
import type { IdTrack } from '@/lib/ids/follow'
import { platformName } from '@/lib/ids/known'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'
import { hostOf } from '@/lib/url/host'
import { Anatomy } from './Anatomy'
import { describeCell, describeFate, legendOf, signOf } from './id-words'
import './ids.css'

interface IdMatrixProps {
  tracks: readonly IdTrack[]
  /** The click along whose hops they were followed. */
  click: Click
  /** Indexes of the hops with which a further click of a journey begins. */
  starts?: readonly number[]
}

/** The survival matrix: each identifier value with where it is from, its way along the hops and its end. */
export function IdMatrix({ tracks, click, starts = [] }: IdMatrixProps) {
  const names = useWidth('idNameWidth')
  if (tracks.length === 0) return <p className="no-ids soft">{t`No identifier in this chain.`}</p>
  const columns = click.hops.map(({ url }, position) => ({
    place: [t`Hop ${position + 1}`, hostOf(url)].filter(Boolean).join(', '),
    className: starts.includes(position) ? 'hop-cell start' : 'hop-cell',
  }))
  return (
    <div className="ids" style={{ '--id-name-width': t`${names.width}px` } as CSSProperties}>
      <div className="scroll">
        <table aria-label={t`Identifiers`}>
          <thead>
            <tr>
              <ColumnHead name={t`Identifier`} testId="id-name-line" {...names} />
              {columns.map(({ place, className }, position) => (
                <th key={place} scope="col" className={className} title={place} aria-label={place}>
                  {position + 1}
                </th>
              ))}
              <th scope="col">{t`Outcome`}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {tracks.map((track) => (
              <IdRow key={`${track.name}=${track.value}`} track={track} click={click} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
      <ul className="legend soft" aria-label={t`Signs`}>
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
  click: Click
  columns: readonly { place: string; className: string }[]
}

function IdRow({ track, click, columns }: IdRowProps) {
  const [open, setOpen] = useState(false)
  const { name, value, cells, fate } = track
  const platform = platformName(track.platform, useKnown())
  const sighting = sightingOf(track, click.hops, click.environment)
  return (
    <>
      <tr data-fate={fate} data-copy={value} data-testid="identifier">
        <th scope="row">
          <div className="id">
            <button
              type="button"
              className="name mono"
              title={t`${name}: what the value itself tells`}
              aria-expanded={open}
              disabled={!sighting}
              onClick={() => setOpen(!open)}
            >
              <ChevronRight size={11} className="chevron" aria-hidden />
              {name}
            </button>
            <MiddleCut text={value || t`(empty)`} />
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
      {open && sighting && (
        <tr className="reading">
          <td colSpan={columns.length + 3}>
            <Anatomy id={track} sighting={sighting} />
          </td>
        </tr>
      )}
    </>
  )
}
