import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDependencies } from './setup/dependencies.mjs'
import { ROOT, runQuietly, runVisibly, scriptOf } from './setup/run.mjs'

try {
  ensureDependencies()
  runQuietly(process.execPath, ['scripts/catalogue.mjs'])
  runQuietly(process.execPath, ['--import', 'tsx', 'scripts/messages.ts'])
  for (const browser of ['chrome', 'firefox']) {
    // The zip for Firefox comes with the sources that its reviewers ask for.
    runQuietly(process.execPath, [scriptOf('wxt'), 'zip', '-b', browser])
  }
  process.exitCode = runVisibly(process.execPath, [scriptOf('addons-linter'), '.output/firefox-mv3'])
  const zips = readdirSync(join(ROOT, '.output')).filter((name) => name.endsWith('.zip'))
  console.log(zips.map((name) => join('.output', name)).join('\n'))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
