import { Tabs } from 'radix-ui'
import { ConversionForm } from '@/components/conversion/ConversionForm'
import { ExperimentCards } from '@/components/experiments/ExperimentCards'
import { Notice } from '@/components/ui/Notice'
import type { Form } from '@/components/workbench/place'
import { apis } from '@/lib/capi/catalogue'
import type { Click } from '@/lib/schemas/click'
import type { Run } from '@/lib/schemas/run'
import { t } from '@/lib/text'
import { CapiForm } from './CapiForm'
import { PostbackForm } from './PostbackForm'
import { RunCard } from './RunCard'

const POSTBACK = 'postback'
const CONVERSION = 'conversion'
const FORMS = [
  { id: CONVERSION, label: t`Conversion` },
  { id: POSTBACK, label: t`Postback` },
  ...apis.map(({ id, shortName }) => ({ id, label: shortName })),
]

interface TestsProps {
  /** A click, or a journey joined to the evidence of one. */
  click: Click
  /** The clicks it is tied to, with itself, oldest first; it alone where there are none. */
  clicks?: readonly Click[]
  /** The ids of the journey's clicks, oldest first; undefined for a click alone. */
  journey?: readonly string[]
  /** Newest first. */
  runs: readonly Run[]
  form: Form
  /** A click from a file: its runs can be read, and nothing can be sent. */
  readOnly: boolean
  onForm: (form: Form) => void
}

/** The tests of a click: the forms that fire them, and what came back. */
export function Tests({ click, clicks = [click], journey, runs, form, readOnly, onForm }: TestsProps) {
  return (
    <div className="tests">
      <div>
        {sendable(click, readOnly) ?? (
          <Forms click={click} clicks={clicks} journey={journey} runs={runs} form={form} onForm={onForm} />
        )}
      </div>
      <section className="runs" aria-label={t`Runs`}>
        <h2>{runs.length === 0 ? t`Nothing sent yet` : t`Sent`}</h2>
        <ExperimentCards runs={runs} />
        {runs
          .filter(({ experiment }) => !experiment)
          .map((run, position) => (
            <RunCard key={run.id} run={run} open={position === 0} />
          ))}
      </section>
    </div>
  )
}

/** Why nothing can be sent from here; undefined where it can. */
function sendable({ private: isPrivate }: Click, readOnly: boolean) {
  if (readOnly)
    return <Notice>{t`This click is from a file: its tests can be read, but none can be sent.`}</Notice>
  if (isPrivate)
    return (
      <Notice>{t`A test is kept on the disk, so none can be sent from a click of a private window.`}</Notice>
    )
  return undefined
}

function Forms({
  click,
  clicks,
  journey,
  form,
  onForm,
}: Omit<TestsProps, 'clicks' | 'readOnly'> & { clicks: readonly Click[] }) {
  return (
    <Tabs.Root value={FORMS.some(({ id }) => id === form) ? form : POSTBACK} onValueChange={onForm}>
      <Tabs.List className="tab-list form-tabs" aria-label={t`Kind of test`}>
        {FORMS.map(({ id, label }) => (
          <Tabs.Trigger key={id} value={id} className="tab" data-testid={`form-${id}`}>
            {label}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content value={POSTBACK}>
        <PostbackForm key={click.id} click={click} journey={journey} />
      </Tabs.Content>
      <Tabs.Content value={CONVERSION}>
        <ConversionForm key={click.id} click={click} clicks={clicks} />
      </Tabs.Content>
      {apis.map((api) => (
        <Tabs.Content key={api.id} value={api.id}>
          <CapiForm key={click.id} api={api} click={click} />
        </Tabs.Content>
      ))}
    </Tabs.Root>
  )
}
