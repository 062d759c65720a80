import type { BuiltParameter } from '@/lib/links/build/build'
import { MarkedPieces } from './MarkedPieces'
import { encodingWords } from './words'

/** Each parameter of the link: what it says, how it is written in the URL, and why so. */
export function EncodingTable({ parameters }: { parameters: readonly BuiltParameter[] }) {
  if (parameters.length === 0) return null
  return (
    <table className="macros encoding" data-testid="encoding">
      <thead>
        <tr>
          <th scope="col">Parameter</th>
          <th scope="col">Value</th>
          <th scope="col">In the URL</th>
          <th scope="col">How</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map((parameter, at) => (
          <tr key={at}>
            <th scope="row" className="mono">
              {parameter.name}
            </th>
            <td className="mono" data-label="Value">
              {parameter.value}
            </td>
            <td className="mono" data-label="In the URL">
              <MarkedPieces pieces={parameter.valuePieces} />
            </td>
            <td className="soft" data-label="How">
              {encodingWords(parameter)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
