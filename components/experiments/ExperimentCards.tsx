import { usePartners } from '@/components/data/partners'
import { useKnown } from '@/components/data/settings'
import { experimentsIn } from '@/lib/postback/experiment-result'
import type { Run } from '@/lib/schemas/run'
import { ExperimentCard } from './ExperimentCard'

/** The experiments among these runs, newest first. */
export function ExperimentCards({ runs }: { runs: readonly Run[] }) {
  const { platforms } = useKnown()
  const partners = usePartners()
  const partnerOf = ({ partner }: Run) => partners?.find(({ id }) => id === partner?.id)
  return experimentsIn(runs, platforms, partnerOf).map((experiment) => (
    <ExperimentCard key={experiment.id} experiment={experiment} />
  ))
}
