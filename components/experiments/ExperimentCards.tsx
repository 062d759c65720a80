import { useKnown } from '@/components/data/settings'
import { experimentsIn } from '@/lib/postback/experiment-result'
import type { Run } from '@/lib/schemas/run'
import { ExperimentCard } from './ExperimentCard'

/** The experiments among these runs, newest first. */
export function ExperimentCards({ runs }: { runs: readonly Run[] }) {
  const { platforms } = useKnown()
  return experimentsIn(runs, platforms).map((experiment) => (
    <ExperimentCard key={experiment.id} experiment={experiment} />
  ))
}
