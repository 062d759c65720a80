import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { cpuOfTree, parseStat, ticksOfTree } from '@/scripts/bench/browser/cpu'

/** As in /proc: id, name, state, parent … own time in user and kernel mode, then that of ended children. */
const stat = (id: number, name: string, parentId: number, times: string) =>
  `${id} (${name}) S ${parentId} 7 7 0 -1 4194560 9 0 0 0 ${times} 20 0 1 0 1234 0 0`

describe('parseStat', () => {
  it('adds up the time of a process and of its ended children, whatever its name', () => {
    expect(parseStat(stat(12, 'a) S (b 3', 7, '10 20 300 4000'))).toEqual({
      id: 12,
      parentId: 7,
      ticks: 4_330,
    })
  })
})

describe('ticksOfTree', () => {
  it('counts a process and all below it', () => {
    const processes = [
      { id: 1, parentId: 0, ticks: 1_000 },
      { id: 5, parentId: 1, ticks: 1 },
      { id: 6, parentId: 5, ticks: 10 },
      { id: 7, parentId: 6, ticks: 100 },
    ]
    expect(ticksOfTree(processes, 5)).toBe(111)
  })
})

describe.runIf(process.platform === 'linux')('cpuOfTree', () => {
  it('counts a child also when it has ended', () => {
    const before = cpuOfTree(process.pid)
    const burn = 'const end = process.cpuUsage().user + 300_000; while (process.cpuUsage().user < end);'
    execFileSync(process.execPath, ['-e', burn])
    expect(cpuOfTree(process.pid) - before).toBeGreaterThanOrEqual(290)
  })
})
