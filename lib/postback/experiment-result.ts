import type { Platform } from '../schemas/platform'
import type { Experiment, PlannedStep, Run } from '../schemas/run'
import { t } from '../text'
import { type Answering, type PostbackVerdict, readPostbackAnswer } from './answer'
import { lastExchange } from './exchange'

/** One step of an experiment, beside the first one that was sent. */
export interface StepResult extends PlannedStep {
  /** Left out where the step was not sent. */
  run?: Run
  /** Once it has ended. */
  reading?: PostbackVerdict
  /** What is other than in the first answer. */
  differs: { verdict: boolean; status: boolean; body: boolean }
  /** The receiver should have answered otherwise. */
  surprising: boolean
}

export interface ExperimentResult extends Pick<Experiment, 'id' | 'title'> {
  startedAt: number
  steps: StepResult[]
  /** How many steps were not sent. */
  unsent: number
}

/** The experiments among these runs, newest first, each with its answers side by side; read as agreed with a partner. */
export function experimentsIn(
  runs: readonly Run[],
  catalogue: readonly Platform[],
  partnerOf: (run: Run) => Answering | undefined = () => undefined,
): ExperimentResult[] {
  const byId = new Map<string, Run[]>()
  for (const run of runs) {
    if (run.experiment) byId.set(run.experiment.id, [...(byId.get(run.experiment.id) ?? []), run])
  }
  const read = (run: Run) =>
    run.state === 'pending' ? undefined : readPostbackAnswer(run, catalogue, partnerOf(run))
  return [...byId.values()]
    .flatMap((steps) => resultOf(steps, read) ?? [])
    .sort((one, other) => other.startedAt - one.startedAt)
}

/** What the same conversion sent twice tells of its receiver; undefined for any other experiment and before its end. */
export function deduplicationOf({ steps }: Pick<ExperimentResult, 'steps'>): string | undefined {
  const again = steps.findIndex(({ expects }) => expects === 'duplicate')
  const [first, second] = [steps[again - 1]?.reading, steps[again]?.reading]
  if (!first || !second) return undefined
  if (first.verdict === 'duplicate')
    return t`The first one was a duplicate already: take a click that was not used before.`
  if (first.verdict !== 'accepted' && second.verdict !== 'duplicate')
    return t`The first one was not accepted, so the second one tells nothing.`
  return (
    DEDUPLICATION[second.verdict] ??
    t`The second answer does not tell whether it counted twice: its log does.`
  )
}

const DEDUPLICATION: Readonly<Partial<Record<PostbackVerdict['verdict'], string>>> = {
  duplicate: t`It deduplicates: the second one was called a duplicate.`,
  rejected: t`It turned the second one away, without calling it a duplicate.`,
  accepted: t`It accepted both: it does not deduplicate by what they carry, or says nothing of it. Its log tells.`,
}

function resultOf(
  runs: readonly Run[],
  read: (run: Run) => PostbackVerdict | undefined,
): ExperimentResult | undefined {
  const [first] = [...runs].sort((one, other) => one.startedAt - other.startedAt)
  if (!first?.experiment) return undefined
  const { id, title, plan } = first.experiment
  const firstVerdict = read(first)?.verdict
  const steps = plan.map((planned, step): StepResult => {
    const run = runs.find(({ experiment }) => experiment?.step === step)
    const reading = run && read(run)
    if (!run || !reading) return { ...planned, ...(run ? { run } : {}), differs: NOTHING, surprising: false }
    return {
      ...planned,
      run,
      reading,
      differs: {
        verdict: reading.verdict !== firstVerdict,
        status: statusOf(run) !== statusOf(first),
        body: bodyOf(run) !== bodyOf(first),
      },
      surprising: isSurprising(planned, reading),
    }
  })
  return { id, title, startedAt: first.startedAt, steps, unsent: steps.filter(({ run }) => !run).length }
}

const NOTHING = { verdict: false, status: false, body: false }

/** Only an acceptance speaks against what was expected: an unclear answer says neither. */
function isSurprising({ expects }: PlannedStep, { verdict }: PostbackVerdict): boolean {
  if (expects === undefined || expects === 'accepted') return expects === 'accepted' && verdict === 'rejected'
  return verdict === 'accepted'
}

const statusOf = (run: Run) => lastExchange(run).answer?.status
const bodyOf = (run: Run) => lastExchange(run).answer?.body.text
