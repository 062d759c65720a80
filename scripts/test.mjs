import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuild } from './setup/build.mjs'
import { ensureChromium } from './setup/chromium.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { runVisibly, scriptOf } from './setup/run.mjs'
import { countTests, summaryLine } from './test-summary.mjs'

/** Arguments after `--` are passed to vitest, as `npm test -- tests/lib/url`. */
const filters = process.argv.slice(2)

try {
  ensureDependencies()
  ensureChromium()
} catch (error) {
  finish([failed('The set-up', error)])
  process.exit()
}

finish([
  // Before the build, which would bring what is stale up to date.
  check('The catalogue of platforms', ['scripts/catalogue.mjs', '--check']),
  check('The messages for translators', ['--import', 'tsx', 'scripts/messages.ts', '--check']),
  build(),
  check('The linter', [scriptOf('@biomejs/biome', 'biome'), 'check', '--error-on-warnings']),
  check('The type check', [scriptOf('typescript', 'tsc'), '--noEmit']),
  runTests(),
])

function finish(counts) {
  console.log(summaryLine(counts))
  process.exitCode = counts.some(({ failed }) => failed > 0) ? 1 : 0
}

function check(name, args) {
  if (runVisibly(process.execPath, args) !== 0) return failed(name)
  console.log(`${name}: passed`)
  return { passed: 1, failed: 0 }
}

function build() {
  try {
    ensureBuild()
    return { passed: 1, failed: 0 }
  } catch (error) {
    return failed('The build', error)
  }
}

function failed(name, error) {
  if (error) console.error(error.message)
  console.log(`${name}: FAILED`)
  return { passed: 0, failed: 1 }
}

function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'clickscope-test-'))
  const file = join(folder, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const exitCode = runVisibly(process.execPath, [scriptOf('vitest'), 'run', ...reporters, ...filters])
    const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
    return countTests(report, exitCode)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
