import { Settings as Gear, X } from 'lucide-react'
import { Dialog, Tabs } from 'radix-ui'
import { useState } from 'react'
import { t } from '@/lib/text'
import { KeepingForm } from './KeepingForm'
import { LookSection } from './LookSection'
import { PlatformsSection } from './PlatformsSection'
import { SettingsFileSection } from './SettingsFileSection'
import { StoredSection } from './StoredSection'
import { TokensSection } from './TokensSection'
import './settings.css'

/** What is kept and how much there is of it, what the user says of platforms, tokens, the look, all as a file. */
export function SettingsDialog() {
  const [open, setOpen] = useState(false)
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <button
          type="button"
          className="icon-button"
          title={t`Settings`}
          aria-label={t`Settings`}
          data-testid="settings"
        >
          <Gear size={14} />
        </button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-shade" />
        <Dialog.Content className="dialog settings" aria-describedby={undefined}>
          <header>
            <Dialog.Title>{t`Settings`}</Dialog.Title>
            <Dialog.Close
              className="icon-button"
              title={t`Close`}
              aria-label={t`Close`}
              data-testid="settings-close"
            >
              <X size={14} />
            </Dialog.Close>
          </header>
          <Tabs.Root defaultValue="keeping">
            <Tabs.List className="tab-list" aria-label={t`Settings`}>
              <Tabs.Trigger value="keeping" className="tab">
                {t`Recording`}
              </Tabs.Trigger>
              <Tabs.Trigger value="platforms" className="tab" data-testid="settings-platforms">
                {t`Platforms`}
              </Tabs.Trigger>
              <Tabs.Trigger value="tokens" className="tab" data-testid="settings-tokens">
                {t`Tokens`}
              </Tabs.Trigger>
              <Tabs.Trigger value="look" className="tab" data-testid="settings-look">
                {t`Look`}
              </Tabs.Trigger>
              <Tabs.Trigger value="data" className="tab" data-testid="settings-data">
                {t`Data`}
              </Tabs.Trigger>
            </Tabs.List>
            <Tabs.Content value="keeping">
              <KeepingForm onDone={() => setOpen(false)} />
            </Tabs.Content>
            <Tabs.Content value="platforms">
              <PlatformsSection />
            </Tabs.Content>
            <Tabs.Content value="tokens">
              <TokensSection />
            </Tabs.Content>
            <Tabs.Content value="look">
              <LookSection />
            </Tabs.Content>
            <Tabs.Content value="data" className="own">
              <StoredSection />
              <SettingsFileSection />
            </Tabs.Content>
          </Tabs.Root>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
