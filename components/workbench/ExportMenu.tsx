import { Check, Download, X } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useState } from 'react'
import { exportText } from '@/components/data/evidence'
import { exportFile } from '@/components/data/evidence-file'
import { useExtension } from '@/components/data/extension'
import type { LongTask } from '@/components/data/long-task'
import { useShortcut } from '@/components/keyboard/use-shortcut'
import { download } from '@/components/ui/download'
import { copiedLabel, useCopied } from '@/components/ui/use-copied'
import type { Exporter } from '@/lib/evidence/exporter'
import { formats } from '@/lib/evidence/formats/all'
import { jsonFormat } from '@/lib/evidence/formats/json'
import { markdownFormat } from '@/lib/evidence/formats/markdown'
import type { Clicks } from '@/lib/journey/join'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'
import { exportFileName } from './file-name'

interface ExportMenuProps {
  /** The click in the detail. */
  shown: Click | undefined
  /** Its journey. */
  journey: Clicks | undefined
  /** The ids of the clicks marked in the list. */
  marked: readonly string[]
  open: boolean
  onOpen: (open: boolean) => void
  /** By which it is saved; how far it has come is for others to show. */
  task: LongTask
}

/** Saves clicks with their runs in the chosen format, redacted: this one, its journey, the marked ones, or all. */
export function ExportMenu({ shown, journey, marked, open, onOpen, task: { run, done } }: ExportMenuProps) {
  const { version } = useExtension()
  const { copied, copy } = useCopied()
  const [format, setFormat] = useState<Exporter>(jsonFormat)
  const save = (which: readonly string[] | 'all', click?: Click) =>
    void run(async (slices) => {
      const content = await exportFile(which, version, format, slices)
      download(content, exportFileName(Date.now(), click, format.extension), format.mime)
    })
  const label = copiedLabel(copied, t`Export`)
  useShortcut('export', (event) => {
    event.preventDefault()
    onOpen(true)
  })
  return (
    <DropdownMenu.Root open={open} onOpenChange={onOpen}>
      <DropdownMenu.Trigger
        className="icon-button"
        title={label}
        aria-label={label}
        disabled={done !== undefined}
        data-testid="export-menu"
      >
        {copied === undefined && <Download size={14} />}
        {copied === true && <Check size={14} />}
        {copied === false && <X size={14} />}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="start" collisionPadding={6}>
          <FormatChoice format={format} onFormat={setFormat} />
          <DropdownMenu.Separator className="menu-line" />
          <DropdownMenu.Label className="menu-label">{t`Save`}</DropdownMenu.Label>
          <DropdownMenu.Item
            className="menu-item"
            disabled={!shown}
            data-testid="export-click"
            onSelect={() => shown && save([shown.id], shown)}
          >
            {t`This click`}
          </DropdownMenu.Item>
          {journey && journey.length > 1 && (
            <DropdownMenu.Item
              className="menu-item"
              data-testid="export-journey"
              onSelect={() =>
                save(
                  journey.map(({ id }) => id),
                  journey.at(-1),
                )
              }
            >
              {t`This journey`} <span className="soft">{t`${journey.length} clicks`}</span>
            </DropdownMenu.Item>
          )}
          <DropdownMenu.Item
            className="menu-item"
            disabled={marked.length === 0}
            data-testid="export-selection"
            onSelect={() => save(marked)}
          >
            {marked.length === 0 ? t`Selection` : t`Selection: ${marked.length}`}
            {marked.length === 0 && <span className="soft">{t`Space or Ctrl-click in the list`}</span>}
          </DropdownMenu.Item>
          <DropdownMenu.Item className="menu-item" data-testid="export-all" onSelect={() => save('all')}>
            {t`All clicks`}
          </DropdownMenu.Item>
          <DropdownMenu.Separator className="menu-line" />
          <DropdownMenu.Item
            className="menu-item"
            disabled={!shown}
            data-testid="copy-markdown"
            onSelect={() => shown && void copy(() => exportText([shown.id], version, markdownFormat))}
          >
            {t`Copy this click`} <span className="soft">{t`Markdown`}</span>
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

interface FormatChoiceProps {
  format: Exporter
  onFormat: (format: Exporter) => void
}

/** One format of all; choosing one leaves the menu open for what is to be saved. */
function FormatChoice({ format, onFormat }: FormatChoiceProps) {
  return (
    <DropdownMenu.RadioGroup value={format.id} aria-label={t`Format`}>
      <DropdownMenu.Label className="menu-label">{t`Format`}</DropdownMenu.Label>
      {formats.map((one) => (
        <DropdownMenu.RadioItem
          key={one.id}
          value={one.id}
          className="menu-item"
          data-testid={`format-${one.id}`}
          onSelect={(event) => {
            event.preventDefault()
            onFormat(one)
          }}
        >
          {one.label}
          <DropdownMenu.ItemIndicator>
            <Check size={13} aria-hidden />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}
