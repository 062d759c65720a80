import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const lib = fileURLToPath(new URL('../../lib/', import.meta.url))

it('every schema takes zod from where it is told not to compile by eval', () => {
  const direct = readdirSync(lib, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && path !== 'schemas/zod.ts')
    .filter((path) => /^import (?!type).*from 'zod'/m.test(readFileSync(lib + path, 'utf8')))
  expect(direct).toEqual([])
})
