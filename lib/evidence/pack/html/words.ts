import { t } from '../../../text'
import type { EvidencePack } from '../pack'

export const redactedWords: Readonly<Record<EvidencePack['redacted'][number], string>> = {
  secret: t`tokens and passwords`,
  cookie: t`cookies`,
  email: t`e-mail addresses`,
  phone: t`phone numbers`,
  ip: t`IP addresses`,
  personal: t`other personal data`,
}
