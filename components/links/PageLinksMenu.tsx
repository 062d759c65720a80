import { Link } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useState } from 'react'
import { useExtension } from '@/components/data/extension'
import type { OpenTab } from '@/lib/browser/tabs'
import { t } from '@/lib/text'
import { hostOf } from '@/lib/url/host'

interface PageLinksMenuProps {
  /** The inspected tab, in DevTools: it comes first. */
  tabId: number | undefined
  disabled: boolean
  onChoose: (tabId: number) => void
}

/** Lets the user choose one of the open pages, whose links then replace the list. */
export function PageLinksMenu({ tabId, disabled, onChoose }: PageLinksMenuProps) {
  const { openTabs } = useExtension()
  const [tabs, setTabs] = useState<OpenTab[]>()
  const isWeb = ({ url }: OpenTab) => /^https?:/i.test(url)
  const read = async () => {
    const pages = (await openTabs()).filter(isWeb)
    setTabs(pages.sort((one, other) => Number(other.tabId === tabId) - Number(one.tabId === tabId)))
  }
  return (
    <DropdownMenu.Root onOpenChange={(open) => open && void read()}>
      <DropdownMenu.Trigger className="button" disabled={disabled} data-testid="page-links">
        <Link size={13} aria-hidden /> {t`Links of the page…`}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu page-menu" align="end" collisionPadding={6}>
          {tabs?.map((tab) => (
            <DropdownMenu.Item
              key={tab.tabId}
              className="menu-item"
              data-testid="page-of-links"
              title={tab.url}
              onSelect={() => onChoose(tab.tabId)}
            >
              <span>{tab.title || tab.url}</span>
              <span className="soft">{hostOf(tab.url)}</span>
            </DropdownMenu.Item>
          ))}
          {tabs?.length === 0 && (
            <DropdownMenu.Item className="menu-item" disabled>
              {t`No web page is open`}
            </DropdownMenu.Item>
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
