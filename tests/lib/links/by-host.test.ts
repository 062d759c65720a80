import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runByHost } from '@/lib/links/by-host'

interface Task {
  host: string
  number: number
}

const immediately = () => Promise.resolve()
const hostOf = ({ host }: Task) => host

/** Tasks that end in an order of their own, and what ran at the same time. */
function observed() {
  const begun: Task[] = []
  const running = new Set<Task>()
  let most = 0
  let clash = false
  const begin = (task: Task) => {
    clash ||= [...running].some(({ host }) => host === task.host)
    begun.push(task)
    running.add(task)
    most = Math.max(most, running.size)
  }
  return { begun, begin, end: (task: Task) => running.delete(task), seen: () => ({ most, clash }) }
}

describe('running by host', () => {
  it('runs everything once, in order for each host, never two of a host, never more than allowed', async () => {
    const tasks = fc.array(
      fc.record({ host: fc.constantFrom('a', 'b', 'c', 'd'), turns: fc.nat({ max: 4 }) }),
      { maxLength: 30 },
    )
    await fc.assert(
      fc.asyncProperty(tasks, fc.integer({ min: 1, max: 5 }), async (given, parallel) => {
        const items = given.map(({ host, turns }, number) => ({ host, turns, number }))
        const { begun, begin, end, seen } = observed()
        const run = async (task: (typeof items)[number]) => {
          begin(task)
          for (let turn = 0; turn < task.turns; turn += 1) await immediately()
          end(task)
        }
        await runByHost(items, run, {
          hostOf,
          parallel,
          rest: immediately,
          signal: new AbortController().signal,
        })
        for (const host of ['a', 'b', 'c', 'd'])
          expect(begun.filter((task) => task.host === host)).toEqual(
            items.filter((item) => item.host === host),
          )
        expect(seen().clash).toBe(false)
        expect(seen().most).toBeLessThanOrEqual(parallel)
      }),
    )
  })

  it('lets a host rest between two, and asks others meanwhile', async () => {
    const log: string[] = []
    const rested: (() => void)[] = []
    const items = [
      { host: 'a', number: 1 },
      { host: 'a', number: 2 },
      { host: 'b', number: 3 },
    ]
    const all = runByHost(items, async ({ host, number }) => void log.push(`${host}${number}`), {
      hostOf,
      parallel: 1,
      rest: () => new Promise((resolve) => rested.push(resolve)),
      signal: new AbortController().signal,
    })
    await expect.poll(() => log).toEqual(['a1', 'b3'])
    rested[0]?.()
    await all
    expect(log).toEqual(['a1', 'b3', 'a2'])
  })

  it('begins nothing after it was stopped, and waits for what runs', async () => {
    const stop = new AbortController()
    const log: string[] = []
    let finish = () => {}
    const items = ['a', 'b', 'c'].map((host, number) => ({ host, number }))
    const all = runByHost(
      items,
      ({ host }) => {
        log.push(`${host} began`)
        return new Promise((resolve) => {
          finish = () => {
            log.push(`${host} ended`)
            resolve()
          }
        })
      },
      { hostOf, parallel: 1, rest: immediately, signal: stop.signal },
    )
    stop.abort()
    finish()
    await all
    expect(log).toEqual(['a began', 'a ended'])
  })

  it('ends at once when there is nothing to do', async () => {
    const signal = new AbortController().signal
    await runByHost([], async () => {}, { hostOf: () => '', parallel: 3, rest: immediately, signal })
  })
})
