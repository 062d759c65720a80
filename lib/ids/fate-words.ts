import { t } from '../text'
import type { IdFate } from './id-track'

/** What became of an identifier, in a word. */
export const fateWords: Readonly<Record<IdFate, string>> = {
  kept: t`kept`,
  damaged: t`damaged`,
  'handed-over': t`handed over`,
  lost: t`lost`,
  'not-forwarded': t`not forwarded`,
  empty: t`empty`,
  open: t`open`,
}
