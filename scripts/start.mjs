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
  // What follows is TypeScript and shares the browser harness of the tests.
  ensureBuild()
  const { register } = await import('tsx/esm/api')
  register()
  // Refused before a browser is fetched.
  const suites = 'check' in request ? await suitesOf(request.check) : []
  ensureChromium()
  if ('check' in request) {
    const { runCheck } = await import('./check.ts')
    const links = [...request.check.links, ...listed]
    process.exitCode = await runCheck({ ...request.check, links }, suites)
  } else {
    const { runDemo } = await import('./demo.ts')
    process.exitCode = await runDemo(request.demo)
  }
} catch (error) {
  console.error(error instanceof Error ? (process.env.DEBUG ? error.stack : error.message) : error)
  process.exitCode = 1
}

async function suitesOf({ assert }) {
  if (assert === undefined) return []
  const { readSuites } = await import('./check/suite-file.ts')
  return unlessRefused(readSuites(assert)).suites
}

function unlessRefused(request) {
  if (!('text' in request)) return request
  const print = request.exitCode === 0 ? console.log : console.error
  print(request.text)
  process.exit(request.exitCode)
}
