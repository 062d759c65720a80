import { templateContentSchema } from '../schemas/template'
import { t } from '../text'
import { type ReadRequest, readCurl } from './curl'

/** Reads a pasted URL, which stays byte for byte, or a `curl` command. Never throws. */
export function readPasted(text: string): ReadRequest {
  const pasted = text.trim()
  if (pasted === '') return { ok: false, says: t`There is nothing in it. Paste a URL or a curl command.` }
  const read = /^(?:\$\s+)?(?:\S*[\\/])?curl(?:\.exe)?\s/i.test(pasted) ? readCurl(pasted) : readUrl(pasted)
  if (!read.ok) return read
  const [issue] = templateContentSchema.safeParse(read.content).error?.issues ?? []
  return issue ? { ok: false, says: t`Its ${issue.path.join(' ')} ${issue.message}.` } : read
}

function readUrl(url: string): ReadRequest {
  if (/[\r\n]/.test(url))
    return { ok: false, says: t`There is more than one line. Paste one URL, or a curl command.` }
  if (!/^https?:\/\/./i.test(url))
    return { ok: false, says: t`It is neither a URL that begins with https:// nor a curl command.` }
  return { ok: true, content: { method: 'GET', url, headers: [] }, notes: [] }
}
