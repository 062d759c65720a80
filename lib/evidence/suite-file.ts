import { assertionKinds } from '../checks/assertions/kinds'
import { type Suite, type SuiteFile, suiteFileSchema, suiteSchema } from '../schemas/suite'
import type { z } from '../schemas/zod'
import { t } from '../text'
import { readJson } from './own-file'
import { explainOwn } from './own-problem'

const FORMAT = 'clickscope-suites'
const VERSION = 1

/** Suites as the text of a file. */
export function suiteFileText(suites: readonly Suite[]): string {
  const file: SuiteFile = { format: FORMAT, version: VERSION, suites: [...suites] }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Reads such a file, or the JSON of one suite. Throws an error that says, in plain words, which field is wrong. */
export function readSuiteFile(text: string): Suite[] {
  if (text.trim() === '') throw new Error(t`The file is empty.`)
  const content = withoutSchemaName(readJson(text))
  const { format, version } = (content ?? {}) as Record<string, unknown>
  if (format === undefined) return [checkSuite(content)]
  if (format !== FORMAT) throw new Error(t`It holds no suites: "format" is not "${FORMAT}".`)
  if (typeof version === 'number' && version > VERSION)
    throw new Error(t`It has version ${version}, of a newer Clickscope. Update the extension.`)
  const result = suiteFileSchema.safeParse(content)
  return result.success ? result.data.suites : refuse(result.error, content)
}

/** A suite as it was entered, checked. Throws an error that names the field in plain words. */
export function checkSuite(entered: unknown): Suite {
  const content = withoutSchemaName(entered)
  const result = suiteSchema.safeParse(content)
  return result.success ? result.data : refuse(result.error, content)
}

/** Editors find the published JSON Schema by `$schema`; it says nothing of the suites. */
function withoutSchemaName(content: unknown): unknown {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return content
  const { $schema, ...rest } = content as Record<string, unknown>
  return typeof $schema === 'string' ? rest : content
}

function refuse({ issues }: z.ZodError, entered: unknown): never {
  const [issue] = issues
  const kinds = issue?.path.at(-1) === 'rule' ? t` Known are ${Object.keys(assertionKinds).join(', ')}.` : ''
  throw new Error(`${issue ? explainOwn(issue, entered) : t`It is no suite.`}${kinds}`)
}
