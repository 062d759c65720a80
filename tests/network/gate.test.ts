import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { text as readText } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ask } from './client'
import { startNetwork, type TestNetwork } from './network'
import { landing, via } from './route'

let network: TestNetwork

beforeAll(async () => {
  network = await startNetwork()
})

beforeEach(() => network.reset())

afterAll(() => network.close())

const HELD = landing({ held: 1 })

function isHeld({ rawUrl }: { rawUrl: string }): boolean {
  return rawUrl === '/landing?held=1'
}

/** Whether the promise is still open after every answer that was on its way has come. */
async function isPending(promise: Promise<unknown>): Promise<boolean> {
  const answer = ask(network, landing({ after: 1 })).then(() => 'pending')
  return (await Promise.race([promise, answer])) === 'pending'
}

/** The answer as soon as its head is there. */
async function askForHead(url: string): Promise<IncomingMessage> {
  const { hostname, pathname, search } = new URL(url)
  const options = { host: '127.0.0.1', port: network.httpPort, path: pathname + search, agent: false }
  const request = httpRequest({ ...options, headers: { host: hostname } }).end()
  const [message] = await once(request, 'response')
  return message
}

describe('a hold', () => {
  it('records the request and keeps the answer until it is released', async () => {
    const hold = network.hold(isHeld)
    const answer = ask(network, HELD)
    expect(await hold.arrived()).toBe(network.received['hop6.example'][0])
    expect(await isPending(answer)).toBe(true)
    hold.release()
    expect((await answer).status).toBe(200)
  })

  it('keeps only what fits, and nothing after its release', async () => {
    const hold = network.hold(isHeld)
    expect((await ask(network, via('302', HELD))).status).toBe(302)
    hold.release()
    expect((await ask(network, HELD)).status).toBe(200)
  })

  it('keeps every answer when it is not said which', async () => {
    const hold = network.hold()
    const answers = [ask(network, HELD), ask(network, 'https://shop.example/landing')]
    await Promise.all([
      hold.arrived(),
      network.waitForRequest(({ host }) => host === 'shop.example'),
      network.waitForRequest(({ host }) => host === 'hop6.example'),
    ])
    hold.release()
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200])
  })

  it('keeps a reset from its client, too', async () => {
    const hold = network.hold()
    const answer = ask(network, 'https://hop1.example/reset').catch((error: Error) => error.message)
    await hold.arrived()
    hold.release()
    expect(await answer).toMatch(/ECONNRESET|socket hang up/)
  })

  it('lets a request that two of them keep go after the second', async () => {
    const [first, second] = [network.hold(isHeld), network.hold(isHeld)]
    const answer = ask(network, HELD)
    await second.arrived()
    first.release()
    expect(await isPending(answer)).toBe(true)
    second.release()
    expect((await answer).status).toBe(200)
  })

  it('outlives a client that goes', async () => {
    const hold = network.hold()
    const request = httpRequest({ host: '127.0.0.1', port: network.httpPort, agent: false }).end()
    request.once('error', () => {})
    await hold.arrived()
    request.destroy()
    hold.release()
    expect((await ask(network, HELD)).status).toBe(200)
  })

  it('says that nothing came', async () => {
    await expect(network.hold().arrived(1)).rejects.toThrow('No request to hold within 1 ms')
    const hold = network.hold()
    const arrival = hold.arrived()
    hold.release()
    await expect(arrival).rejects.toThrow('The hold ended before a request came')
  })

  it('ends on reset', async () => {
    const [hold] = [network.hold(isHeld), network.holdBody(isHeld)]
    const answer = ask(network, HELD)
    await hold.arrived()
    network.reset()
    expect((await answer).status).toBe(200)
    expect((await ask(network, HELD)).status).toBe(200)
  })

  it('ends with the network', async () => {
    const own = await startNetwork()
    const hold = own.hold()
    const answer = ask(own, HELD).catch((error: Error) => error.message)
    await hold.arrived()
    await own.close()
    expect(await answer).toMatch(/ECONNRESET|socket hang up/)
  })
})

describe('a hold of the body', () => {
  it('sends the head and the first half of the page, and the rest when it is released', async () => {
    const whole = await ask(network, HELD)
    const hold = network.holdBody(isHeld)
    const message = await askForHead(HELD)
    const [firstBytes] = await once(message, 'data')
    await hold.arrived()
    expect([message.statusCode, message.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(whole.bytes.subarray(0, firstBytes.length)).toEqual(firstBytes)
    expect(firstBytes.length).toBe(Math.ceil(whole.bytes.length / 2))

    const rest = readText(message)
    expect(await isPending(rest)).toBe(true)
    hold.release()
    expect(firstBytes + (await rest)).toBe(whole.text)
  })

  it('sends the head of an answer without a body', async () => {
    const hold = network.holdBody()
    const message = await askForHead(via('302', landing()))
    expect(message.headers.location).toBe(landing())
    hold.release()
    expect(await readText(message)).toBe('')
  })
})
