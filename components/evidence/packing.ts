import { useMemo } from 'react'
import { useExtension } from '@/components/data/extension'
import { useFiredRows } from '@/components/data/fired-rows'
import { usePartners } from '@/components/data/partners'
import { useKnown } from '@/components/data/settings'
import { readRun } from '@/components/fire/run-reading'
import { useFired } from '@/components/fired/fired'
import { nextTask } from '@/components/ui/next-task'
import { firedPostback } from '@/lib/evidence/fired'
import { markdownFormat } from '@/lib/evidence/formats/markdown'
import { rawContent, redactedContent } from '@/lib/evidence/pack/content'
import { type PackFormat, packFiles, zipFiles } from '@/lib/evidence/pack/files'
import { writeHtml } from '@/lib/evidence/pack/html/page'
import { type EvidencePack, packOf } from '@/lib/evidence/pack/pack'
import type { Content } from '@/lib/evidence/redact'
import type { Clicks } from '@/lib/journey/join'
import type { Run } from '@/lib/schemas/run'
import type { ReadableKind } from '@/lib/schemas/sensitive'

/** What is packed: one click or one journey with its tests. */
export interface Packed {
  clicks: Clicks
  runs: readonly Run[]
}

/** The ways to make evidence of what is looked at, with the kinds that stay readable. */
export interface Packing {
  /** What was agreed with partners, and what logs told, has been read. */
  isReady: boolean
  /** Before anything is hidden, of the moment when it is asked for. */
  raw: () => Content
  html: (readable: readonly ReadableKind[]) => string
  zip: (readable: readonly ReadableKind[], formats: readonly PackFormat[]) => Promise<Blob>
  markdown: (readable: readonly ReadableKind[]) => string
}

/** Packs what is looked at, with the partners' agreements and the rows of logs that *Fired* matched in this session. */
export function usePacking({ clicks, runs }: Packed): Packing {
  const { version } = useExtension()
  const known = useKnown()
  const partners = usePartners()
  const rows = useFired((state) => state.rows)
  const kept = useFiredRows()
  return useMemo(() => {
    const ids = new Set(clicks.map(({ id }) => id))
    const inTool = (rows ?? []).flatMap((row) => firedPostback(row) ?? [])
    const told = new Set(inTool.map(({ clickId }) => clickId))
    const before = (kept ?? []).filter(({ clickId }) => !told.has(clickId))
    const fired = [...inTool, ...before].filter(({ clickId }) => ids.has(clickId))
    const raw = () => rawContent({ clicks, runs, fired, extensionVersion: version, now: Date.now() })
    const redacted = (readable: readonly ReadableKind[]) => redactedContent(raw(), readable, known.index)
    const packed = (content: Content) =>
      packOf({
        content,
        known,
        partners: partners ?? [],
        readRun: (run, partner) => readRun(run, known, partner),
      }) as EvidencePack
    return {
      isReady: partners !== undefined && kept !== undefined,
      raw,
      html: (readable) => writeHtml(packed(redacted(readable))),
      zip: (readable, formats) => {
        const content = redacted(readable)
        return zipFiles(packFiles(packed(content), content, known, formats), nextTask)
      },
      markdown: (readable) => markdownFormat.write({ file: redacted(readable).file, known }),
    }
  }, [clicks, runs, version, known, partners, rows, kept])
}
