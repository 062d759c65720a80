import { useMemo } from 'react'
import { useClicks } from '@/components/data/clicks'
import { useKnown } from '@/components/data/settings'
import { rowOf } from '@/lib/links/row'
import type { Check, LineOfCheck } from './check'

const NONE: readonly string[] = []

/**
 * The lines of a check. Once it has ended, those of visits say what their recorded clicks say by now: an outcome may
 * come late, and the user may have said since what must arrive.
 */
export function useLines({ lines, running, mode }: Check): readonly LineOfCheck[] {
  const clickIds = useMemo(
    () => (running ? NONE : lines.flatMap(({ row }) => row?.clickId ?? [])),
    [lines, running],
  )
  const clicks = useClicks(clickIds)
  const known = useKnown()
  return useMemo(() => {
    const byId = new Map(clicks?.map((click) => [click.id, click]))
    return lines.map((line) => {
      const click = byId.get(line.row?.clickId ?? '')
      if (!click || !line.checked) return line
      const checked = { ...line.checked, click }
      return { ...line, checked, row: rowOf(line.link, checked, mode, known) }
    })
  }, [lines, clicks, known, mode])
}
