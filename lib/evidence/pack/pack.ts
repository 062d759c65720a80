import { factsOf } from '../../checks/click-facts'
import type { Finding } from '../../checks/finding'
import { findingsIn } from '../../checks/findings'
import { judge, type Verdict } from '../../checks/verdict'
import { platformOfUrl } from '../../ids'
import type { IdTrack } from '../../ids/id-track'
import { type Known, platformName } from '../../ids/known'
import { type Clicks, joinClicks } from '../../journey/join'
import type { Click, Hop } from '../../schemas/click'
import type { ExportFile } from '../../schemas/export'
import type { Partner } from '../../schemas/partner'
import type { Run } from '../../schemas/run'
import type { Severity } from '../../schemas/summary'
import { hostOf } from '../../url/host'
import type { FiredPostback } from '../fired'
import type { Content } from '../redact'
import { knownZone, type Moment, momentIn } from './moment'
import { type RequestId, requestIds } from './request-ids'
import { type HeldTerms, heldTerms } from './terms'

/** Everything that a partner needs to see about one click or journey, read from redacted evidence alone. */
export interface EvidencePack {
  verdict: Verdict
  /** Of a journey, its clicks joined. */
  click: Click
  clickCount: number
  findings: Finding[]
  tracks: (IdTrack & { platformName: string })[]
  hops: PackHop[]
  tests: PackTest[]
  fired: PackFired[]
  requestIds: RequestId[]
  began: Moment
  made: Moment
  /** By which local times are told: the zone of the browser that clicked. */
  zone: string
  extensionVersion: string
  redacted: ExportFile['redacted']
}

export interface PackHop {
  hop: Hop
  /** Counted from 1. */
  number: number
  /** A further click of the journey begins here. */
  isStart: boolean
  platform: string
  began: Moment
}

export interface PackTest {
  run: Run
  /** Counted from 1. */
  number: number
  reading: TestReading
  began: Moment
  ended?: Moment
  /** Undefined where the test was for no partner that is known. */
  held?: HeldTerms
}

export interface PackFired extends FiredPostback {
  held?: HeldTerms
}

/** What became of a test, in words. */
export interface TestReading {
  verdict: string
  severity: Severity
  reason: string
  fix?: string
}

export interface PackParts {
  /** Redacted; its clicks are one click or one journey, oldest first. */
  content: Content
  known: Known
  partners: readonly Partner[]
  readRun: (run: Run, partner: Partner | undefined) => TestReading
}

/** The pack of a click or journey; undefined where the content holds no click. */
export function packOf({ content, known, partners, readRun }: PackParts): EvidencePack | undefined {
  const { file, fired } = content
  const [first, ...others] = file.clicks
  if (!first) return undefined
  const clicks: Clicks = [first, ...others]
  const { click, starts } = joinClicks(clicks)
  const facts = factsOf(click, known, starts)
  const zone = knownZone(click.environment.timeZone)
  const runs = [...file.runs].sort((one, other) => one.startedAt - other.startedAt)
  const partnerOf = (run: Run) => partners.find(({ id }) => id === run.partner?.id)
  return {
    verdict: judge(facts),
    click,
    clickCount: clicks.length,
    findings: findingsIn(facts),
    tracks: facts.tracks.map((track) => ({ ...track, platformName: platformName(track.platform, known) })),
    hops: click.hops.map((hop, index) => ({
      hop,
      number: index + 1,
      isStart: starts.includes(index),
      platform: platformOfUrl(hop.url, known.index)?.name ?? '',
      began: momentIn(hop.startedAt, zone),
    })),
    tests: runs.map((run, index) => testOf(run, index + 1, zone, partnerOf(run), readRun)),
    fired: fired.map((one) => firedOf(one, runs, partnerOf)),
    requestIds: requestIds(click, runs),
    began: momentIn(click.startedAt, zone),
    made: momentIn(file.exportedAt, zone),
    zone,
    extensionVersion: file.extensionVersion,
    redacted: file.redacted,
  }
}

function testOf(
  run: Run,
  number: number,
  zone: string,
  partner: Partner | undefined,
  readRun: PackParts['readRun'],
): PackTest {
  return {
    run,
    number,
    reading: readRun(run, partner),
    began: momentIn(run.startedAt, zone),
    ...(run.endedAt === undefined ? {} : { ended: momentIn(run.endedAt, zone) }),
    ...(partner && run.kind === 'postback' ? { held: heldTerms(partner, run.request) } : {}),
  }
}

/** What went to the host of a partner's test is held against what was agreed with that partner. */
function firedOf(
  fired: FiredPostback,
  runs: readonly Run[],
  partnerOf: (run: Run) => Partner | undefined,
): PackFired {
  const { url } = fired
  if (url === undefined || hostOf(url) === '') return fired
  const [partner] = runs
    .filter(({ kind, request }) => kind === 'postback' && hostOf(request.url) === hostOf(url))
    .flatMap((run) => partnerOf(run) ?? [])
  return partner ? { ...fired, held: heldTerms(partner, { method: 'GET', url }) } : fired
}
