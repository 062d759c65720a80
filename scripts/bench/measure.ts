const ROUNDS = 60
/** Until the machine code is there, which a busy machine makes late. */
const WARM_UP = 20

/**
 * How long each task takes while nothing else is going on, in milliseconds: a tenth of the rounds are faster. What
 * others do on the machine only adds, so that the median of a busy one says nothing.
 */
export function quietTimes<Name extends string>(tasks: Record<Name, () => unknown>): Record<Name, number> {
  const names = Object.keys(tasks) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const name of names) {
      const start = performance.now()
      tasks[name]()
      if (round >= WARM_UP) times[name].push(performance.now() - start)
    }
  }
  return Object.fromEntries(names.map((name) => [name, tenth(times[name])])) as Record<Name, number>
}

function tenth(values: number[]): number {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 10)] as number
}

export function printRatio(what: string, value: number, than: string, limit: number): void {
  console.log(`${what}: ${value.toFixed(2)} times ${than} (goal: at most ${limit})`)
}
