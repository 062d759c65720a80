import type { BrowserEvent } from '../schemas/event'
import { listenToRequests } from './web-request'

interface Port {
  name: string
  onDisconnect: { addListener(listener: () => void): void }
}

/** A page that shows headers connects with a port of this name for as long as it is open. */
export const VIEWER_PORT = 'viewer'

/**
 * Cookie, Set-Cookie and Referer cost every request of the browser, so they are read only while a viewer is
 * open, or always if the user says so.
 */
export class DeepHeaders {
  #viewers = new Set<Port>()
  #always = false
  #allowed = true
  #stop: (() => void) | undefined

  constructor(private readonly record: (event: BrowserEvent) => void) {}

  /** Counts a viewer until its port closes. Other ports are ignored. */
  add(port: Port): void {
    if (port.name !== VIEWER_PORT) return
    this.#viewers.add(port)
    port.onDisconnect.addListener(() => {
      this.#viewers.delete(port)
      this.#update()
    })
    this.#update()
  }

  always(on: boolean): void {
    this.#always = on
    this.#update()
  }

  /** While recording is paused nothing listens. */
  allow(on: boolean): void {
    this.#allowed = on
    this.#update()
  }

  #update(): void {
    const wanted = this.#allowed && (this.#always || this.#viewers.size > 0)
    if (wanted === (this.#stop !== undefined)) return
    this.#stop?.()
    this.#stop = wanted ? listenToRequests(this.record, { deep: true }) : undefined
  }
}
