import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { listenToCookieAccess } from '@/lib/browser/cookies'
import { DeepHeaders } from '@/lib/browser/deep-headers'
import { welcomeNewcomers } from '@/lib/browser/first-run'
import { followNoFrames, listenToFrames } from '@/lib/browser/frames'
import { listenToNavigation } from '@/lib/browser/navigation'
import { readPageLinks } from '@/lib/browser/page-links'
import { bringsPage, listenToPages, watchPage } from '@/lib/browser/page-watch'
import { followNoCalls, listenToScriptCalls } from '@/lib/browser/script-calls'
import { showRecording } from '@/lib/browser/toolbar'
import { listenToRequests } from '@/lib/browser/web-request'
import { openLink, requestLink, stopCheck, sweepCheckTabs, visitLink } from '@/lib/check-link'
import { fireCapi, firePostback, unlockLive } from '@/lib/fire'
import { builtIn, knownBy } from '@/lib/ids/known'
import type { CommandName, Commands, Message, Reply } from '@/lib/messages'
import { begin, noteOpenTabs } from '@/lib/record/begin'
import { annotateClick, forgetClicks, forgetEverything, forgetTabs, pinClick } from '@/lib/record/change'
import { framePatterns, ownFramePatterns } from '@/lib/record/frames'
import { watchLandings } from '@/lib/record/landing-cookies'
import { alone, record, recordBy } from '@/lib/record/pump'
import { rereadClicks, showAnew } from '@/lib/record/reread'
import { pixelCalls, scriptCalls } from '@/lib/record/script-calls'
import { isRunning, startExperiment, stopExperiment } from '@/lib/run-experiment'
import type { Settings } from '@/lib/schemas/settings'
import { sweepRules } from '@/lib/send/session-rules'
import { changeSettings, readSettings, watchSettings } from '@/lib/store/settings'

type Handlers = {
  [Name in CommandName]: (payload: Commands[Name]['payload']) => Promise<Commands[Name]['result']>
}

const handlers: Handlers = {
  'set-recording': async ({ on }) => void (await changeSettings({ recording: on })),
  'pin-click': ({ clickId, pinned }) => alone(() => pinClick(clickId, pinned)) as Promise<undefined>,
  'delete-click': ({ clickId }) => alone(() => forgetClicks([clickId])) as Promise<undefined>,
  'delete-clicks': ({ clickIds }) => alone(() => forgetClicks(clickIds)) as Promise<undefined>,
  'annotate-click': ({ clickId, ...written }) =>
    alone(() => annotateClick(clickId, written)) as Promise<undefined>,
  'delete-all': () => alone(forgetEverything) as Promise<undefined>,
  'suites-changed': () => alone(showAnew) as Promise<undefined>,
  'fire-postback': async (payload) => ({ runId: await firePostback(payload) }),
  'unlock-live': async (payload) => ({ unlock: await unlockLive(payload) }),
  'fire-capi': async (payload) => ({ runId: await fireCapi(payload) }),
  'start-experiment': startExperiment,
  'is-experiment-running': async ({ experimentId }) => ({ running: isRunning(experimentId) }),
  'stop-experiment': async ({ experimentId }) => void stopExperiment(experimentId),
  'visit-link': visitLink,
  'open-link': openLink,
  'request-link': requestLink,
  'stop-check': async ({ checkId }) => void stopCheck(checkId),
  'read-page-links': ({ tabId }) => readPageLinks(tabId),
}

export default defineBackground(() => {
  // Synchronously, in the first turn: a listener registered later is not there for the event that woke the worker.
  let stop = startListening()
  let stopOwnFrames = () => {}
  let recording = true
  const deep = new DeepHeaders(record)

  function setRecording(on: boolean) {
    if (on !== recording) {
      stop()
      stop = on ? startListening() : () => {}
      recording = on
      void alone(on ? noteOpenTabs : forgetTabs)
    }
    deep.allow(on)
    void showRecording(on)
  }

  function apply(settings: Settings) {
    recordBy(settings)
    setRecording(settings.recording)
    deep.always(settings.deepHeaders === 'always')
    // Which hosts are the user's own is known only now: a frame that woke the worker is not heard of.
    stopOwnFrames()
    stopOwnFrames = recording ? listenToFrames(record, ownFramePatterns(knownBy(settings))) : () => {}
    void rereadClicks(settings)
  }

  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    // Only this extension's own pages may ask for anything.
    if (sender.id !== browser.runtime.id || !sender.url?.startsWith(browser.runtime.getURL('/'))) return
    return answer(message as Message)
  })
  // Registered so that the browser starts the worker with itself: what was open before is closed at once.
  browser.runtime.onStartup.addListener(() => {})
  welcomeNewcomers()
  browser.runtime.onConnect.addListener((port) => deep.add(port))
  watchSettings(apply)

  void alone(() => begin(Date.now()))
  void sweepRules()
  void sweepCheckTabs()
  void readSettings().then(apply)
})

function startListening(): () => void {
  const stops = [
    listenToRequests(record),
    listenToFrames(record, framePatterns(builtIn)),
    followNoFrames,
    followNoCalls,
    listenToScriptCalls(record, scriptCalls),
    listenToScriptCalls(record, pixelCalls),
    listenToPages(record),
    listenToCookieAccess(() => void alone(watchLandings)),
    listenToNavigation((event) => {
      record(event)
      if (bringsPage(event)) void watchPage(event)
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

async function answer({ name, payload }: Message): Promise<Reply> {
  try {
    const handler = handlers[name] as (payload: unknown) => Promise<unknown>
    return { ok: true, result: await handler(payload) }
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) }
  }
}
