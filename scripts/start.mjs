import { ensureBuild } from './setup/build.mjs'
import { ensureChromium } from './setup/chromium.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { readOptions } from './start-options.mjs'

const request = readOptions(process.argv.slice(2), process.env, process.platform)
if ('text' in request) {
  console.log(request.text)
  process.exit(request.exitCode)
}

try {
  ensureDependencies()
  ensureChromium()
  ensureBuild()
  // The demo is TypeScript and shares the browser harness of the tests.
  const { register } = await import('tsx/esm/api')
  register()
  const { runDemo } = await import('./demo.ts')
  process.exitCode = await runDemo(request.options)
} catch (error) {
  console.error(error instanceof Error ? (process.env.DEBUG ? error.stack : error.message) : error)
  process.exitCode = 1
}
