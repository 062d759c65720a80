// Writes the published JSON Schema of export files: npx tsx scripts/schema.ts [--check]

import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { exportJsonSchema } from '../lib/evidence/json-schema'

const folder = fileURLToPath(new URL('../public/schema/', import.meta.url))
const file = `${folder}clickscope-1.schema.json`

if (!process.argv.includes('--check')) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, JSON.stringify(exportJsonSchema()))
  execFileSync('npx', ['biome', 'format', '--write', file], { stdio: 'inherit' })
} else if (!isDeepStrictEqual(JSON.parse(readFileSync(file, 'utf8')), exportJsonSchema())) {
  console.error('public/schema/clickscope-1.schema.json is stale: run npx tsx scripts/schema.ts')
  process.exitCode = 1
}
