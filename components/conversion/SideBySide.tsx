import { useState } from 'react'
import { useDraft } from '@/components/data/draft'
import { SideScroll } from '@/components/ui/SideScroll'
import { formatMoment } from '@/components/ui/times'
import { apis } from '@/lib/capi/catalogue'
import type { ConversionsApi } from '@/lib/capi/definition'
import { compareConversion, type Told } from '@/lib/conversion/compare'
import type { Part } from '@/lib/conversion/meaning'
import { readPixels } from '@/lib/pixels/read'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'
import { Deduplication } from './Deduplication'
import { pixelsTold, useApiTold, usePostbackTold } from './use-told'
import { PART_WORDS } from './words'

/** What postback, conversions API and the page's pixels say of one conversion, with what differs marked. */
export function SideBySide({ click, clicks }: { click: Click; clicks: readonly Click[] }) {
  const [apiId, setApiId] = useState(() => apiOfPixels(clicks) ?? apis[0]?.id)
  const api = apis.find(({ id }) => id === apiId)
  return (
    <section className="side-by-side" aria-label={t`Side by side`}>
      <div className="side-head">
        <h2>{t`Side by side`}</h2>
        <select
          className="input"
          aria-label={t`Conversions API`}
          data-testid="side-api"
          value={apiId}
          onChange={({ target }) => setApiId(target.value)}
        >
          {apis.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {api && <SideTable key={api.id} click={click} clicks={clicks} api={api} />}
      {pixelsTold(click).length === 0 && (
        <p className="soft">{t`No conversion call of the page’s pixels was recorded with this click.`}</p>
      )}
    </section>
  )
}

function SideTable({ click, clicks, api }: { click: Click; clicks: readonly Click[]; api: ConversionsApi }) {
  const { typed: record } = useDraft(`conversion:${click.id}`)
  const apiTold = useApiTold(api, click)
  const told = [usePostbackTold(click), apiTold, ...pixelsTold(click)].filter(
    (one): one is Told => one !== undefined,
  )
  const rows = compareConversion(record ?? {}, told)
  const differing = rows.flatMap(({ cells }) => cells).filter(({ differs }) => differs).length
  return (
    <>
      <SideScroll label={t`Conversion, part by part`}>
        <table data-testid="side-by-side">
          <thead>
            <tr>
              <th scope="col">{t`Part`}</th>
              <th scope="col">{t`Recorded`}</th>
              {told.map(({ name }, column) => (
                <th key={`${column} ${name}`} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ part, recorded, cells }) => (
              <tr key={part}>
                <th scope="row">{PART_WORDS[part]}</th>
                <td className="mono">{shown(part, recorded)}</td>
                {cells.map(({ text, differs }, column) => (
                  <td key={`${column} ${told[column]?.name}`} className={differs ? 'mono differs' : 'mono'}>
                    {shown(part, text)}
                    {differs && <strong> {t`differs`}</strong>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </SideScroll>
      <p className="soft" role="status" data-testid="side-count">
        {differing === 0
          ? t`Nothing differs.`
          : differing === 1
            ? t`1 value differs.`
            : t`${differing} values differ.`}
      </p>
      {apiTold && <Deduplication api={api} server={apiTold.event} clicks={clicks} />}
    </>
  )
}

/** The API of the first platform whose pixel was seen: what it was told is what there is to compare with. */
function apiOfPixels(clicks: readonly Click[]): string | undefined {
  return readPixels(clicks).find(({ pixel }) => pixel.dedup)?.pixel.dedup?.api
}

/** A time as a moment that can be read; any other text as it is. */
function shown(part: Part, text: string): string {
  if (text === '') return '–'
  const at = Number(text)
  return part === 'time' && /^\d{13}$/.test(text) ? formatMoment(at) : text
}
