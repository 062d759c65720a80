const ROUNDS = 25

/** Times tasks in turn, so that whatever else the machine does meets all alike; the medians in milliseconds. */
export function medians<Name extends string>(tasks: Record<Name, () => unknown>): Record<Name, number> {
  const names = Object.keys(tasks) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const name of names) {
      const start = performance.now()
      tasks[name]()
      // The first round warms up.
      if (round > 0) times[name].push(performance.now() - start)
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>
}

function median(values: number[]): number {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)] as number
}

export function printRatio(what: string, value: number, than: string, limit: number): void {
  console.log(`${what}: ${value.toFixed(2)} times ${than} (goal: at most ${limit})`)
}
