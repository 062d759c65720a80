import { render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type Extension, ExtensionProvider } from '@/components/data/extension'
import type { OpenTab } from '@/lib/browser/tabs'
import type { Message } from '@/lib/messages'

/** Shows a screen as a page of the extension does; returns what it asked of the browser. */
export function show(
  screen: ReactNode,
  hasHostAccess: Extension['hasHostAccess'] = async () => true,
  readsCookies = true,
) {
  const extension = {
    version: '0.1.0',
    openWorkbench: vi.fn(),
    openSidePanel: vi.fn(),
    reloadTab: vi.fn(),
    openTabs: vi.fn(async (): Promise<OpenTab[]> => []),
    hasHostAccess,
    requestHostAccess: vi.fn(async () => true),
    hasCookieAccess: vi.fn(async () => readsCookies),
    requestCookieAccess: vi.fn(async () => true),
  }
  return { ...render(<ExtensionProvider value={extension}>{screen}</ExtensionProvider>), extension }
}

/** Shows the popup, and waits for what comes after its first sight. */
export async function showWholePopup(...shown: Parameters<typeof show>) {
  const popup = show(...shown)
  await waitFor(() => expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'false'), {
    timeout: 10_000,
  })
  return popup
}

/** Answers the commands of the screens as the worker does; returns them as they come. */
export function answerCommands(reply: object = { ok: true, result: { runId: 'run-1' } }): Message[] {
  const commands: Message[] = []
  fakeBrowser.runtime.onMessage.addListener(async (message: unknown) => {
    commands.push(message as Message)
    return reply
  })
  return commands
}
