import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What of a manifest says which browsers, and what of them, an extension may have to do with. */
const SHARED_PARTS = [
  'manifest_version',
  'version',
  'minimum_chrome_version',
  'incognito',
  'permissions',
  'optional_permissions',
  'host_permissions',
]

/**
 * Writes an extension with the permissions of a built one whose worker runs only `script`, and returns its new
 * folder, which is gone when this process ends.
 */
export function writeEmptyExtension(buildFolder: string, script = ''): string {
  const built = JSON.parse(readFileSync(join(buildFolder, 'manifest.json'), 'utf8'))
  const shared = Object.fromEntries(SHARED_PARTS.map((part) => [part, built[part]]))
  const manifest = { ...shared, name: 'Empty', background: { service_worker: 'background.js' } }
  const folder = mkdtempSync(join(tmpdir(), 'clickscope-empty-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'background.js'), script)
  return folder
}
