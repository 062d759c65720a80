import { useMemo, useState } from 'react'
import type { ListedClick } from '@/components/data/clicks'
import { useKnown } from '@/components/data/settings'
import { summarise } from '@/lib/checks/summary'
import { importFile } from '@/lib/evidence/import-file'
import type { Known } from '@/lib/ids/known'
import { searchTextOf } from '@/lib/list/search-text'
import type { Click } from '@/lib/schemas/click'
import type { ExportFile } from '@/lib/schemas/export'
import type { Run } from '@/lib/schemas/run'

/** Clicks of an export file, shown but never stored. */
export interface ImportedClicks {
  fileName: string
  rows: ListedClick[]
  /** What each is found by. */
  texts: ReadonlyMap<string, string>
  click: (clickId: string | undefined) => Click | undefined
  /** Newest first. */
  runs: (clickIds: readonly string[]) => Run[]
}

/** The file that is shown, the way to read one, and why the last one was refused. */
export function useImported() {
  const known = useKnown()
  const [opened, setOpened] = useState<{ fileName: string; file: ExportFile }>()
  const [refusal, setRefusal] = useState<string>()
  const open = async (file: File) => {
    const result = importFile(await file.text())
    setRefusal(result.ok ? undefined : `${file.name} was not imported. ${result.message}`)
    if (result.ok) setOpened({ fileName: file.name, file: result.file })
  }
  const imported = useMemo(
    () => opened && importedClicks(opened.fileName, opened.file, known),
    [opened, known],
  )
  return { imported, refusal, open, close: () => setOpened(undefined) }
}

function importedClicks(fileName: string, { clicks, runs }: ExportFile, known: Known): ImportedClicks {
  const rows = clicks.map((click) => ({ ...summarise(click, known), held: false }))
  return {
    fileName,
    texts: new Map(clicks.map((click) => [click.id, searchTextOf(click, known).text])),
    rows: rows.sort((one, other) => other.startedAt - one.startedAt),
    click: (clickId) => clicks.find(({ id }) => id === clickId),
    runs: (clickIds) =>
      runs
        .filter((run) => clickIds.includes(run.clickId ?? ''))
        .sort((one, other) => other.startedAt - one.startedAt),
  }
}
