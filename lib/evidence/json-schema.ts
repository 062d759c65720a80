import { exportSchema } from '../schemas/export'
import { suiteFileSchema, suiteSchema } from '../schemas/suite'
import { z } from '../schemas/zod'

/**
 * The JSON Schema of an export file, draft 2020-12. Unknown keys are allowed, as importing allows them, so that a
 * field that a later release adds breaks nobody's reader.
 */
export function exportJsonSchema(): object {
  return {
    title: 'Clickscope export, version 1',
    ...z.toJSONSchema(exportSchema, { target: 'draft-2020-12', io: 'input' }),
  }
}

/**
 * The JSON Schema of a file of suites, or of one suite alone, for the editor in which it is written: unknown keys are
 * refused, as reading refuses them. That a pattern is safe and a host is one, only reading can tell.
 */
export function suiteJsonSchema(): object {
  const named = { $schema: z.string().optional() }
  const either = z.union([suiteFileSchema.extend(named), suiteSchema.extend(named)])
  return {
    title: 'Clickscope suites, version 1',
    ...z.toJSONSchema(either, { target: 'draft-2020-12', io: 'input', reused: 'ref' }),
  }
}
