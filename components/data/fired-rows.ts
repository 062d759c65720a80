import { useEffect, useState } from 'react'
import type { FiredPostback } from '@/lib/evidence/fired'
import { readFiredRows, watchFiredRows } from '@/lib/store/fired-rows'

/** The rows of logs that were matched to clicks in this browser session, on any page; undefined until read. */
export function useFiredRows(): FiredPostback[] | undefined {
  const [rows, setRows] = useState<FiredPostback[]>()
  useEffect(() => {
    const read = () => void readFiredRows<FiredPostback>().then(setRows)
    read()
    return watchFiredRows(read)
  }, [])
  return rows
}
