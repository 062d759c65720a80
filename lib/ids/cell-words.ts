import { t } from '../text'
import type { IdChange, IdState } from './id-track'

/** How an identifier stands at a hop, in a word or two. */
export const stateWords: Readonly<Record<IdState, string>> = {
  absent: t`not there yet`,
  minted: t`made here`,
  kept: t`kept`,
  damaged: t`damaged`,
  gone: t`gone`,
  empty: t`empty`,
}

/** What happened to it there; the most telling first. */
export const changeWords: Readonly<Record<IdChange, string>> = {
  truncated: t`cut`,
  'case-folded': t`changed in case`,
  altered: t`altered`,
  'back-again': t`back again`,
  're-encoded': t`re-encoded`,
  renamed: t`renamed`,
  moved: t`moved`,
  duplicated: t`there twice`,
}
