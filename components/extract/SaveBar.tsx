import { ChevronDown } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useAction } from '@/components/data/action'
import { copyText } from '@/components/ui/copy-text'
import { downloadCsv, downloadJson } from '@/components/ui/download'
import { Notice } from '@/components/ui/Notice'
import { SaveButtons } from '@/components/ui/SaveButtons'
import type { Extraction, IdRow } from '@/lib/links/extract-result'
import { COLUMNS } from '@/lib/links/extract-view'
import { t } from '@/lib/text'
import { columnNames } from './words'

interface SaveBarProps {
  /** As they are shown. */
  rows: readonly IdRow[]
  found: Extraction
}

/** Copies the rows that are shown, or a column of them, or saves them as CSV or JSON. */
export function SaveBar({ rows, found }: SaveBarProps) {
  const { run, error } = useAction()
  const copy = (textOf: (files: Files) => string) =>
    run(async () => {
      if (!(await copyText(textOf(await files())))) throw new Error(t`The browser did not allow the copy.`)
    })
  const save = (kind: 'csv' | 'json') =>
    run(async () => {
      const { identifiersToCsv, identifiersToJson } = await files()
      const now = Date.now()
      const name = `clickscope-identifiers-${new Date(now).toISOString().slice(0, 16).replace(/[T:]/g, '')}`
      if (kind === 'csv') downloadCsv(identifiersToCsv(rows), `${name}.csv`)
      else downloadJson(identifiersToJson(rows, found, now), `${name}.json`)
    })
  return (
    <>
      <div className="button-row">
        <DropdownMenu.Root>
          <DropdownMenu.Trigger className="button" data-testid="extract-copy">
            {t`Copy`} <ChevronDown size={13} aria-hidden />
          </DropdownMenu.Trigger>
          <DropdownMenu.Portal>
            <DropdownMenu.Content className="menu" align="end" collisionPadding={6}>
              <DropdownMenu.Item
                className="menu-item"
                data-testid="extract-copy-all"
                onSelect={() => copy(({ identifiersToCells }) => identifiersToCells(rows))}
              >
                {t`All columns`} <span className="soft">{t`for a spreadsheet`}</span>
              </DropdownMenu.Item>
              {COLUMNS.map((column) => (
                <DropdownMenu.Item
                  key={column}
                  className="menu-item"
                  data-testid={`extract-copy-${column}`}
                  onSelect={() => copy(({ columnToText }) => columnToText(rows, column))}
                >
                  {columnNames[column]} <span className="soft">{t`one a line`}</span>
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Content>
          </DropdownMenu.Portal>
        </DropdownMenu.Root>
        <SaveButtons onSave={save} name="extract" />
      </div>
      {error && <Notice kind="warn">{error}</Notice>}
    </>
  )
}

type Files = typeof import('@/lib/links/extract-export')

const files = (): Promise<Files> => import('@/lib/links/extract-export')
