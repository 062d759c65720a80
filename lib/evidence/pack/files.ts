import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { Known } from '../../ids/known'
import type { Exporter } from '../exporter'
import { hopsCsvFormat, identifiersCsvFormat } from '../formats/csv'
import { harFormat } from '../formats/har'
import { jsonFormat } from '../formats/json'
import { markdownFormat } from '../formats/markdown'
import { ndjsonFormat } from '../formats/ndjson'
import type { Content } from '../redact'
import { type SummedFile, writeHtml } from './html/page'
import type { EvidencePack } from './pack'

/** A file that can go into a pack beside its page. */
export interface PackFormat {
  name: string
  exporter: Exporter
  /** It goes in unless the user leaves it out. */
  usual: boolean
}

export const PAGE_NAME = 'evidence.html'
const SUMS_NAME = 'SHA256SUMS'

/** Bytes that are compressed in one go: some milliseconds. */
const STEP = 64_000

/** In the order in which they are offered. */
export const packFormats: readonly PackFormat[] = [
  { name: 'click.json', exporter: jsonFormat, usual: true },
  { name: 'click.har', exporter: harFormat, usual: true },
  { name: 'ticket.md', exporter: markdownFormat, usual: true },
  { name: 'hops.csv', exporter: hopsCsvFormat, usual: false },
  { name: 'identifiers.csv', exporter: identifiersCsvFormat, usual: false },
  { name: 'click.ndjson', exporter: ndjsonFormat, usual: false },
]

interface PackFile extends SummedFile {
  content: Uint8Array
}

/** Every file of a pack, the page with the sums of the others, and the list of all sums. */
export function packFiles(
  pack: EvidencePack,
  { file }: Content,
  known: Known,
  formats: readonly PackFormat[],
): PackFile[] {
  const beside = formats.map(({ name, exporter }) => packFile(name, exporter.write({ file, known })))
  const summed = [packFile(PAGE_NAME, writeHtml(pack, beside)), ...beside]
  return [...summed, packFile(SUMS_NAME, sumsOf(summed))]
}

/**
 * The zip of these files: the same bytes for the same files, on whatever day and in whatever zone. It is made in small
 * steps, and `pause` is called after each, since the policy of an extension's pages forbids the workers that would do it
 * aside.
 */
export async function zipFiles(files: readonly PackFile[], pause: () => Promise<void>): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    parts.push(part)
  })
  for (const { name, content } of files) {
    // A zip tells times without a zone: this is its first day by the clock of wherever it is made.
    const entry = Object.assign(new ZipDeflate(name, { level: 6 }), { mtime: new Date(1980, 0, 1) })
    zip.add(entry)
    for (let start = 0, end = 0; end < content.length || start === 0; start = end) {
      end = start + STEP
      entry.push(content.subarray(start, end), end >= content.length)
      await pause()
    }
  }
  zip.end()
  return new Blob(parts, { type: 'application/zip' })
}

/** As `sha256sum --check` reads it. */
function sumsOf(files: readonly SummedFile[]): string {
  return files.map(({ name, sha256: sum }) => `${sum}  ${name}\n`).join('')
}

function packFile(name: string, text: string): PackFile {
  const content = strToU8(text)
  return { name, bytes: content.length, sha256: bytesToHex(sha256(content)), content }
}
