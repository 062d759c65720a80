import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ensureBuild } from './setup/build.mjs'
import { ensureChromium } from './setup/chromium.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'

const TOPICS = { pure: benchPure, costs: benchCosts, delay: benchDelay, history: benchHistory }
const HELP = `npm run bench [-- TOPIC …] [--rounds N]

  pure     the speed of Clickscope's own code, each figure beside a floor or a peer of the same run
  costs    what a click costs in a browser with and without the extension
  delay    how long it takes until a hop is stored, on a long history and on none
  history  the popup and the export on 10,000 stored clicks, and the size of the popup's script

All topics when none is named. N is at least 40 for a figure to rely on, which it is by default.`

try {
  const { topics, rounds } = readOptions()
  ensureDependencies()
  for (const topic of topics) await TOPICS[topic](rounds)
} catch (error) {
  console.error(error.message)
  process.exitCode ||= 1
}

function readOptions() {
  process.exitCode = 2
  const options = { rounds: { type: 'string', default: '40' } }
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const rounds = Number(values.rounds)
  const unknown = positionals.find((topic) => !Object.hasOwn(TOPICS, topic))
  if (unknown) throw new Error(`There is nothing called ${unknown} to measure.\n\n${HELP}`)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds takes a number.\n\n${HELP}`)
  process.exitCode = 0
  return { topics: positionals.length > 0 ? positionals : Object.keys(TOPICS), rounds }
}

/** Built first, as the extension is: what runs TypeScript on the fly slows it down. */
async function benchPure() {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const outDir = `${root}node_modules/.cache/clickscope-bench`
  const { build } = await import('vite')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: { ssr: 'scripts/bench/pure.ts', outDir, emptyOutDir: true },
  })
  await import(`${outDir}/pure.js`)
}

async function benchCosts(rounds) {
  await prepareBrowser()
  const { benchCosts } = await import('./bench/browser/costs.ts')
  await benchCosts(rounds)
}

async function benchDelay(rounds) {
  await prepareBrowser()
  const { benchDelay } = await import('./bench/browser/delay.ts')
  await benchDelay(rounds)
}

async function benchHistory(rounds) {
  await prepareBrowser()
  const { benchHistory } = await import('./bench/browser/long-history.ts')
  await benchHistory(rounds)
}

async function prepareBrowser() {
  ensureChromium()
  ensureBuild()
  const { register } = await import('tsx/esm/api')
  register()
}
