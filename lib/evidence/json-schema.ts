import { exportSchema } from '../schemas/export'
import { z } from '../schemas/zod'
import { t } from '../text'

/**
 * The JSON Schema of an export file, draft 2020-12. Unknown keys are allowed, as importing allows them, so that a
 * field that a later release adds breaks nobody's reader.
 */
export function exportJsonSchema(): object {
  return {
    title: t`Clickscope export, version 1`,
    ...z.toJSONSchema(exportSchema, { target: 'draft-2020-12', io: 'input' }),
  }
}
