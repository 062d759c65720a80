import type { Severity } from '../schemas/summary'
import { t } from '../text'

/** How bad something is, in a word. */
export const severityWords: Readonly<Record<Severity, string>> = {
  bad: t`Problem`,
  warn: t`Warning`,
  info: t`Note`,
  ok: t`Good`,
}
