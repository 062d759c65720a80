import { ensureBuild } from './setup/build.mjs'
import { ensureChromium } from './setup/chromium.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'

// Takes the pictures of the README, and the others that a change of a screen is judged by.
ensureDependencies()
ensureChromium()
ensureBuild()
const { register } = await import('tsx/esm/api')
register()
const { takeScreenshots } = await import('./screenshots/take.ts')
await takeScreenshots()
