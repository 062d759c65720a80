// Writes the published JSON Schemas: npx tsx scripts/schema.ts [--check]

import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { exportJsonSchema, suiteJsonSchema } from '../lib/evidence/json-schema'

const folder = fileURLToPath(new URL('../public/schema/', import.meta.url))
const schemas = {
  'clickscope-1.schema.json': exportJsonSchema(),
  'clickscope-suites-1.schema.json': suiteJsonSchema(),
}

for (const [name, schema] of Object.entries(schemas)) {
  const file = `${folder}${name}`
  if (!process.argv.includes('--check')) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, JSON.stringify(schema))
    execFileSync('npx', ['biome', 'format', '--write', file], { stdio: 'inherit' })
  } else if (!isDeepStrictEqual(JSON.parse(readFileSync(file, 'utf8')), schema)) {
    console.error(`public/schema/${name} is stale: run npx tsx scripts/schema.ts`)
    process.exitCode = 1
  }
}
