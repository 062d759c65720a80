import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useState } from 'react'
import { ClickList } from '@/components/click/ClickList'
import { type ListedClick, useSummaries } from '@/components/data/clicks'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'

interface ComparePickProps {
  click: Click
  /** The clicks of the file that it is of; undefined for a recorded one. */
  fileRows: readonly ListedClick[] | undefined
  onCompare: (clickId: string) => void
}

/** Asks for the click to compare with: a recorded one, or another of the same file. */
export function ComparePick({ click, fileRows, onCompare }: ComparePickProps) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <button type="button" className="button link" data-testid="compare-with">
          {t`Compare with…`}
        </button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-shade" />
        <Dialog.Content className="dialog compare-pick" aria-describedby={undefined}>
          <header>
            <Dialog.Title>{t`Compare with…`}</Dialog.Title>
            <Dialog.Close className="icon-button" title={t`Close`} aria-label={t`Close`}>
              <X size={14} />
            </Dialog.Close>
          </header>
          <PickForm
            click={click}
            fileRows={fileRows}
            onCompare={(clickId) => {
              setOpen(false)
              onCompare(clickId)
            }}
          />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

const NOTHING_MARKED: ReadonlySet<string> = new Set()

function PickForm({ click, fileRows = [], onCompare }: ComparePickProps) {
  const [sought, setSought] = useState('')
  const [chosenId, setChosenId] = useState<string>()
  const recorded = useSummaries() ?? []
  const isFromFile = fileRows.length > 0
  const others = [
    // A recorded click may be the original of the file's.
    ...recorded.filter(({ id }) => isFromFile || id !== click.id),
    ...fileRows.filter(({ id }) => id !== click.id && !recorded.some((row) => row.id === id)),
  ]
  const rows = others.filter((row) => textOf(row).includes(sought.trim().toLowerCase()))
  const chosen = rows.find(({ id }) => id === chosenId)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen) onCompare(chosen.id)
      }}
    >
      <input
        className="input"
        type="search"
        placeholder={t`Host, identifier or address`}
        aria-label={t`Find a click`}
        data-testid="compare-find"
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      {rows.length > 0 ? (
        <ClickList
          rows={rows}
          relatives={rows}
          chosenId={chosen?.id}
          marked={NOTHING_MARKED}
          onChoose={setChosenId}
          onMark={setChosenId}
          onMarkAll={() => {}}
          onEnter={() => chosen && onCompare(chosen.id)}
        />
      ) : (
        <p className="soft" role="status">
          {others.length === 0 ? t`There is no other click yet.` : t`No click has that in it.`}
        </p>
      )}
      {!isFromFile && (
        <p className="soft">{t`For a click of a file, open the file above the list and compare from there.`}</p>
      )}
      <div className="dialog-actions">
        <button
          type="submit"
          className="button primary"
          disabled={!chosen}
          title={chosen ? undefined : t`Choose a click first`}
          data-testid="compare-chosen"
        >
          {t`Compare`}
        </button>
      </div>
    </form>
  )
}

function textOf({ firstUrl, lastHost, identifiers, sentence }: ListedClick): string {
  return [firstUrl, lastHost, ...identifiers, sentence].join('\n').toLowerCase()
}
