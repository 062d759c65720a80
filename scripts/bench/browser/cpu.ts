import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** One process as `/proc/PID/stat` tells of it; times in clock ticks. */
export interface ProcessTimes {
  id: number
  parentId: number
  /** Its own time, and that of its children that have ended and been waited for. */
  ticks: number
}

/**
 * Reads one line of `/proc/PID/stat`. A process that has ended stays there until its parent has waited for it,
 * and then its time is in the parent's: so nothing is lost or counted twice.
 * https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
export function parseStat(stat: string): ProcessTimes {
  const id = Number.parseInt(stat, 10)
  // The name, in brackets, may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const numbers = fields.map(Number)
  const [, parentId = 0] = numbers
  const ticks = numbers.slice(11, 15).reduce((sum, time) => sum + time, 0)
  return { id, parentId, ticks }
}

/** The ticks of a process and of all below it. */
export function ticksOfTree(processes: readonly ProcessTimes[], rootId: number): number {
  const root = processes.find(({ id }) => id === rootId)
  const children = processes.filter(({ parentId }) => parentId === rootId)
  return children.reduce((sum, { id }) => sum + ticksOfTree(processes, id), root?.ticks ?? 0)
}

const millisecondsPerTick = 1000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** The CPU time that a process and all below it have used so far, also those that have ended, in milliseconds. */
export function cpuOfTree(rootId: number): number {
  const processes = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? readTimes(name) : []))
  return ticksOfTree(processes, rootId) * millisecondsPerTick
}

function readTimes(id: string): ProcessTimes[] {
  try {
    return [parseStat(readFileSync(`/proc/${id}/stat`, 'utf8'))]
  } catch {
    // It has ended meanwhile.
    return []
  }
}
