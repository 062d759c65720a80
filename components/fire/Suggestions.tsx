import type { PostbackTemplate } from '@/lib/postback/suggest'

interface SuggestionsProps {
  templates: readonly PostbackTemplate[]
  /** The template in the form. */
  current: string
  onPick: (template: string) => void
}

/** The postbacks that trackers and networks seen in this click are known to receive. */
export function Suggestions({ templates, current, onPick }: SuggestionsProps) {
  if (templates.length === 0)
    return (
      <p className="soft">
        No platform of this click publishes its postback: paste the URL that the tracker gave you.
      </p>
    )
  return (
    <div className="suggestions" role="toolbar" aria-label="Templates that fit this click">
      {templates.map(({ platform, platformName, template, receiver }) => (
        <button
          key={`${platform} ${template}`}
          type="button"
          className="button"
          aria-pressed={template === current}
          title={template}
          onClick={() => onPick(template)}
        >
          {platformName} {receiver && <span className="soft">{receiver}</span>}
        </button>
      ))}
    </div>
  )
}
