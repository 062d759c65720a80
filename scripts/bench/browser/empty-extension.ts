import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Parts of the manifest in which something of Clickscope would run or be shown. */
const OWN_PARTS = ['action', 'devtools_page', 'icons']

/** Writes an extension with the permissions of a built one that does nothing, and returns its new folder. */
export function writeEmptyExtension(buildFolder: string): string {
  const manifest = JSON.parse(readFileSync(join(buildFolder, 'manifest.json'), 'utf8'))
  for (const part of OWN_PARTS) delete manifest[part]
  const folder = mkdtempSync(join(tmpdir(), 'clickscope-empty-'))
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, manifest.background.service_worker), '')
  return folder
}
