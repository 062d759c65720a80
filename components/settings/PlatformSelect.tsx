import { platforms } from '@/lib/platforms/catalogue'

const byName = platforms.toSorted((one, other) => one.name.localeCompare(other.name))

interface PlatformSelectProps {
  label: string
  value: string
  /** What stands for none of them. */
  none: string
  testId: string
  onChoose: (id: string) => void
}

/** A platform of the catalogue, by name. */
export function PlatformSelect({ label, value, none, testId, onChoose }: PlatformSelectProps) {
  return (
    <label>
      {label}
      <select
        className="input"
        value={value}
        data-testid={testId}
        onChange={({ target }) => onChoose(target.value)}
      >
        <option value="">{none}</option>
        {byName.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
