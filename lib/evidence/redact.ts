import type { IdIndex } from '../ids'
import { rewriteClick } from '../record/sensitive/click'
import { hideSensitive } from '../record/sensitive/hide'
import type { Hiding } from '../record/sensitive/hiding'
import { DIGEST_MARKER, EXPORT_MARKER } from '../record/sensitive/marker'
import { exportKind } from '../record/sensitive/names'
import { plainTexts } from '../record/sensitive/plain-texts'
import type { Rewriter } from '../record/sensitive/rewriter'
import {
  emailAddress,
  ipv4Address,
  ipv6Address,
  jsonWebToken,
  phoneNumber,
  type Shape,
} from '../record/sensitive/shapes'
import { rewriteText } from '../record/sensitive/text'
import { withFields } from '../record/sensitive/unchanged'
import type { Click } from '../schemas/click'
import type { ExportFile } from '../schemas/export'
import type { Run } from '../schemas/run'
import type { SensitiveKind } from '../schemas/sensitive'
import { type FiredPostback, rewriteFired } from './fired'
import { readableIdentifiers } from './identifiers'
import { letterMarkers, lettersIn } from './letters'
import { rewriteRun } from './run'

/** A click with the tests fired from it and what was really fired: what is sensitive in one of them is so in all. */
export interface Evidence {
  click?: Click
  runs: Run[]
  fired: FiredPostback[]
}

/** An export file, and the postbacks that others fired for its clicks. */
export interface Content {
  file: ExportFile
  fired: readonly FiredPostback[]
}

/** A value that was replaced at one place. */
export interface Replacement {
  kind: SensitiveKind
  value: string
  marker: string
}

const digest: Shape = { kind: 'secret', pattern: DIGEST_MARKER, sign: 'digest~' }
const shapes: readonly Shape[] = [jsonWebToken, digest, emailAddress, ipv4Address, ipv6Address, phoneNumber]

/**
 * The file with every value of these kinds replaced by a marker, `‹redacted A›`, the same for the same value
 * throughout the file. Identifiers stay; digests of stored clicks become markers too. Without any kinds, only the
 * bytes of masked answers are left out. Redacting twice changes nothing.
 */
export function redactExport(file: ExportFile, kinds: readonly SensitiveKind[], index: IdIndex): ExportFile {
  return redactContent({ file, fired: [] }, kinds, index).file
}

/** As `redactExport`, with what was really fired; tells of each replacement. */
export function redactContent(
  { file, fired }: Content,
  kinds: readonly SensitiveKind[],
  index: IdIndex,
  onReplaced?: (replacement: Replacement) => void,
): Content {
  const taken = new Set(lettersIn(JSON.stringify([file.clicks, file.runs, fired])))
  const redact = redactor(kinds, index, taken, onReplaced)
  const redacted = evidenceOf(file, fired).map((item) => redact(item, clicksBehind(item, file)))
  const runs = new Map(redacted.flatMap((item) => item.runs.map((run) => [run.id, run])))
  return {
    file: {
      ...file,
      clicks: redacted.flatMap(({ click }) => click ?? []),
      runs: file.runs.map((run) => runs.get(run.id) ?? run),
    },
    fired: redacted.flatMap((item) => item.fired),
  }
}

/**
 * Redacts the evidence of one file, click by click in its order, for the letters are given as values come. `behind`
 * are the click and those of the journeys that its tests were filled from: their identifiers are no secrets either.
 */
export function redactor(
  kinds: readonly SensitiveKind[],
  index: IdIndex,
  taken: ReadonlySet<string>,
  onReplaced?: (replacement: Replacement) => void,
): (evidence: Evidence, behind: readonly Click[]) => Evidence {
  const markerOf = letterMarkers(taken)
  const hidden = { kinds: new Set(kinds), kindOf: exportKind, shapes, marker: EXPORT_MARKER, inHosts: true }
  const hiding: Omit<Hiding, 'keep'> = {
    ...hidden,
    plain: plainTexts(hidden),
    mark(value, kind) {
      const marker = markerOf(kind === 'phone' ? value.replace(/\D/g, '') : value)
      onReplaced?.({ kind, value, marker })
      return marker
    },
  }
  return (evidence, behind) => {
    let readable: ReadonlySet<string> | undefined
    const keep = () => (readable ??= readableIdentifiers(behind, evidence.runs, index))
    return hideSensitive(evidence, rewriteEvidence, { ...hiding, keep })
  }
}

/** Each click with its runs and what was fired for it, then each run whose click is not in the file. */
function evidenceOf({ clicks, runs }: ExportFile, fired: readonly FiredPostback[]): Evidence[] {
  const byClick = new Map(
    clicks.map((click): [string, Evidence] => [
      click.id,
      { click, runs: [], fired: fired.filter(({ clickId }) => clickId === click.id) },
    ]),
  )
  const alone: Evidence[] = []
  for (const run of runs) {
    const evidence = byClick.get(run.clickId ?? '')
    if (evidence) evidence.runs.push(run)
    else alone.push({ runs: [run], fired: [] })
  }
  return [...byClick.values(), ...alone]
}

function clicksBehind({ click, runs }: Evidence, { clicks }: ExportFile): Click[] {
  const journeys = new Set(runs.flatMap(({ journey = [] }) => journey))
  if (click && journeys.size === 0) return [click]
  return clicks.filter((one) => one === click || journeys.has(one.id))
}

function rewriteEvidence({ click, runs, fired }: Evidence, rewriter: Rewriter): Evidence {
  return {
    ...(click ? { click: rewriteWords(rewriteClick(click, rewriter), rewriter) } : {}),
    runs: runs.map((run) => rewriteRun(run, rewriter)),
    fired: fired.map((one) => rewriteFired(one, rewriter)),
  }
}

function rewriteWords(click: Click, rewriter: Rewriter): Click {
  const { label, note, environment } = click
  return withFields(click, {
    ...(label === undefined ? {} : { label: rewriteText(label, rewriter) }),
    ...(note === undefined ? {} : { note: rewriteText(note, rewriter) }),
    environment: withFields(environment, { userAgent: rewriter.text(environment.userAgent) }),
  })
}
