/**
 * Lets the browser paint and answer. Not by a timer, which a hidden tab holds back, and not by `scheduler.yield`,
 * whose continuation Chromium puts before painting: it showed a frame for every seventh slice.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}
