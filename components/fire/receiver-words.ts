import type { Receiver } from '@/lib/schemas/receiver'
import { t } from '@/lib/text'

/** What a receiver can be to the user, and what follows from it. */
export const RECEIVERS: Readonly<Record<Receiver, { name: string; says: string }>> = {
  live: {
    name: t`a live partner`,
    says: t`One shot at a time, each confirmed: what it counts, somebody pays for. No experiments.`,
  },
  test: {
    name: t`a partner that agreed to a test`,
    says: t`Experiments, negatives and the duplicate test may run.`,
  },
  own: { name: t`my own`, says: t`Experiments, negatives and the duplicate test may run.` },
}

/** Whose money it is, before a live partner is sent something. */
export function whoseMoney(host: string, payout: string | undefined): string {
  const amount = payout && Number(payout.replace(',', '.')) !== 0 ? t` with a payout of ${payout}` : ''
  return t`${host} takes this for a real conversion${amount}: its advertiser owes that money, and whoever the click belongs to is credited with it. Nothing in it says that it is a test, and it cannot be taken back from here. Have the partner’s word first.`
}
