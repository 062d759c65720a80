import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ExperimentCards } from '@/components/experiments/ExperimentCards'
import type { PlannedStep, Run } from '@/lib/schemas/run'
import { sampleRun } from '@/tests/fixtures/sample-run'
import { answerCommands } from './show'

const PLAN: PlannedStep[] = [
  { label: 'the first time' },
  { label: 'the same again', expects: 'duplicate' },
  { label: 'clickid wrong', expects: 'rejected' },
]

function stepRun(step: number, text: string, status = 200): Run {
  return sampleRun({
    id: `run-${step}`,
    experiment: { id: 'experiment-1', title: 'The same conversion twice', plan: PLAN, step },
    answer: {
      status,
      statusLine: `HTTP/1.1 ${status}`,
      headers: [],
      body: { text, bytes: text.length, truncated: false },
    },
  })
}

const rows = () => screen.getAllByTestId('step').map((row) => row.textContent?.replace(/\s+/g, ' ').trim())
const progress = () => screen.getByTestId('experiment-progress')

describe('an experiment', () => {
  it('shows its answers side by side, and marks what is other than in the first', () => {
    render(
      <ExperimentCards
        runs={[stepRun(0, 'OK'), stepRun(1, 'Duplicate conversion'), stepRun(2, 'no', 404)]}
      />,
    )
    const [first, again, wrong] = screen.getAllByTestId('step')
    expect(within(first as HTMLElement).queryByLabelText('differs from the first')).toBeNull()
    expect(within(again as HTMLElement).getAllByLabelText('differs from the first')).toHaveLength(2)
    expect(within(wrong as HTMLElement).getAllByLabelText('differs from the first')).toHaveLength(3)
    expect(progress()).toHaveTextContent('all 3 sent')
    expect(screen.getByTestId('experiment')).toHaveTextContent('It deduplicates')
    expect(screen.getByTestId('experiment')).toHaveTextContent(/Only the partner’s log shows/)
  })

  it('marks what was accepted although it is wrong', () => {
    render(<ExperimentCards runs={[stepRun(0, 'OK'), stepRun(1, 'OK'), stepRun(2, 'OK')]} />)
    expect(rows()[2]).toMatch(/accepted should be rejected/)
    expect(screen.getByTestId('experiment')).toHaveTextContent('It accepted both')
  })

  it('says what was not sent where nobody is at it any more', async () => {
    answerCommands({ ok: true, result: { running: false } })
    render(<ExperimentCards runs={[stepRun(0, 'OK')]} />)
    await waitFor(() => expect(rows()[1]).toBe('the same againnot sent'))
    expect(progress()).toHaveTextContent('1 sent, 2 not sent')
    expect(screen.queryByTestId('experiment-cancel')).toBeNull()
  })

  it('that runs shows how far it is, and can be cancelled', async () => {
    const commands = answerCommands({ ok: true, result: { running: true } })
    render(<ExperimentCards runs={[stepRun(0, 'OK')]} />)
    expect(await screen.findByRole('progressbar')).toHaveAttribute('value', '1')
    expect(progress()).toHaveTextContent('1 of 3 sent')
    await userEvent.click(screen.getByTestId('experiment-cancel'))
    await waitFor(() =>
      expect(commands).toContainEqual({ name: 'stop-experiment', payload: { experimentId: 'experiment-1' } }),
    )
  })

  it('shows each request and answer when it is asked for', async () => {
    render(<ExperimentCards runs={PLAN.map((_, step) => stepRun(step, 'OK'))} />)
    expect(screen.queryByTestId('run')).toBeNull()
    await userEvent.click(screen.getByText('Requests and answers'))
    expect(await screen.findAllByTestId('run')).toHaveLength(3)
  })
})
