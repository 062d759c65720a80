import { isCarried } from '../../../ids/id-track'
import { platformName } from '../../../ids/known'
import type { Hop } from '../../../schemas/click'
import { LONGEST_VALUE } from '../../../schemas/pattern-cost'
import { t } from '../../../text'
import { unreplacedMacro } from '../../../url/macro-shape'
import { readUrl } from '../../../url/parts'
import { listWords, nameGap } from '../../sentence'
import { type AssertionKind, failed, notApplicable, passed } from '../assertion'
import { withoutLanding } from '../landing'

/** What stands in a stored click for a value that was not kept, see `lib/record/sensitive/marker.ts`. */
const DIGEST = /^digest~[0-9a-f]{10}$/

export const parameterAtLanding: AssertionKind<'parameter-at-landing'> = {
  expects: ({ parameter, matches }) =>
    t`${parameter} is present at the landing page${matches ? t` and fits ${matches}` : ''}`,
  claims: 'end',
  judge: ({ parameter, matches }, facts) => {
    const elsewhere = withoutLanding(facts)
    if (elsewhere) return elsewhere
    const { last, lastIndex, host } = facts
    const given = last ? parametersOf(last) : []
    const values = given.filter(({ name }) => name === parameter).map(({ value }) => value)
    if (values.length === 0) {
      const other = given.find(({ name }) => name.toLowerCase() === parameter.toLowerCase())
      const but = other ? t`, only ${other.name}, which servers take for another name` : ''
      return failed(t`${parameter} is not in the address of ${host}${but}`, lastIndex)
    }
    const value = values.find((each) => each !== '')
    if (value === undefined) return failed(t`${parameter} is empty at ${host}`, lastIndex)
    const macro = unreplacedMacro(value)
    if (macro !== undefined)
      return failed(t`${parameter} holds the placeholder ${macro} at ${host}`, lastIndex)
    if (matches !== undefined) {
      if (DIGEST.test(value))
        return notApplicable(t`The value of ${parameter} was not kept, so its form cannot be told`, lastIndex)
      if (value.length > LONGEST_VALUE || !new RegExp(matches).test(value))
        return failed(t`${parameter} is at ${host}, but its value does not fit ${matches}`, lastIndex)
    }
    return passed(t`${parameter} is at ${host}`, lastIndex)
  },
}

export const platformAtLanding: AssertionKind<'platform-at-landing'> = {
  expects: ({ platform }) => t`An identifier of ${platform} is present at the landing page`,
  claims: 'end',
  judge: ({ platform }, facts) => {
    const elsewhere = withoutLanding(facts)
    if (elsewhere) return elsewhere
    const { tracks, lastIndex, host, known } = facts
    const who = platformName(platform, known) || platform
    const own = tracks.filter((track) => track.platform === platform && track.value !== '')
    const arrived = own.filter(({ cells }) => isCarried(cells[lastIndex]))
    const whole = arrived.filter(({ cells }) => cells[lastIndex]?.state !== 'damaged')
    if (whole.length > 0)
      return passed(t`${listWords(whole.map(({ name }) => name))} of ${who} is at ${host}`, lastIndex)
    if (arrived.length > 0)
      return failed(
        t`${listWords(arrived.map(({ name }) => name))} of ${who} is at ${host} with another value`,
        lastIndex,
      )
    return failed(t`No identifier of ${who} is at ${host}`, lastIndex)
  },
}

export const idKept: AssertionKind<'id-kept'> = {
  expects: ({ parameter }) => t`${parameter} reaches the landing page with the same value`,
  claims: 'end',
  judge: ({ parameter }, facts) => {
    const elsewhere = withoutLanding(facts)
    if (elsewhere) return elsewhere
    const { tracks, lastIndex, host, click } = facts
    const own = tracks.filter(({ name, value }) => name === parameter && value !== '')
    const [first] = own
    if (!first) return failed(t`${parameter} was seen nowhere on the way as an identifier`)
    const broken = own.find(({ cells }) => {
      const cell = cells[lastIndex]
      return !isCarried(cell) || cell?.state === 'damaged'
    })
    if (!broken) return passed(t`${parameter} reached ${host} unchanged`, lastIndex)
    const how =
      broken.cells[lastIndex]?.state === 'damaged' ? t`arrived as another value` : t`did not reach the page`
    const where = broken.between ? t`, last whole ${nameGap(click.hops, broken.between)}` : ''
    return { ...failed(`${parameter} ${how}${where}`), hops: broken.between ?? [lastIndex, lastIndex] }
  },
}

function parametersOf({ url, fields = [] }: Hop): { name: string; value: string }[] {
  const { query, fragmentParameters } = readUrl(url)
  return [...query, ...fragmentParameters, ...fields]
}
