import { prepareStep } from './fire'
import type { ExperimentPlan, FiredFrom } from './schemas/draft'
import type { Experiment } from './schemas/run'
import { fire } from './send/fire'
import { t } from './text'

const MOST_STEPS = 50
/** Chromium ends a worker that rests longer than 30 s. */
const LONGEST_PAUSE_MS = 20_000

/** The way to stop each experiment that runs. */
const running = new Map<string, AbortController>()

/**
 * Sends the steps one after the other with a pause in between, also when the page that asked is closed. Throws
 * before the first one is sent when one of them must not be: each is checked again right before it goes.
 */
export async function startExperiment({
  title,
  steps,
  pauseMs,
  ...from
}: ExperimentPlan & FiredFrom): Promise<{ experimentId: string }> {
  if (steps.length === 0 || steps.length > MOST_STEPS)
    throw new Error(
      t`An experiment has 1 to ${MOST_STEPS} steps, this one ${steps.length}. Nothing was sent.`,
    )
  const tests = []
  for (const { draft } of steps) tests.push(await prepareStep({ ...draft, ...from }))
  // Every run holds the whole plan, and so may name what is secret in another step.
  const secrets = [...new Set(tests.flatMap((test) => test.secrets))]
  if (running.size > 0) throw new Error(t`Another experiment is running. Wait for its end, or cancel it.`)

  const id = crypto.randomUUID()
  const plan = steps.map(({ label, expects }) => ({ label, ...(expects ? { expects } : {}) }))
  const stop = new AbortController()
  const rest = () => pause(Math.min(Math.max(pauseMs, 0), LONGEST_PAUSE_MS), stop.signal)
  const sendAll = async () => {
    for (const [step, { draft }] of steps.entries()) {
      if (step > 0) await rest()
      if (stop.signal.aborted) return
      const experiment: Experiment = { id, title, plan, step }
      await fire({ ...(await prepareStep({ ...draft, ...from })), secrets, experiment })
    }
  }
  // A step that must not be sent any more ends it: the runs tell how far it came.
  running.set(id, stop)
  void sendAll()
    .catch(() => {})
    .finally(() => running.delete(id))
  return { experimentId: id }
}

/** Whether this worker is still at it. */
export function isRunning(experimentId: string): boolean {
  return running.has(experimentId)
}

/** Begins no other step of it. */
export function stopExperiment(experimentId: string): void {
  running.get(experimentId)?.abort()
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    const end = () => {
      clearTimeout(timer)
      resolve()
    }
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
}
