import { browser } from 'wxt/browser'
import { followSettings } from '@/components/data/settings'
import { restorePlace } from '@/components/workbench/place'
import { Tools } from '@/components/workbench/Tools'
import { mount } from '../page/mount'
import { announceViewer } from '../page/viewer'

/** Light or dark as the DevTools around the panel, which need not be as the system. */
function devtoolsTheme() {
  return browser.devtools.panels.themeName === 'dark' ? 'dark' : 'light'
}

announceViewer()
restorePlace()
await followSettings()
await mount(<Tools tabId={browser.devtools.inspectedWindow.tabId} />, devtoolsTheme)
