import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Parts of the manifest in which something of Clickscope would run or be shown. */
const OWN_PARTS = ['action', 'devtools_page', 'icons', 'default_locale']

/**
 * Writes an extension with the permissions of a built one that does nothing, and returns its new folder, which is
 * gone when this process ends.
 */
export function writeEmptyExtension(buildFolder: string): string {
  const manifest = JSON.parse(readFileSync(join(buildFolder, 'manifest.json'), 'utf8'))
  for (const part of OWN_PARTS) delete manifest[part]
  // Its texts are in files that it does not have.
  Object.assign(manifest, { name: 'Empty', description: '' })
  const folder = mkdtempSync(join(tmpdir(), 'clickscope-empty-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, manifest.background.service_worker), '')
  return folder
}
