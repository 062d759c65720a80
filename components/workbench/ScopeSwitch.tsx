import { ToggleGroup } from 'radix-ui'
import { t } from '@/lib/text'
import type { Scope } from './place'
import './journey.css'

interface ScopeSwitchProps {
  /** How many clicks the journey has. */
  count: number
  scope: Scope
  onScope: (scope: Scope) => void
}

/** Whether the click is looked at alone or with those it is tied to; nothing where it is tied to none. */
export function ScopeSwitch({ count, scope, onScope }: ScopeSwitchProps) {
  if (count < 2) return null
  const labels: Record<Scope, string> = { click: t`This click`, journey: t`Journey · ${count} clicks` }
  return (
    <ToggleGroup.Root
      type="single"
      className="scope-switch"
      aria-label={t`Looked at`}
      value={scope}
      // Pressing the one that is on would leave none.
      onValueChange={(next) => next && onScope(next as Scope)}
    >
      {Object.entries(labels).map(([each, label]) => (
        <ToggleGroup.Item key={each} value={each} data-testid={`scope-${each}`}>
          {label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
