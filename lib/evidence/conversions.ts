import { conversionFindings } from '../checks/conversions'
import type { Finding } from '../checks/finding'
import { journeyOf, tieLinks } from '../journey/path'
import { type ReadPixel, readPixels } from '../pixels/read'
import type { Click } from '../schemas/click'
import type { ExportModel } from './exporter'

/** A click whose page told of conversions, and whether that was right. */
export interface ToldClick {
  click: Click
  calls: ReadPixel[]
  /** Of its journey, as far as the file has it; worst first. */
  findings: Finding[]
}

/** The clicks of a file whose pages told of conversions, in its order. */
export function toldClicks({ file, known }: ExportModel): ToldClick[] {
  const links = tieLinks(file.clicks)
  return file.clicks.flatMap((click) => {
    const calls = readPixels([click])
    if (calls.length === 0) return []
    const { clickIds } = journeyOf(click.id, links)
    const clicks = clickIds.flatMap((id) => file.clicks.find((each) => each.id === id) ?? [])
    const runs = file.runs.filter(({ clickId = '' }) => clickIds.includes(clickId))
    return [{ click, calls, findings: conversionFindings({ clicks, runs }, known) }]
  })
}
