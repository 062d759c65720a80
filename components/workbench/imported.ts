import { useEffect, useMemo, useState } from 'react'
import type { ListedClick } from '@/components/data/clicks'
import { useLongTask } from '@/components/data/long-task'
import { useKnown } from '@/components/data/settings'
import { summarise } from '@/lib/checks/summary'
import type { Known } from '@/lib/ids/known'
import { searchTextOf } from '@/lib/list/search-text'
import type { Click } from '@/lib/schemas/click'
import type { ExportFile } from '@/lib/schemas/export'
import type { Run } from '@/lib/schemas/run'
import { t } from '@/lib/text'

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

/** What was read of a file, and the rows made of it by what is known. */
interface Opened {
  fileName: string
  file: ExportFile
  listed: Listed
  known: Known
}

/** What a list shows of the clicks of a file, and what they are found by. */
type Listed = Pick<ImportedClicks, 'rows' | 'texts'>

/** How much of the time goes into reading the file; the rest goes into its rows. */
const READING = 0.5

/** The file that is shown, the way to read one, how far that is, and why the last one was refused. */
export function useImported() {
  const known = useKnown()
  const { run, done, error, cancel } = useLongTask()
  const [opened, setOpened] = useState<Opened>()
  const open = (file: File): Promise<boolean> =>
    run(async ({ pause }) => {
      const { importBlob } = await import('@/lib/evidence/import-blob')
      const result = await importBlob(file, (part) => pause(part * READING))
      if (!result.ok) throw new Error(t`${file.name} was not imported. ${result.message}`)
      const listed = await rowsOf(result.file, known, (part) => pause(READING + part * (1 - READING)))
      setOpened({ fileName: file.name, file: result.file, listed, known })
    })
  useEffect(() => {
    if (!opened || opened.known === known) return
    void run(async ({ pause }) =>
      setOpened({ ...opened, listed: await rowsOf(opened.file, known, pause), known }),
    )
  }, [opened, known, run])
  const imported = useMemo(() => opened && importedClicks(opened), [opened])
  return { imported, done, refusal: error, open, cancel, close: () => setOpened(undefined) }
}

async function rowsOf(
  { clicks }: ExportFile,
  known: Known,
  pause: (done: number) => Promise<void>,
): Promise<Listed> {
  const rows: ListedClick[] = []
  const texts = new Map<string, string>()
  for (const click of clicks) {
    rows.push({ ...summarise(click, known), held: false })
    texts.set(click.id, searchTextOf(click, known).text)
    await pause(rows.length / clicks.length)
  }
  return { rows: rows.sort((one, other) => other.startedAt - one.startedAt), texts }
}

function importedClicks({ fileName, file: { clicks, runs }, listed }: Opened): ImportedClicks {
  const byId = new Map(clicks.map((click) => [click.id, click]))
  return {
    fileName,
    ...listed,
    click: (clickId) => byId.get(clickId ?? ''),
    runs: (clickIds) =>
      runs
        .filter((run) => clickIds.includes(run.clickId ?? ''))
        .sort((one, other) => other.startedAt - one.startedAt),
  }
}
