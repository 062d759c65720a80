import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { RunCard } from '@/components/fire/RunCard'
import type { Answer, Run } from '@/lib/schemas/run'
import { HOSTILE } from './clicks'

const run: Run = {
  id: 'run-1',
  clickId: 'click-1',
  kind: 'postback',
  startedAt: 1_000,
  endedAt: 1_300,
  state: 'answered',
  values: [],
  request: { method: 'GET', url: 'https://go.trk.example/postback?clickid=1', headers: [] },
}

const answer = (text: string, given: Partial<Answer> = {}): Answer => ({
  status: 200,
  statusLine: 'HTTP/1.1 200 OK',
  headers: [{ name: 'Content-Type', value: 'application/json' }],
  body: { text, bytes: text.length, truncated: false },
  ...given,
})

const meaning = () => screen.getByTestId('run-verdict')

describe('a run', () => {
  it('tells what the answer means, and shows it raw', () => {
    render(<RunCard run={{ ...run, answer: answer('{"success":true}') }} open />)
    expect(meaning()).toHaveTextContent('accepted')
    const card = screen.getByTestId('run')
    expect(card).toHaveTextContent('HTTP/1.1 200 OK')
    expect(card).toHaveTextContent('300 ms')
    expect(card).toHaveTextContent('Content-Type: application/json')
    expect(card).toHaveTextContent(/Only the partner’s log shows whether it counts/)
  })

  it('is copied as curl with the headers that were sent, redacted', async () => {
    const user = userEvent.setup()
    const sentHeaders = [{ name: 'Authorization', value: 'Bearer S3cretToken99' }]
    render(<RunCard run={{ ...run, sentHeaders }} open />)
    await user.click(screen.getByTestId('copy-run-curl'))
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeInTheDocument()
    expect(await navigator.clipboard.readText()).toBe(
      "curl -X GET 'https://go.trk.example/postback?clickid=1' \\\n  -H 'Authorization: Bearer ‹redacted A›'",
    )
  })

  it('shows an answer of HTML as text', () => {
    const { container } = render(<RunCard run={{ ...run, answer: answer(`<p>${HOSTILE}</p>`) }} open />)
    expect(screen.getByTestId('run')).toHaveTextContent(HOSTILE)
    expect(container.querySelector('img')).toBeNull()
  })

  it('names the exact network error', () => {
    const error = { code: 'net::ERR_NAME_NOT_RESOLVED', text: 'the host name was not found' }
    render(<RunCard run={{ ...run, state: 'failed', error }} open />)
    expect(meaning()).toHaveTextContent('no answer')
    expect(screen.getByTestId('run')).toHaveTextContent('net::ERR_NAME_NOT_RESOLVED')
  })

  it('has no verdict while it waits', () => {
    render(<RunCard run={{ ...run, state: 'pending', endedAt: undefined }} open />)
    expect(screen.queryByTestId('run-verdict')).toBeNull()
    expect(screen.getByText('waiting for the answer')).toBeInTheDocument()
  })

  it('says that it may have been delivered when its worker died', () => {
    render(<RunCard run={{ ...run, kind: 'capi', api: 'meta', state: 'unknown' }} open />)
    expect(meaning()).toHaveTextContent('unclear')
    expect(screen.getByTestId('run')).toHaveTextContent('may have been delivered')
  })

  it('of a conversions API is read by its codes', () => {
    const refused = answer('{"error":{"code":190,"message":"Ungültig"}}', { status: 400 })
    render(<RunCard run={{ ...run, kind: 'capi', api: 'meta', answer: refused }} open />)
    expect(meaning()).toHaveTextContent('token not accepted')
  })
})

describe('an answer', () => {
  const GIF = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
  const showBody = (body: Answer['body']) =>
    render(<RunCard run={{ ...run, answer: answer('', { body }) }} open />)
  const tab = (name: string) => userEvent.click(screen.getByTestId(`body-${name}`))

  it('that is an image is shown from its stored bytes, and as bytes', async () => {
    showBody({ text: atob(GIF), base64: GIF, bytes: 42, truncated: false })
    expect(screen.getByTestId('answer-image')).toHaveAttribute('src', `data:image/gif;base64,${GIF}`)
    expect(screen.getByText(/image\/gif, 1×1 pixels, 42 bytes/)).toBeInTheDocument()
    await tab('hex')
    expect(screen.getByText(/000000 +47 49 46 38 39 61 01 00/)).toBeInTheDocument()
  })

  it('that is JSON is shown indented and as it came', async () => {
    showBody({ text: '{"ok":true}', bytes: 11, truncated: false })
    expect(screen.getByText(/"ok": true/)).toBeInTheDocument()
    await tab('text')
    expect(screen.getByText('{"ok":true}')).toBeInTheDocument()
  })

  it('that holds a script is never an image', () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg">${HOSTILE}</svg>`
    showBody({ text: svg, base64: btoa(svg), bytes: svg.length, truncated: false })
    expect(screen.queryByTestId('answer-image')).toBeNull()
  })

  it('whose charset is wrong says so', () => {
    showBody({
      text: 'Conversi\ufffdn',
      base64: btoa('Conversi\xf3n'),
      bytes: 10,
      charset: 'utf-8',
      truncated: false,
    })
    expect(screen.getByText(/not valid utf-8/)).toBeInTheDocument()
  })

  it('whose charset nobody knows says so', () => {
    showBody({ text: 'OK', bytes: 2, charset: 'klingon', truncated: false })
    expect(screen.getByText(/“klingon” does not exist/)).toBeInTheDocument()
  })

  it('to each redirect that was followed is shown, and the last one decides', () => {
    const next = { method: 'GET' as const, url: 'https://next.example/pb', headers: [] }
    const redirect = answer('', { status: 302, statusLine: 'HTTP/1.1 302 Found', redirectTo: next.url })
    const followed = [{ request: next, answer: answer('OK') }]
    render(<RunCard run={{ ...run, answer: redirect, followed }} open />)
    expect(meaning()).toHaveTextContent('accepted')
    expect(screen.getByText(/Location:/)).toHaveTextContent(next.url)
    expect(screen.getByRole('region', { name: 'Redirect 1' })).toHaveTextContent(`GET ${next.url}`)
  })
})

it('a run tells whether its sender would send it again', () => {
  render(<RunCard run={{ ...run, answer: answer('no', { status: 500 }) }} open />)
  expect(screen.getByTestId('run')).toHaveTextContent(/some send it again: Everflow/)
})
