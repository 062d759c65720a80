import type { Server, Socket } from 'node:net'

/** The open TCP connections of some servers, below TLS, so that none can outlive its server. */
export class Connections {
  readonly #sockets = new Set<Socket>()

  track(server: Server): void {
    server.on('connection', (socket) => {
      this.#sockets.add(socket)
      socket.once('close', () => this.#sockets.delete(socket))
    })
  }

  /** Resets the connection below this one: the client sees "connection reset", not a clean end. */
  reset({ localPort, remotePort }: Socket): void {
    for (const socket of this.#sockets) {
      if (socket.localPort === localPort && socket.remotePort === remotePort) socket.resetAndDestroy()
    }
  }

  closeAll(): void {
    for (const socket of this.#sockets) socket.destroy()
  }
}
