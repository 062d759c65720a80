import { create } from 'zustand'
import { useSettings } from '@/components/data/settings'
import { knownBy } from '@/lib/ids/known'
import { runByHost } from '@/lib/links/by-host'
import type { ListedLink } from '@/lib/links/list'
import { limits, type Mode } from '@/lib/links/modes'
import { type LinkRow, rowOf, rowOfRefusal } from '@/lib/links/row'
import { command } from '@/lib/messages'
import type { CheckedLink } from '@/lib/schemas/link-check'
import { t } from '@/lib/text'
import { hostOf } from '@/lib/url/host'

/** A line of the result table. */
export interface LineOfCheck {
  link: ListedLink
  state: 'waiting' | 'running' | 'done'
  /** Once it is done. */
  row?: LinkRow
  /** What was answered; absent where it could not be checked. */
  checked?: CheckedLink
}

export interface CheckToStart {
  mode: Mode
  /** Its name. */
  device: string
  userAgent?: string
  links: readonly ListedLink[]
  /** Links that are not visited, each with why. */
  refused: ReadonlyMap<ListedLink, string>
}

export interface Check extends Pick<CheckToStart, 'mode' | 'device' | 'userAgent'> {
  id: string
  startedAt: number
  running: boolean
  cancelled: boolean
  lines: LineOfCheck[]
}

/** The last check of this page, running or done. */
export const useCheck = create<{ check?: Check }>(() => ({}))

let stop = new AbortController()

/** Checks the links, a bounded number at a time; resolves when all have ended or were cancelled. */
export async function startCheck({ mode, device, userAgent, links, refused }: CheckToStart): Promise<void> {
  stop = new AbortController()
  const id = crypto.randomUUID()
  const lines = links.map((link): LineOfCheck => {
    const why = refused.get(link)
    return why ? { link, state: 'done', row: rowOfRefusal(link, why) } : { link, state: 'waiting' }
  })
  const begun = { id, startedAt: Date.now(), running: true, cancelled: false }
  useCheck.setState({ check: { ...begun, mode, device, userAgent, lines } })

  const checkOne = async (link: ListedLink) => {
    setLine({ link, state: 'running' })
    try {
      const question = { url: link.url, checkId: id, userAgent }
      const checked = await command(`${mode}-link`, question)
      const known = knownBy(useSettings.getState())
      setLine({ link, state: 'done', row: rowOf(link, checked, mode, known), checked })
    } catch (error) {
      const says = error instanceof Error ? error.message : String(error)
      setLine({ link, state: 'done', row: rowOfRefusal(link, says) })
    }
  }
  const { parallel, restMs } = limits[mode]
  await runByHost(
    links.filter((link) => !refused.has(link)),
    checkOne,
    {
      parallel,
      hostOf: ({ url }) => hostOf(url),
      rest: () => new Promise((resolve) => setTimeout(resolve, restMs)),
      signal: stop.signal,
    },
  )
  change((check) => ({ ...check, running: false, lines: check.lines.map(notBegun) }))
}

/** Begins no other link, and stops those under way: their tabs are closed. */
export function cancelCheck(): void {
  const { check } = useCheck.getState()
  if (!check?.running) return
  stop.abort()
  change((running) => ({ ...running, cancelled: true }))
  // What it stops says so itself.
  command('stop-check', { checkId: check.id }).catch(() => {})
}

/** What is left waiting when a check ends was cancelled. */
function notBegun(line: LineOfCheck): LineOfCheck {
  if (line.state === 'done') return line
  return { ...line, state: 'done', row: rowOfRefusal(line.link, t`Cancelled before it was asked`, 'info') }
}

function setLine(line: LineOfCheck): void {
  change((check) => ({
    ...check,
    lines: check.lines.map((one) => (one.link.line === line.link.line ? line : one)),
  }))
}

function change(next: (check: Check) => Check): void {
  useCheck.setState(({ check }) => (check ? { check: next(check) } : {}))
}
