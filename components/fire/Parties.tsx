import { useId, useState } from 'react'
import type { PostbackDraft } from '@/lib/schemas/draft'
import type { Platform } from '@/lib/schemas/platform'
import { languageOf } from '@/lib/templates/language'
import { anyOf, t } from '@/lib/text'
import { TranslateTemplate } from './TranslateTemplate'

interface PartiesProps {
  draft: PostbackDraft
  platforms: readonly Platform[]
  /** The platforms that the address tells. */
  receivers: readonly Platform[]
  onType: (field: string, value: string) => void
}

/** Who fires the postback and who receives it, so that its macros and parameters can be checked. */
export function Parties({ draft, platforms, receivers, onType }: PartiesProps) {
  const [target, setTarget] = useState('')
  const senders = platforms.filter(languageOf)
  const receiving = platforms.filter(({ postback }) => postback?.direction === 'receives')
  const find = (id: string | undefined) => platforms.find((platform) => platform.id === id)
  const told = anyOf(receivers.map(({ name }) => name))
  return (
    <>
      <div className="parties">
        <PlatformSelect
          label={t`Fires it`}
          testId="postback-sender"
          nobody={t`not named`}
          platforms={senders}
          value={draft.sender ?? ''}
          onPick={(id) => onType('sender', id)}
        />
        <PlatformSelect
          label={t`Receives it`}
          testId="postback-receiver"
          nobody={told && !draft.receivingPlatform ? t`by its address: ${told}` : t`not named`}
          platforms={receiving}
          value={draft.receivingPlatform ?? ''}
          onPick={(id) => onType('receivingPlatform', id)}
        />
        <PlatformSelect
          label={t`Translate to`}
          testId="translate-to"
          nobody={t`choose whose macros`}
          platforms={senders.filter(({ id }) => id !== draft.sender)}
          value={target}
          onPick={setTarget}
        />
      </div>
      <TranslateTemplate
        template={draft.template}
        from={find(draft.sender)}
        to={find(target)}
        onUse={(template) => {
          onType('template', template)
          onType('sender', target)
          setTarget('')
        }}
      />
    </>
  )
}

interface PlatformSelectProps {
  label: string
  testId: string
  /** What is said where none is chosen. */
  nobody: string
  platforms: readonly Platform[]
  value: string
  onPick: (id: string) => void
}

function PlatformSelect({ label, testId, nobody, platforms, value, onPick }: PlatformSelectProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        data-testid={testId}
        value={value}
        onChange={(event) => onPick(event.target.value)}
      >
        <option value="">{nobody}</option>
        {platforms
          .toSorted((one, other) => one.name.localeCompare(other.name))
          .map((platform) => (
            <option key={platform.id} value={platform.id}>
              {platform.name}
            </option>
          ))}
      </select>
    </div>
  )
}
