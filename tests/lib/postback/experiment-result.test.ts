import { describe, expect, it } from 'vitest'
import { experimentsIn } from '@/lib/postback/experiment-result'
import type { PlannedStep, Run } from '@/lib/schemas/run'
import { answeredRun, catalogue } from './click'

const PLAN: PlannedStep[] = [{ label: 'right' }, { label: 'wrong', expects: 'rejected' }, { label: 'again' }]

function stepRun(step: number, text: string, given: Partial<Run> = {}, status = 200): Run {
  const experiment = { id: 'experiment-1', title: 'Click ID', plan: PLAN, step }
  return answeredRun({ text, status }, { id: `run-${step}`, startedAt: 100 + step, experiment, ...given })
}

const read = (runs: Run[]) => experimentsIn(runs, catalogue)

describe('the answers of an experiment side by side', () => {
  it('mark what is other than in the first one', () => {
    const [result] = read([stepRun(2, 'OK'), stepRun(1, 'Click ID not found', {}, 404), stepRun(0, 'OK')])
    expect(result).toMatchObject({ id: 'experiment-1', title: 'Click ID', startedAt: 100, unsent: 0 })
    expect(result?.steps.map(({ label, reading, differs }) => [label, reading?.verdict, differs])).toEqual([
      ['right', 'accepted', { verdict: false, status: false, body: false }],
      ['wrong', 'rejected', { verdict: true, status: true, body: true }],
      ['again', 'accepted', { verdict: false, status: false, body: false }],
    ])
  })

  it('mark an acceptance of what should have been rejected, and nothing that is unclear', () => {
    const surprising = (text: string) => read([stepRun(0, 'OK'), stepRun(1, text)])[0]?.steps[1]?.surprising
    expect(surprising('OK')).toBe(true)
    expect(surprising('')).toBe(false)
    expect(surprising('Click ID not found')).toBe(false)
  })

  it('say what was not sent, and have no verdict while a step waits', () => {
    const [result] = read([stepRun(0, 'OK'), stepRun(1, '', { state: 'pending', answer: undefined })])
    expect(result?.unsent).toBe(1)
    expect(result?.steps.map(({ run, reading }) => [run?.id, reading?.verdict])).toEqual([
      ['run-0', 'accepted'],
      ['run-1', undefined],
      [undefined, undefined],
    ])
  })

  it('are kept apart by experiment, newest first, and leave other runs out', () => {
    const other = { id: 'experiment-2', title: 'Payout', plan: PLAN, step: 0 }
    const runs = [stepRun(0, 'OK'), stepRun(0, 'OK', { startedAt: 200, experiment: other }), answeredRun({})]
    expect(read(runs).map(({ title }) => title)).toEqual(['Payout', 'Click ID'])
  })
})
