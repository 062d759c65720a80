import { readFileSync } from 'node:fs'
import { readSuiteFile } from '../../lib/evidence/suite-file'
import type { Suite } from '../../lib/schemas/suite'
import type { Refusal } from '../start-options.mjs'

/** The suites of a file, or why it cannot be used. */
export function readSuites(path: string): { suites: Suite[] } | Refusal {
  const text = readText(path)
  if (text === undefined)
    return { text: `${path} cannot be read. --assert takes a file of suites.`, exitCode: 2 }
  try {
    return { suites: readSuiteFile(text) }
  } catch (error) {
    return { text: `${path}: nothing was clicked. ${(error as Error).message}`, exitCode: 2 }
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
