import { readLinkList } from './check/link-list.mjs'
import { ensureBuild } from './setup/build.mjs'
import { ensureChromium } from './setup/chromium.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { readOptions } from './start-options.mjs'

const request = unlessRefused(readOptions(process.argv.slice(2), process.env, process.platform))
const listed =
  'check' in request && request.check.list !== undefined
    ? unlessRefused(readLinkList(request.check.list)).links
    : []

try {
  ensureDependencies()
  ensureChromium()
  ensureBuild()
  // What follows is TypeScript and shares the browser harness of the tests.
  const { register } = await import('tsx/esm/api')
  register()
  if ('check' in request) {
    const { runCheck } = await import('./check.ts')
    process.exitCode = await runCheck({ ...request.check, links: [...request.check.links, ...listed] })
  } else {
    const { runDemo } = await import('./demo.ts')
    process.exitCode = await runDemo(request.demo)
  }
} catch (error) {
  console.error(error instanceof Error ? (process.env.DEBUG ? error.stack : error.message) : error)
  process.exitCode = 1
}

function unlessRefused(request) {
  if (!('text' in request)) return request
  const print = request.exitCode === 0 ? console.log : console.error
  print(request.text)
  process.exit(request.exitCode)
}
