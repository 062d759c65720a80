import { expect, it } from 'vitest'
import { senderNotes } from '@/lib/postback/sender'
import type { Platform } from '@/lib/schemas/platform'
import { answeredRun, network } from './click'

const sender: Platform = {
  ...network,
  resends: { says: 'tries again for a day', docs: 'https://x.example/' },
}

it('a sender stops at a 2xx, whatever the body says', () => {
  expect(senderNotes(answeredRun({ text: 'error' }), [sender])).toEqual([
    expect.stringContaining('does not send again'),
  ])
})

it('a sender may send again without a 2xx, and who is known to do so is named', () => {
  const [note] = senderNotes(answeredRun({ status: 404 }), [sender, network])
  expect(note).toMatch(/some send it again: Network tries again for a day\.$/)
  const failed = { answer: undefined, error: { code: 'net::ERR_EMPTY_RESPONSE', text: '' } }
  expect(senderNotes(answeredRun({}, failed), [network])[0]).toMatch(/some send it again\.$/)
})

it('a slow answer is called slow, and nothing is said of what this browser blocked', () => {
  expect(senderNotes(answeredRun({}, { startedAt: 0, endedAt: 6_000 }), [])[1]).toMatch(/took 6\.0 s/)
  expect(senderNotes(answeredRun({}, { startedAt: 0, endedAt: 4_000 }), [])).toHaveLength(1)
  const blocked = { answer: undefined, error: { code: 'NO_HOST_ACCESS', text: '' } }
  expect(senderNotes(answeredRun({}, blocked), [])).toEqual([])
})
