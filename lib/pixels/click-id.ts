import { t } from '../text'
import { type ConversionLine, isUnfilled } from './line'
import type { JourneyIds } from './network-ids'
import type { ReadPixel } from './read'

/** Whether the click ID of a call is that of its journey. */
export function clickIdOf(
  { platform: { name }, pixel, told }: ReadPixel,
  { own, all }: JourneyIds,
): ConversionLine {
  const about = 'click ID'
  const id = told.clickId
  const last = own.at(-1)
  if (id === '') {
    if (pixel.needsClickId)
      return {
        about,
        severity: 'bad',
        says: t`The call names no click ID, without which ${name} credits nobody`,
        why: t`The page has to keep the ID of the landing page until the order.`,
        ...(last ? { value: last } : {}),
      }
    return {
      about,
      severity: 'info',
      says: t`The call names no click ID: ${name} can know the click by a cookie of its own alone`,
    }
  }
  if (isUnfilled(id))
    return { about, severity: 'bad', says: t`The click ID is a placeholder that nobody filled in`, value: id }
  if (id === last) return { about, severity: 'ok', says: t`The click ID is this journey’s` }
  if (own.includes(id))
    return {
      about,
      severity: 'bad',
      says: t`The click ID is that of an earlier click of this journey`,
      why: t`The page kept the first ID where a later click should have replaced it.`,
      value: id,
    }
  if (own.some((each) => each.toLowerCase() === id.toLowerCase()))
    return { about, severity: 'bad', says: t`The click ID was changed in case`, value: id }
  if (own.some((each) => id.length >= 6 && (each.startsWith(id) || id.startsWith(each))))
    return { about, severity: 'bad', says: t`The click ID was cut or added to`, value: id }
  if (all.has(id) && last === undefined)
    return { about, severity: 'ok', says: t`The click ID is one that this journey carried` }
  if (last === undefined)
    return {
      about,
      severity: 'warn',
      says: t`The click ID is not from this journey, in which no ID of ${name} was seen`,
      why: t`An earlier visit may have left it in a cookie: delete the shop’s cookies and click again.`,
      value: id,
    }
  return {
    about,
    severity: 'bad',
    says: t`The click ID is not this journey’s`,
    why: t`The order is credited to another click: an earlier one that a cookie kept, or another platform’s.`,
    value: id,
  }
}
