import { formatCount } from '@/components/extract/words'

interface FilterSelectProps<Value> {
  name: string
  /** What it says while nothing is chosen. */
  all: string
  value: Value | undefined
  choices: readonly { value: Value; count: number }[]
  nameOf: (value: Value) => string
  onChoose: (value: Value | undefined) => void
}

/** One of the values that occur, or all. */
export function FilterSelect<Value extends string | number>({
  name,
  all,
  value,
  choices,
  nameOf,
  onChoose,
}: FilterSelectProps<Value>) {
  // What is chosen stays to be seen, also where no click is left of it.
  const isGone = value !== undefined && !choices.some((choice) => choice.value === value)
  const shown = isGone ? [...choices, { value, count: 0 }] : choices
  return (
    <select
      className={value === undefined ? 'input' : 'input set'}
      aria-label={all}
      value={value ?? ''}
      data-testid={`filter-${name}`}
      onChange={({ target }) =>
        onChoose(shown.find((choice) => String(choice.value) === target.value)?.value)
      }
    >
      <option value="">{all}</option>
      {shown.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {nameOf(choice.value)} ({formatCount(choice.count)})
        </option>
      ))}
    </select>
  )
}
