import { useMemo, useState } from 'react'
import { useAction } from '@/components/data/action'
import { useKnown, useSettings } from '@/components/data/settings'
import { download } from '@/components/ui/download'
import { Notice } from '@/components/ui/Notice'
import { copiedLabel, useCopied } from '@/components/ui/use-copied'
import { exportFileName } from '@/components/workbench/file-name'
import { PAGE_NAME, packFormats } from '@/lib/evidence/pack/files'
import { redactionsIn } from '@/lib/evidence/redactions'
import type { ReadableKind } from '@/lib/schemas/sensitive'
import { changeSettings } from '@/lib/store/settings'
import { t } from '@/lib/text'
import type { Packed, Packing } from './packing'
import { RedactionRow } from './RedactionRow'
import { readableWarning } from './words'

const usualFormats = packFormats.filter(({ usual }) => usual).map(({ name }) => name)

/** The preview of what is hidden, kind by kind, the files, and the buttons that make them. */
export function PackForm({ packed, packing }: { packed: Packed; packing: Packing }) {
  const { index } = useKnown()
  const kept = useSettings((settings) => settings.readableInExports)
  const [readable, setReadable] = useState<readonly ReadableKind[]>(kept)
  const [names, setNames] = useState<readonly string[]>(usualFormats)
  const { run, busy, error } = useAction()
  const { copied, copy } = useCopied()
  const found = useMemo(() => redactionsIn(packing.raw(), index), [packing, index])
  const shown = found.filter(({ kind, places }) => places > 0 && isIn(readable, kind)).map(({ kind }) => kind)
  const isKept = readable.length === kept.length && readable.every((kind) => kept.includes(kind))
  const fileName = (extension: string) => exportFileName(Date.now(), packed.clicks.at(-1), extension)
  const savePack = () =>
    run(async () => {
      const formats = packFormats.filter(({ name }) => names.includes(name))
      download(await packing.zip(readable, formats), fileName('zip'), 'application/zip')
    })
  const saveHtml = () =>
    run(async () => download(packing.html(readable), fileName('html'), 'text/html;charset=utf-8'))
  return (
    <div className="pack">
      <fieldset>
        <legend>{t`Hidden in every file`}</legend>
        <ul className="redactions">
          {found.map((redactions) => (
            <RedactionRow
              key={redactions.kind}
              redactions={redactions}
              isReadable={isIn(readable, redactions.kind)}
              onToggle={(kind) => setReadable(toggled(readable, kind))}
            />
          ))}
        </ul>
        <p className="soft">
          {t`The same letter stands for the same value. digest~… is a value that was never stored.`}
        </p>
        {shown.length > 0 && (
          <div data-testid="readable-warning">
            <Notice kind="warn">{readableWarning(shown)}</Notice>
          </div>
        )}
        {!isKept && (
          <button
            type="button"
            className="button link"
            data-testid="keep-redaction"
            onClick={() => run(() => changeSettings({ readableInExports: [...readable] }))}
          >
            {t`Use this choice for every export`}
          </button>
        )}
      </fieldset>
      <fieldset>
        <legend>{t`Files in the pack`}</legend>
        <div className="files">
          <label className="check">
            <input type="checkbox" checked disabled />
            <span className="mono">{PAGE_NAME}</span>
          </label>
          {packFormats.map(({ name }) => (
            <label key={name} className="check">
              <input
                type="checkbox"
                checked={names.includes(name)}
                data-testid={`pack-file-${name}`}
                onChange={() => setNames(toggled(names, name))}
              />
              <span className="mono">{name}</span>
            </label>
          ))}
        </div>
        <p className="soft">
          {t`SHA256SUMS comes with them: it proves that the files are unchanged, not that they are true.`}
        </p>
      </fieldset>
      {error && <Notice kind="warn">{error}</Notice>}
      <div className="dialog-actions">
        <button
          type="button"
          className="button"
          data-testid="pack-copy"
          onClick={() => void copy(async () => packing.markdown(readable))}
        >
          {copiedLabel(copied, t`Copy Markdown for a ticket`)}
        </button>
        <button
          type="button"
          className="button"
          disabled={busy || !packing.isReady}
          data-testid="save-html"
          onClick={saveHtml}
        >
          {t`Save HTML`}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={busy || !packing.isReady}
          data-testid="save-pack"
          onClick={savePack}
        >
          {t`Save pack`}
        </button>
      </div>
    </div>
  )
}

function isIn(readable: readonly ReadableKind[], kind: string): boolean {
  return readable.some((one) => one === kind)
}

function toggled<Item>(list: readonly Item[], item: Item): Item[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item]
}
