import { ask } from './client'
import { startNetwork } from './network'

/** Run by a test as a process of its own: it ends by itself only when the network leaves no handle behind. */
const network = await startNetwork()
const hanging = ask(network, 'https://go.trk.example/slow?ms=600000')
await network.waitForRequest(({ rawUrl }) => rawUrl.startsWith('/slow'))
await Promise.allSettled([hanging, network.close()])
console.log('closed')
