import { Copy } from '@/components/ui/Copy'
import type { BuiltLink } from '@/lib/links/build/build'
import { t } from '@/lib/text'
import { MarkedPieces } from './MarkedPieces'

/** The link whole, to be copied; macros and what was escaped are marked. */
export function BuiltUrl({ built: { url, base, parameters } }: { built: BuiltLink }) {
  if (url === '') return <p className="soft">{t`Write an address, and the link appears here.`}</p>
  return (
    <div className="wire">
      <pre className="mono" data-testid="built-url">
        {base.head}
        {parameters.map(({ pieces }, at) => (
          <span key={at}>
            {at === 0 ? '?' : '&'}
            <MarkedPieces pieces={pieces} />
          </span>
        ))}
        {parameters.length === 0 && base.pairs && '?'}
        {base.fragment}
      </pre>
      <Copy text={url} what={t`link`} testId="copy-link" />
    </div>
  )
}
