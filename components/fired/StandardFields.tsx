import { useId, useState } from 'react'
import type { Agreed } from '@/lib/postback/fired/expected'
import { changeFired, useFired } from './fired'

const ZONES = Intl.supportedValuesOf('timeZone')

/** What the postbacks are compared with, beside their clicks: the template and what was agreed. */
export function StandardFields() {
  const template = useFired((state) => state.template)
  const agreed = useFired((state) => state.agreed)
  const [zone, setZone] = useState(agreed.timeZone)
  const id = useId()
  const isZone = isTimeZone(zone)
  const agree = (change: Partial<Agreed>) => void changeFired({ agreed: { ...agreed, ...change } })
  const typeZone = (text: string) => {
    setZone(text)
    if (isTimeZone(text)) agree({ timeZone: text })
  }
  return (
    <div className="fired-standard">
      <label className="fired-template">
        <span>Template</span>
        <input
          className="input mono"
          spellCheck={false}
          autoComplete="off"
          placeholder="empty: that of the last test from each click"
          value={template}
          data-testid="fired-template"
          onChange={({ target }) => void changeFired({ template: target.value })}
        />
      </label>
      <label>
        <span>Agreed payout</span>
        <input
          className="input"
          inputMode="decimal"
          value={agreed.payout}
          data-testid="fired-payout"
          onChange={({ target }) => agree({ payout: target.value.trim() })}
        />
      </label>
      <label>
        <span>Agreed currency</span>
        <input
          className="input"
          maxLength={3}
          value={agreed.currency}
          data-testid="fired-currency"
          onChange={({ target }) => agree({ currency: target.value.trim().toUpperCase() })}
        />
      </label>
      <label>
        <span>Times of the log are in</span>
        <input
          className="input"
          list={`${id}-zones`}
          spellCheck={false}
          value={zone}
          aria-invalid={!isZone}
          aria-describedby={isZone ? undefined : `${id}-problem`}
          data-testid="fired-zone"
          onChange={({ target }) => typeZone(target.value)}
        />
        <datalist id={`${id}-zones`}>
          {['UTC', ...ZONES].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        {!isZone && (
          <span id={`${id}-problem`} className="problem" role="alert">
            “{zone}” is not a time zone. Write it like Europe/Berlin or UTC; {agreed.timeZone} counts until
            then.
          </span>
        )}
      </label>
    </div>
  )
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return text !== ''
  } catch {
    return false
  }
}
