import { ensureBuild } from './setup/build.mjs'
import { ensureChromium } from './setup/chromium.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { ensureFirefox } from './setup/firefox.mjs'

const ENSURE = { chromium: ensureChromium, firefox: ensureFirefox }

// Records what the browsers tell of the scenarios, for the tests of the reducer. `npm run traces -- firefox` does
// so in one of them only.
const named = process.argv.slice(2)
const unknown = named.find((name) => !Object.hasOwn(ENSURE, name))
if (unknown) throw new Error(`There is no browser called ${unknown}: name chromium or firefox.`)
const browsers = named.length > 0 ? named : Object.keys(ENSURE)
ensureDependencies()
for (const browser of browsers) ENSURE[browser]()
ensureBuild()
const { register } = await import('tsx/esm/api')
register()
const { recordTraces } = await import('./traces/record.ts')
await recordTraces(browsers)
