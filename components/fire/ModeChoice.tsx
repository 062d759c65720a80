import { Notice } from '@/components/ui/Notice'
import type { ConversionsApi } from '@/lib/capi/definition'
import type { CapiMode } from '@/lib/schemas/draft'
import { t } from '@/lib/text'

interface ModeChoiceProps {
  api: ConversionsApi
  mode: CapiMode
  onMode: (mode: CapiMode) => void
}

/** Whether the event is a test, as it is by default, or counts; what either means at this platform. */
export function ModeChoice({ api: { testMode, liveMode }, mode, onMode }: ModeChoiceProps) {
  const modes = [
    { id: 'test', name: t`Test`, by: testMode.name },
    { id: 'live', name: t`Live, this once`, by: liveMode.name },
  ] as const
  return (
    <>
      <fieldset className="send-as">
        <legend>{t`Send as`}</legend>
        {modes.map(({ id, name, by }) => (
          <label key={id}>
            <input
              type="radio"
              name="capi-mode"
              checked={mode === id}
              onChange={() => onMode(id)}
              data-testid={`capi-mode-${id}`}
            />
            {name} <code className="soft">{by}</code>
          </label>
        ))}
      </fieldset>
      {mode === 'test' ? (
        <Notice kind="info">{testMode.says}</Notice>
      ) : (
        <Notice kind="warn">{liveMode.says}</Notice>
      )}
    </>
  )
}
