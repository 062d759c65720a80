import { Pencil, X } from 'lucide-react'
import { useAction } from '@/components/data/action'
import { useSettings } from '@/components/data/settings'
import { Notice } from '@/components/ui/Notice'
import type { OwnPlatform } from '@/lib/schemas/own-platform'
import { changeSettings } from '@/lib/store/settings'
import { t } from '@/lib/text'
import { platformKinds } from './words'

/** The user's own platforms, each with its hosts and parameters. */
export function PlatformList({ onEdit }: { onEdit: (platform: OwnPlatform) => void }) {
  const { ownPlatforms } = useSettings()
  const { run, error } = useAction()
  const remove = (platform: OwnPlatform) =>
    run(() => changeSettings({ ownPlatforms: ownPlatforms.filter((one) => one !== platform) }))
  return (
    <>
      <ul className="own-list">
        {ownPlatforms.map((platform) => (
          <li key={platform.id} data-testid="own-platform">
            <div>
              <strong>{platform.name}</strong> <span className="soft">{platformKinds[platform.kind]}</span>
              <p className="mono">{[...platform.hosts, ...namesOf(platform)].join(' · ')}</p>
            </div>
            <button
              type="button"
              className="icon-button"
              title={t`Edit ${platform.name}`}
              aria-label={t`Edit ${platform.name}`}
              data-testid="edit-platform"
              onClick={() => onEdit(platform)}
            >
              <Pencil size={13} />
            </button>
            <button
              type="button"
              className="icon-button"
              title={t`Remove ${platform.name}`}
              aria-label={t`Remove ${platform.name}`}
              data-testid="remove-platform"
              onClick={() => remove(platform)}
            >
              <X size={14} />
            </button>
          </li>
        ))}
      </ul>
      {error && <Notice kind="warn">{error}</Notice>}
    </>
  )
}

function namesOf({ identifiers }: OwnPlatform): string[] {
  return identifiers.flatMap(({ names }) => names)
}
