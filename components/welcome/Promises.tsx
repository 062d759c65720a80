const PROMISES = [
  [
    'Recorded',
    'The page loads of your own navigation: their addresses, statuses, headers and times. Not what you type, not what stands on a page.',
  ],
  [
    'On your disk',
    'Clicks with an ad, network or tracker ID, for 30 days and at most 5,000; you can change both, and delete one or all at any time.',
  ],
  ['In memory', 'Every other page load, until the browser closes, unless you pin it.'],
  [
    'Never written',
    'Cookies’ values, passwords, login parameters, what a form sent: in their place stands a digest that shows only whether two were the same.',
  ],
  [
    'Sent',
    'Only the tests that you fire and the links that you check, each once, to the address shown before.',
  ],
  ['Never sent', 'Anything else: no account, no telemetry, no server of ours.'],
  ['Private windows', 'Nothing is recorded in them.'],
] as const

/** What is kept where, and what leaves this machine. */
export function Promises() {
  return (
    <dl className="promises">
      {PROMISES.map(([what, says]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  )
}
