import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ScriptCalls } from '@/components/landing/ScriptCalls'
import type { ScriptCall } from '@/lib/schemas/click'
import { chain, HOSTILE } from './clicks'

const CLICK_ID = '68014b7cc7e026ba790a4abd'
const EVERFLOW = 'https://ef.example/sdk/click?_ef_transaction_id=&oid=1&affid=7&async=json'

function showCalls(...calls: Partial<ScriptCall>[]) {
  const scriptCalls = calls.map((call, place) => ({
    url: EVERFLOW,
    at: place,
    requestId: `${place}`,
    ...call,
  }))
  const landing = { cookies: [], pixels: [], scriptCalls }
  return render(<ScriptCalls click={chain('direct', ['https://shop.example/'], { landing })} />)
}
const lines = () => screen.getAllByTestId('script-call')

describe('the tracking scripts of a landing page', () => {
  it('are listed with answer, platform, purpose and what they keep', () => {
    showCalls({ status: 200 })
    expect(lines()[0]).toHaveTextContent(/^200ef\.example\/sdk\/clickEverflowasks to record a click/)
    expect(lines()[0]).toHaveTextContent(
      /passes on oid, affid · keeps the click’s ID in cookie ef_tid_c_o_\*/,
    )
    expect(screen.getByRole('link', { name: 'documentation' })).toHaveAttribute(
      'href',
      'https://github.com/everflow-io/everflow-sdk',
    )
  })

  it('name the click’s ID where the request holds it', () => {
    showCalls({ url: `https://rt.example/view?clickid=${CLICK_ID}&referrer=`, status: 200 })
    expect(lines()[0]).toHaveTextContent(`RedTracktells more of the clickclick ID ${CLICK_ID}`)
  })

  it('say why a request failed, and that an answer is still to come', () => {
    showCalls({ error: { code: 'net::ERR_BLOCKED_BY_CLIENT' } }, {})
    expect(lines()[0]).toHaveTextContent(/^failed.*an extension or ad blocker blocked the request/)
    expect(lines()[1]).toHaveTextContent(/^…ef\.example/)
  })

  it('are shown as text, whatever is in them', () => {
    showCalls({ url: `https://ef.example/sdk/click?oid=${HOSTILE}`, status: 200 })
    expect(document.querySelector('img')).toBeNull()
  })

  it('take no room where there are none, or none that is known', () => {
    const { container } = showCalls({ url: 'https://unknown.example/' })
    expect(container).toBeEmptyDOMElement()
  })
})
