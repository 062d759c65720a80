import type { IdChange, IdState } from '../../../ids/id-track'
import type { Severity } from '../../../schemas/summary'
import { t } from '../../../text'
import type { EvidencePack } from '../pack'

export const severityWords: Readonly<Record<Severity, string>> = {
  bad: t`Problem`,
  warn: t`Warning`,
  info: t`Note`,
  ok: t`Fine`,
}

export const stateWords: Readonly<Record<IdState, string>> = {
  absent: '–',
  minted: t`made here`,
  kept: t`kept`,
  damaged: t`damaged`,
  gone: t`gone`,
  empty: t`empty`,
}

export const changeWords: Readonly<Record<IdChange, string>> = {
  truncated: t`truncated`,
  'case-folded': t`case-folded`,
  altered: t`altered`,
  'back-again': t`back-again`,
  're-encoded': t`re-encoded`,
  renamed: t`renamed`,
  moved: t`moved`,
  duplicated: t`duplicated`,
}

export const redactedWords: Readonly<Record<EvidencePack['redacted'][number], string>> = {
  secret: t`tokens and passwords`,
  cookie: t`cookies`,
  email: t`e-mail addresses`,
  phone: t`phone numbers`,
  ip: t`IP addresses`,
  personal: t`other personal data`,
}
