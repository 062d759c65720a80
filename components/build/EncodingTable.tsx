import type { BuiltParameter } from '@/lib/links/build/build'
import { t } from '@/lib/text'
import { MarkedPieces } from './MarkedPieces'
import { encodingWords } from './words'

/** Each parameter of the link: what it says, how it is written in the URL, and why so. */
export function EncodingTable({ parameters }: { parameters: readonly BuiltParameter[] }) {
  if (parameters.length === 0) return null
  return (
    <table className="macros encoding" data-testid="encoding">
      <thead>
        <tr>
          <th scope="col">{t`Parameter`}</th>
          <th scope="col">{t`Value`}</th>
          <th scope="col">{t`In the URL`}</th>
          <th scope="col">{t`How`}</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map((parameter, at) => (
          <tr key={at}>
            <th scope="row" className="mono">
              {parameter.name}
            </th>
            <td className="mono" data-label={t`Value`}>
              {parameter.value}
            </td>
            <td className="mono" data-label={t`In the URL`}>
              <MarkedPieces pieces={parameter.valuePieces} />
            </td>
            <td className="soft" data-label={t`How`}>
              {encodingWords(parameter)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
