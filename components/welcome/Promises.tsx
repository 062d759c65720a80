import { t } from '@/lib/text'

const PROMISES = [
  [
    t`Recorded`,
    t`The page loads of your own navigation: their addresses, statuses, headers and times. Not what you type, not what stands on a page.`,
  ],
  [
    t`On your disk`,
    t`Clicks with an ad, network or tracker ID, for 30 days and at most 5,000; you can change both, and delete one or all at any time.`,
  ],
  [t`In memory`, t`Every other page load, until the browser closes, unless you pin it.`],
  [
    t`Never written`,
    t`Cookies’ values, passwords, login parameters, what a form sent: in their place stands a digest that shows only whether two were the same.`,
  ],
  [
    t`Sent`,
    t`Only the tests that you fire and the links that you check, each once, to the address shown before.`,
  ],
  [t`Never sent`, t`Anything else: no account, no telemetry, no server of ours.`],
  [t`Private windows`, t`Nothing is recorded in them.`],
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
