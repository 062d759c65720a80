import type { ReceivedRequest } from './request-log'

type IsMet = (request: ReceivedRequest) => boolean

/** Answers that wait. */
export interface Hold {
  /**
   * The first request that is held; rejects when none has come within `timeoutMs` (5 s), or when the hold ends
   * before.
   */
  arrived(timeoutMs?: number): Promise<ReceivedRequest>
  /** Lets go on what waits, and holds nothing any more. */
  release(): void
}

/** A point on the way of an answer where tests can make it wait. */
export class Gate {
  readonly #barriers = new Set<Barrier>()

  /** Makes what fits wait from now on. */
  hold(isMet: IsMet = () => true): Hold {
    const barrier = new Barrier(isMet, () => this.#barriers.delete(barrier))
    this.#barriers.add(barrier)
    return barrier
  }

  /** Resolves when every hold that the request meets is over; nothing when it meets none. */
  keeps(request: ReceivedRequest): Promise<unknown> | undefined {
    const met = [...this.#barriers].filter((barrier) => barrier.isMet(request))
    return met.length === 0 ? undefined : Promise.all(met.map((barrier) => barrier.keep(request)))
  }

  releaseAll(): void {
    for (const barrier of this.#barriers) barrier.release()
  }
}

class Barrier implements Hold {
  readonly isMet: IsMet
  readonly #first = deferred<ReceivedRequest>()
  readonly #end = deferred<void>()
  readonly #forget: () => void

  constructor(isMet: IsMet, forget: () => void) {
    this.isMet = isMet
    this.#forget = forget
    // Whoever asks is told; that nobody asked is no error.
    this.#first.promise.catch(() => {})
  }

  keep(request: ReceivedRequest): Promise<void> {
    this.#first.resolve(request)
    return this.#end.promise
  }

  arrived(timeoutMs = 5_000): Promise<ReceivedRequest> {
    const late = deferred<never>()
    const timer = setTimeout(
      () => late.reject(new Error(`No request to hold within ${timeoutMs} ms.`)),
      timeoutMs,
    )
    return Promise.race([this.#first.promise, late.promise]).finally(() => clearTimeout(timer))
  }

  release(): void {
    this.#forget()
    this.#first.reject(new Error('The hold ended before a request came.'))
    this.#end.resolve()
  }
}

function deferred<Value>() {
  let resolve: (value: Value) => void = () => {}
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<Value>((resolveIt, rejectIt) => {
    resolve = resolveIt
    reject = rejectIt
  })
  return { promise, resolve, reject }
}
