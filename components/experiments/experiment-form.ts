import type { Known } from '@/lib/ids/known'
import {
  duplicateSteps,
  encodingSteps,
  methodSteps,
  negativeSteps,
  readyValues,
  valueSteps,
} from '@/lib/postback/experiment'
import { receiversAt } from '@/lib/postback/receiver'
import { buildPostback } from '@/lib/postback/request'
import { isReturnable, seenIds } from '@/lib/postback/seen'
import { type Variable, variablesOf } from '@/lib/postback/variables'
import type { Click } from '@/lib/schemas/click'
import type { ExperimentStep, PostbackDraft } from '@/lib/schemas/draft'
import { t } from '@/lib/text'

/** One kind of experiment that the postback offers. */
export interface Offered {
  id: string
  /** As the choice and the experiment are called. */
  title: string
  /** The values that it begins with; left out where nothing is to be typed. */
  values?: string[]
  /** The steps, with the typed values in the place of the ready ones. */
  steps: (values: readonly string[]) => ExperimentStep[]
}

/** The experiments that a postback filled from this click offers. */
export function experimentsOffered(draft: PostbackDraft, click: Click, known: Known): Offered[] {
  const { index, platforms } = known
  const clickIds = seenIds(click, index)
    .filter(isReturnable)
    .map(({ value }) => value)
  const variables = variablesOf(draft, clickIds)
  const { url, body } = buildPostback(draft, known).request
  const required = receiversAt(url, platforms, body).flatMap(({ postback }) => postback?.required ?? [])
  return [
    {
      id: 'negatives',
      title: t`Negatives: all must be rejected`,
      steps: () => negativeSteps(draft, variables, required),
    },
    { id: 'duplicate', title: t`The same conversion twice`, steps: () => duplicateSteps(draft) },
    ...variables.map((variable) => ofValues(draft, variable)),
    { id: 'method', title: t`GET and POST`, steps: () => methodSteps(draft) },
    ...variables
      .filter(({ place, value }) => place && value !== encodeURIComponent(value))
      .map((variable) => ({
        id: `encoding:${variable.name}`,
        title: t`Encoding of ${variable.name}`,
        steps: () => encodingSteps(draft, variable),
      })),
  ]
}

function ofValues(draft: PostbackDraft, variable: Variable): Offered {
  return {
    id: `values:${variable.name}`,
    title: t`Values of ${variable.name}`,
    values: readyValues(variable),
    steps: (values) => valueSteps(draft, variable, values),
  }
}
