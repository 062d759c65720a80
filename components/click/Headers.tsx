import { type CSSProperties, useState } from 'react'
import { useWidth } from '@/components/data/widths'
import { Copy } from '@/components/ui/Copy'
import { cutMiddle } from '@/components/ui/cut-middle'
import { PaneDivider } from '@/components/ui/PaneDivider'
import type { Header, Hop } from '@/lib/schemas/click'
import { t } from '@/lib/text'
import type { HopRow } from './hop-rows'
import './headers.css'

/** Request and response headers of one hop at a time, as the browser reported them. */
export function Headers({ rows }: { rows: readonly HopRow[] }) {
  const [chosen, setChosen] = useState(1)
  const names = useWidth('headerNameWidth')
  const row = rows[chosen - 1] ?? rows[0]
  if (!row) return null
  const { hop, number, host } = row
  return (
    <div className="headers">
      <div className="hop-choice" role="toolbar" aria-label={t`Hop`}>
        {rows.map((each) => (
          <button
            key={each.number}
            type="button"
            aria-pressed={each === row}
            title={each.host}
            onClick={() => setChosen(each.number)}
          >
            {each.number}
          </button>
        ))}
        <span className="mono">{host}</span>
      </div>
      <div className="header-tables" style={{ '--name-width': t`${names.width}px` } as CSSProperties}>
        <PaneDivider name={t`the header names`} className="name-divider" testId="name-divider" {...names} />
        <HeaderTable title={t`Response ${hop.statusLine ?? ''}`} headers={hop.responseHeaders} />
        <HeaderTable title={t`Request ${hop.method}`} headers={hop.requestHeaders} />
        {hop.fields && <HeaderTable title={t`Form fields`} headers={hop.fields} />}
      </div>
      <p className="soft">
        {t`Hop ${number}.`}{' '}
        {rows.some(({ hop }) => hasDeepHeaders(hop)) ? DEEP_HEADERS_SEEN : NO_DEEP_HEADERS}
      </p>
    </div>
  )
}

const DEEP_HEADERS = /^(cookie|set-cookie|referer)$/i
const DEEP_HEADERS_SEEN = t`Cookie, Set-Cookie and Referer are read while the panel or the workbench is open; cookie values are stored as digests.`
const NO_DEEP_HEADERS = t`No Cookie, Set-Cookie or Referer was seen. They are read while the panel or the workbench is open: if the click was made before, click the link again. In the settings they can be read always.`

function hasDeepHeaders({ requestHeaders, responseHeaders }: Hop): boolean {
  return [...requestHeaders, ...responseHeaders].some(({ name }) => DEEP_HEADERS.test(name))
}

function HeaderTable({ title, headers }: { title: string; headers: readonly Header[] }) {
  const text = headers.map(({ name, value }) => `${name}: ${value}`).join('\n')
  return (
    <section>
      <h2>
        {title} {headers.length > 0 && <Copy text={text} what={t`headers`} />}
      </h2>
      {headers.length === 0 && <p className="soft">{t`None were seen.`}</p>}
      <dl translate="no">
        {numbered(headers).map(({ key, name, value }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd title={value}>{cutMiddle(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** A header may come twice with the same value, so its place is part of its key. */
function numbered(headers: readonly Header[]) {
  return headers.map((header, position) => ({ ...header, key: `${position} ${header.name}` }))
}
