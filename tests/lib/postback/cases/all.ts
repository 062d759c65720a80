import { addressCases } from './address'
import { clickIdCases } from './click-id'
import { encodingCases } from './encoding'
import { headerCases } from './headers'
import { hostCases } from './host'
import { macroCases } from './macros'
import { moneyCases } from './money'
import { queryCases } from './query'
import { receiverCases } from './receiver'
import { restCases } from './rest'
import type { RuleCase } from './rule-case'
import { slotCases } from './slot'
import { textCases } from './text'
import { timeCases } from './time'
import { valueCases } from './values'

/** Cases of every rule there is. */
export const ruleCases: RuleCase[] = [
  ...addressCases,
  ...hostCases,
  ...macroCases,
  ...valueCases,
  ...clickIdCases,
  ...receiverCases,
  ...moneyCases,
  ...timeCases,
  ...queryCases,
  ...encodingCases,
  ...textCases,
  ...headerCases,
  ...slotCases,
  ...restCases,
]
