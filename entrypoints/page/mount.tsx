import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ExtensionProvider } from '@/components/data/extension'
import { followFirstSettings, useFirstSettings } from '@/components/data/first-settings'
import { Guard } from '@/components/ui/Guard'
import { showTheme } from '@/components/ui/theme'
import '@/components/ui/theme.css'
import '@/components/ui/base.css'
import '@/components/ui/controls.css'
import { extension } from './extension'

/** Puts a screen on its page, in the user's theme; `system` may be answered by the page's own surroundings. */
export async function mount(
  screen: ReactNode,
  systemTheme: () => 'system' | 'light' | 'dark' = () => 'system',
) {
  const root = document.querySelector('#screen')
  if (!root) throw new Error('The page has no #screen.')
  await followFirstSettings()
  const show = () => {
    const { theme } = useFirstSettings.getState()
    showTheme(theme === 'system' ? systemTheme() : theme)
  }
  show()
  useFirstSettings.subscribe(show)
  createRoot(root).render(
    <StrictMode>
      <Guard of="screen">
        <ExtensionProvider value={extension}>{screen}</ExtensionProvider>
      </Guard>
    </StrictMode>,
  )
}
