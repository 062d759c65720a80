/** Firefox reads the blob only after its own dialog; without an end a long export would stay in memory. */
const RELEASE_AFTER_MS = 60_000

/** Saves text as a JSON file of the user, without a permission for downloads. */
export function downloadJson(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS)
}
