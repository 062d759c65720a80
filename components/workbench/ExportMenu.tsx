import { Download } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useAction } from '@/components/data/action'
import { exportEverythingText, exportText } from '@/components/data/evidence'
import { useExtension } from '@/components/data/extension'
import { downloadJson } from '@/components/ui/download'
import { Notice } from '@/components/ui/Notice'
import type { Clicks } from '@/lib/journey/join'
import type { Click } from '@/lib/schemas/click'
import { exportFileName } from './file-name'

interface ExportMenuProps {
  /** The click in the detail. */
  shown: Click | undefined
  /** Its journey. */
  journey: Clicks | undefined
  /** The ids of the clicks marked in the list. */
  marked: readonly string[]
}

/** Saves clicks with their runs as JSON, redacted: this one, its journey, the marked ones, or all. */
export function ExportMenu({ shown, journey, marked }: ExportMenuProps) {
  const { version } = useExtension()
  const { run, busy, error } = useAction()
  const save = (makeText: () => Promise<string>, click?: Click) =>
    void run(async () => downloadJson(await makeText(), exportFileName(Date.now(), click)))
  return (
    <>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger
          className="icon-button"
          title="Export"
          aria-label="Export"
          disabled={busy}
          data-testid="export-menu"
        >
          <Download size={14} />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" align="start" collisionPadding={6}>
            <DropdownMenu.Item
              className="menu-item"
              disabled={!shown}
              data-testid="export-click"
              onSelect={() => shown && save(() => exportText([shown.id], version), shown)}
            >
              This click <span className="soft">JSON</span>
            </DropdownMenu.Item>
            {journey && journey.length > 1 && (
              <DropdownMenu.Item
                className="menu-item"
                data-testid="export-journey"
                onSelect={() =>
                  save(
                    () =>
                      exportText(
                        journey.map(({ id }) => id),
                        version,
                      ),
                    journey.at(-1),
                  )
                }
              >
                This journey <span className="soft">{journey.length} clicks, JSON</span>
              </DropdownMenu.Item>
            )}
            <DropdownMenu.Item
              className="menu-item"
              disabled={marked.length === 0}
              data-testid="export-selection"
              onSelect={() => save(() => exportText(marked, version))}
            >
              {marked.length === 0 ? 'Selection' : `Selection: ${marked.length}`}
              <span className="soft">{marked.length === 0 ? 'Ctrl-click in the list' : 'JSON'}</span>
            </DropdownMenu.Item>
            <DropdownMenu.Item
              className="menu-item"
              data-testid="export-all"
              onSelect={() => save(() => exportEverythingText(version))}
            >
              All clicks <span className="soft">JSON</span>
            </DropdownMenu.Item>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      {error && <Notice kind="warn">{error}</Notice>}
    </>
  )
}
