/** Firefox reads the blob only after its own dialog; without an end a long export would stay in memory. */
const RELEASE_AFTER_MS = 60_000

/** Saves text as a JSON file of the user, without a permission for downloads. */
export function downloadJson(text: string, fileName: string): void {
  download(text, fileName, 'application/json')
}

/** Saves text as a CSV file of the user. */
export function downloadCsv(text: string, fileName: string): void {
  download(text, fileName, 'text/csv')
}

/** Saves text or bytes, or what was put together of them, as a file of the user, of a MIME type. */
export function download(
  content: string | Uint8Array<ArrayBuffer> | Blob,
  fileName: string,
  type: string,
): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS)
}
