import { t } from '../../text'
import { type Context, kept, type Normalised } from '../normalise/normalised'
import { phoneWithPlus } from '../normalise/phone-with-plus'

/** E.164 with a plus; a number of China's without its country code, as TikTok asks. */
export function tiktokPhone(plain: string, context: Context): Normalised {
  const { value, note } = phoneWithPlus(plain, context)
  if (value === undefined) return { note }
  const chinese = /^\+86(\d{11})$/.exec(value)?.[1]
  if (chinese) return kept(chinese, note)
  return kept(
    value,
    note ?? {
      severity: 'info',
      says: t`Hashed with its plus, as TikTok writes it; some guides of others leave the plus out.`,
    },
  )
}
