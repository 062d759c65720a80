import { cutMiddle } from '@/components/ui/cut-middle'
import { changedSpans } from '@/lib/url/changes'

/** A URL whole, with what changed against the one before marked; single long values are cut in the middle. */
export function MarkedUrl({ url, previous }: { url: string; previous: string | undefined }) {
  const spans = previous === undefined ? [{ text: url, changed: false }] : changedSpans(previous, url)
  let at = 0
  return (
    <code className="marked-url">
      {spans.map(({ text, changed }) => {
        const key = at
        at += text.length
        const shown = cutMiddle(text)
        const title = shown === text ? undefined : text
        return changed ? (
          <mark key={key} title={title}>
            {shown}
          </mark>
        ) : (
          <span key={key} title={title}>
            {shown}
          </span>
        )
      })}
    </code>
  )
}
