import type { IdIndex } from '../../ids'
import type { Click } from '../../schemas/click'
import type { Run } from '../../schemas/run'
import type { ReadableKind } from '../../schemas/sensitive'
import { kindsWithout } from '../export-json'
import type { FiredPostback } from '../fired'
import { type Content, redactContent } from '../redact'

interface RawParts {
  /** One click or one journey, oldest first. */
  clicks: readonly Click[]
  runs: readonly Run[]
  fired: readonly FiredPostback[]
  extensionVersion: string
  /** Milliseconds since the epoch. */
  now: number
}

/** What goes into a pack, before anything is hidden. */
export function rawContent({ clicks, runs, fired, extensionVersion, now }: RawParts): Content {
  return {
    file: {
      format: 'clickscope',
      version: 1,
      exportedAt: now,
      extensionVersion,
      redacted: [],
      clicks: [...clicks],
      runs: [...runs],
    },
    fired,
  }
}

/** The content with all that is sensitive hidden, but for the kinds that stay readable. */
export function redactedContent(
  { file, fired }: Content,
  readable: readonly ReadableKind[],
  index: IdIndex,
): Content {
  const redacted = kindsWithout(readable)
  return redactContent({ file: { ...file, redacted }, fired }, redacted, index)
}
