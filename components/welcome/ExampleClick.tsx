import { useMemo } from 'react'
import { HopTimeline } from '@/components/click/HopTimeline'
import { useShownClick } from '@/components/click/shown-click'
import { Verdict } from '@/components/click/Verdict'
import { IdMatrix } from '@/components/ids/IdMatrix'
import { importFile } from '@/lib/evidence/import-file'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'

/** The first click of an export file as the popup would show it; throws when the file holds none. */
export function ExampleClick({ file }: { file: string }) {
  const click = useMemo(() => firstClick(file), [file])
  return <Example click={click} />
}

function Example({ click }: { click: Click }) {
  const { verdict, rows, tracks } = useShownClick(click)
  return (
    <div className="example" data-testid="example">
      <Verdict verdict={verdict} />
      <HopTimeline click={click} rows={rows} />
      <IdMatrix tracks={tracks} click={click} />
    </div>
  )
}

function firstClick(file: string): Click {
  const imported = importFile(file)
  if (!imported.ok) throw new Error(imported.message)
  const [click] = imported.file.clicks
  if (!click) throw new Error(t`The example holds no click.`)
  return click
}
