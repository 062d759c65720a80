import type { PostbackDraft } from '@/lib/schemas/draft'
import { t } from '@/lib/text'

const CONTENT_TYPES = ['application/x-www-form-urlencoded', 'application/json', 'text/plain']

/** Body and content type of a POST; macros in the body are filled as the content type asks for. */
export function PostbackBody({
  draft: { body = '', contentType },
  onType,
}: {
  draft: PostbackDraft
  onType: (field: string, value: string) => void
}) {
  return (
    <div className="post-body">
      <input
        className="input mono"
        aria-label={t`Content type`}
        list="content-types"
        placeholder={CONTENT_TYPES[0]}
        value={contentType ?? ''}
        onChange={(event) => onType('contentType', event.target.value || (CONTENT_TYPES[0] ?? ''))}
      />
      <datalist id="content-types">
        {CONTENT_TYPES.map((type) => (
          <option key={type} value={type} />
        ))}
      </datalist>
      <textarea
        className="input mono"
        aria-label={t`Body`}
        placeholder="clickid={clickid}&payout={payout}"
        rows={3}
        spellCheck={false}
        data-testid="postback-body"
        value={body}
        onChange={(event) => onType('body', event.target.value)}
      />
    </div>
  )
}
