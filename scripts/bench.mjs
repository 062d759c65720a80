import { fileURLToPath } from 'node:url'
import { ensureDependencies } from './setup/dependencies.mjs'

// Prints how fast Clickscope's own code is, each figure beside a floor or a peer of the same run. It is built
// first, as the extension is: what runs TypeScript on the fly slows it down.
ensureDependencies()
const root = fileURLToPath(new URL('..', import.meta.url))
const outDir = `${root}node_modules/.cache/clickscope-bench`
const { build } = await import('vite')
await build({
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': root } },
  build: { ssr: 'scripts/bench/all.ts', outDir, emptyOutDir: true },
})
await import(`${outDir}/all.js`)
