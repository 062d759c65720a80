import { Confirm } from '@/components/ui/Confirm'
import type { SavedLink } from '@/lib/schemas/link-template'
import { currentVersion } from '@/lib/schemas/template'
import { t } from '@/lib/text'

interface SavedLinkButtonProps {
  link: SavedLink
  chosen: boolean
  /** What stands above is nowhere else. */
  asks: boolean
  onOpen: () => void
}

/** Puts a saved link in the place of what stands above; asks before what is not saved goes. */
export function SavedLinkButton({ link, chosen, asks, onOpen }: SavedLinkButtonProps) {
  const button = (
    <button
      type="button"
      className="button"
      aria-pressed={chosen}
      data-testid="saved-link"
      onClick={asks ? undefined : onOpen}
    >
      {link.name} <span className="soft">v{currentVersion(link).version}</span>
    </button>
  )
  if (!asks) return button
  return (
    <Confirm
      title={t`Open ${link.name}?`}
      text={t`The link that stands above is not saved, and is lost.`}
      action={t`Open`}
      testId="open-link-confirm"
      onConfirm={onOpen}
    >
      {button}
    </Confirm>
  )
}
