import { useState, useSyncExternalStore } from 'react'
import { type ColumnWidth, readLastView, rememberView } from './last-view'

export interface Sizing {
  width: number
  min: number
  max: number
  onWidth: (width: number) => void
  /** Puts it back to what it is by itself. */
  onReset: () => void
}

interface Limits {
  min: number
  max: number
  /** What it is by itself, while nothing else was chosen. */
  usual: () => number
}

/** In pixels. */
const limits: Readonly<Record<ColumnWidth, Limits>> = {
  // About a quarter of the screen.
  listWidth: { min: 180, max: 640, usual: () => share(0.27, 230, 340) },
  barWidth: { min: 40, max: 600, usual: () => share(0.1, 60, 160) },
  headerNameWidth: { min: 70, max: 480, usual: () => 190 },
  idNameWidth: { min: 60, max: 320, usual: () => 110 },
  runVerdictWidth: { min: 70, max: 400, usual: () => 118 },
  runNoteWidth: { min: 60, max: 600, usual: () => share(0.2, 100, 320) },
  firedIdWidth: { min: 80, max: 600, usual: () => share(0.2, 120, 320) },
  firedClickWidth: { min: 80, max: 480, usual: () => share(0.17, 120, 260) },
}

/** How wide a column is, remembered for this screen. */
export function useWidth(column: ColumnWidth): Sizing {
  const [own, setOwn] = useState(() => readLastView()[column])
  const { min, max, usual } = limits[column]
  const width = useSyncExternalStore(followRoom, () => own ?? usual())
  const change = (width: number | undefined) => {
    setOwn(width)
    rememberView({ [column]: width })
  }
  return { width, min, max, onWidth: change, onReset: () => change(undefined) }
}

function followRoom(onChange: () => void): () => void {
  window.addEventListener('resize', onChange)
  return () => window.removeEventListener('resize', onChange)
}

function share(part: number, least: number, most: number): number {
  return Math.round(Math.max(least, Math.min(most, window.innerWidth * part)))
}
