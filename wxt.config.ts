import { defineConfig } from 'wxt'

const PERMISSIONS = [
  'webRequest',
  'webNavigation',
  'storage',
  'unlimitedStorage',
  'scripting',
  'declarativeNetRequestWithHostAccess',
]

// https://wxt.dev/api/config.html
export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  // Imports are written out, so that a file shows what it takes.
  imports: false,
  manifestVersion: 3,
  // Captures and pictures of one's own clicks are no sources.
  zip: { excludeSources: ['out/**', 'coverage/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: PERMISSIONS,
    optional_permissions: ['cookies'],
    host_permissions: ['<all_urls>'],
    // Chrome's `split` keeps the database of private windows in memory, but they share `storage.session`.
    incognito: 'not_allowed',
    action: { default_title: 'Clickscope' },
    // The user can choose another, at chrome://extensions/shortcuts or in about:addons.
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+C' } } },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'clickscope@clickscope.dev',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '127' }),
  }),
})
