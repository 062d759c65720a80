const MOST_TAGS = 20
const LONGEST_TAG = 40

/** Tags as typed, parted by commas: trimmed, each once. */
export function readTags(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim().replace(/\s+/g, ' ').slice(0, LONGEST_TAG))
  return [...new Set(tags.filter(Boolean))].slice(0, MOST_TAGS)
}
