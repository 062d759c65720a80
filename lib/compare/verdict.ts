import { listWords } from '../checks/sentence'
import { t } from '../text'
import type { ComparedHop, ComparedIdentifier, ComparedPart, PartKind } from './comparison'
import { counts } from './comparison'
import { partName } from './part-name'
import type { Side, SideHop } from './side'

interface Compared {
  parts: readonly ComparedPart[]
  identifiers: readonly ComparedIdentifier[]
  hops: readonly ComparedHop[]
  left: Side
  right: Side
}

/** A hop of the comparison, with the hops that come next on both sides from where they last went together. */
interface Fork {
  compared: ComparedHop
  left?: SideHop
  right?: SideHop
  /** The hop of the right that led there; undefined at the start. */
  before?: SideHop
}

/** What says where a click went and what it carried; then all else of the way; then manners. */
const TIERS: readonly ((part: ComparedPart) => boolean)[] = [
  ({ kind, name, identifies }) =>
    kind === 'error' || kind === 'status' || (kind === 'url' && name === 'host') || identifies === true,
  ({ kind }) => ON_THE_WAY.has(kind),
]
const ON_THE_WAY: ReadonlySet<PartKind> = new Set([
  'method',
  'how',
  'by',
  'answered-from',
  'url',
  'parameter',
  'field',
])

/** The first difference of the right against the left that matters, in one sentence without a full stop. */
export function sayFirstDifference(compared: Compared): string {
  for (const [tier, isOfTier] of TIERS.entries()) {
    for (const fork of forksOf(compared)) {
      const parts = fork.compared.parts.filter((part) => counts(part) && isOfTier(part))
      const said = fork.compared.parts.length === 0 ? tier === 0 && sayOtherWay(fork) : sayParts(parts, fork)
      if (said) return said
    }
  }
  return sayEnd(compared) ?? sayManners(compared)
}

function forksOf({ hops, left, right }: Compared): Fork[] {
  let [nextLeft, nextRight] = [0, 0]
  return hops.map((compared) => {
    const fork = {
      compared,
      left: left.hops[nextLeft],
      right: right.hops[nextRight],
      before: right.hops[nextRight - 1],
    }
    if (compared.left !== undefined) nextLeft = compared.left + 1
    if (compared.right !== undefined) nextRight = compared.right + 1
    return fork
  })
}

function sayOtherWay({ compared, left, right, before }: Fork): string {
  if (!right)
    return t`After hop ${before?.number ?? 0} they differ: ${hostOf(before)} is the end, and not ${hostOf(left)}`
  const led = leading({ right, before })
  if (!left) return t`${led} to ${hostOf(right)}, where the other had ended`
  if (hostOf(left) !== hostOf(right)) return t`${led} to ${hostOf(right)} instead of ${hostOf(left)}`
  const place = (hop: SideHop) => hostOf(hop) + hop.role.path
  return compared.change === 'added'
    ? t`${led} to ${place(right)}, a hop that the other does not have`
    : t`${led} to ${place(right)}, without the other’s hop ${place(left)}`
}

function sayParts(parts: readonly ComparedPart[], fork: Fork): string | undefined {
  const { right } = fork
  const [first] = parts
  if (!first || !right) return undefined
  const here = t`From hop ${right.number} on they differ: ${hostOf(right)}`
  const error = parts.find(({ kind }) => kind === 'error')
  const status = parts.find(({ kind }) => kind === 'status')
  const host = parts.find(({ kind, name }) => kind === 'url' && name === 'host')
  const carried = parts.filter(({ kind }) => kind === 'parameter' || kind === 'field')
  if (host) return t`${leading(fork)} to ${host.right || t`no host`} instead of ${host.left || t`no host`}`
  if (carried.length > 0) return `${leading(fork)} ${sayCarried(carried)}`
  if (error?.right !== undefined) return t`${here} failed with ${error.right}${answerOf(status?.left)}`
  if (status) return `${here} ${sayStatus(status)}`
  if (error) return t`${here} answered, where the other failed with ${error.left}`
  if (first.kind === 'url') return t`${leading(fork)} with another ${partName(first)}`
  return t`${here}, ${partName(first)} ${first.right ?? t`nothing`} instead of ${first.left ?? t`nothing`}`
}

function answerOf(status: string | undefined): string {
  return status === undefined ? '' : t` instead of answering ${status}`
}

function sayStatus({ left, right }: ComparedPart): string {
  if (right === undefined) return t`did not answer, and not ${left}`
  return left === undefined ? t`answered ${right}` : t`answered ${right} instead of ${left}`
}

/** `without gclid`, `with sub1`, `with another subId1`; what is missing first. */
function sayCarried(parts: readonly ComparedPart[]): string {
  const named = (change: ComparedPart['change']) =>
    listWords(parts.flatMap((part) => (part.change === change ? [part.name] : [])))
  const [without, another, also] = [named('removed'), named('changed'), named('added')]
  if (without) return t`without ${without}`
  if (another) return t`with another ${another}`
  return also && t`with ${also}`
}

/** `From hop 3 on they differ: go.trk.example answered 302`, after which comes with what, or to where. */
function leading({ right, before }: Pick<Fork, 'right' | 'before'>): string {
  if (!before) return t`From the start they differ: the link leads on`
  const { status } = before.hop
  const led = right?.hop.by === 'server' && status !== undefined ? t`answered ${status}` : t`led on`
  return t`From hop ${before.number} on they differ: ${hostOf(before)} ${led}`
}

function sayEnd({ parts, identifiers }: Compared): string | undefined {
  const outcome = parts.find((part) => part.name === 'outcome' && counts(part))
  if (outcome) return t`They took the same way, but the end is ${outcome.right} instead of ${outcome.left}`
  const names = identifiers.flatMap((one) => (counts(one) ? [one.name] : []))
  return names.length === 0
    ? undefined
    : t`They took the same way, but not the same became of ${listWords(names)}`
}

function sayManners({ hops, parts, right }: Compared): string {
  const first = hops.find(({ change }) => change === 'changed')
  const at = first?.right
  if (at !== undefined)
    return t`They took the same way with the same identifiers; headers, cookies or times differ from hop ${right.hops[at]?.number}, ${hostOf(right.hops[at])}, on`
  return parts.some(counts)
    ? t`They took the same way with the same identifiers, but not in the same time`
    : t`Nothing that matters differs: they took the same way with the same identifiers`
}

function hostOf(hop: SideHop | undefined): string {
  return hop?.role.host || t`a page without a host`
}
