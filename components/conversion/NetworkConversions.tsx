import { MiddleCut } from '@/components/ui/MiddleCut'
import { SeverityMark } from '@/components/ui/SeverityMark'
import type { NetworkConversion } from '@/lib/pixels/conversion'
import { t } from '@/lib/text'
import './network-conversions.css'

/** Whether each network was told of the order, and of the right one; one line for each thing to know. */
export function NetworkConversions({ networks }: { networks: readonly NetworkConversion[] }) {
  return networks.map(({ platform, lines }) => (
    <section
      key={platform.id}
      className="network-conversion"
      aria-label={t`Conversion of ${platform.name}`}
      data-testid={`conversion-of-${platform.id}`}
    >
      <h2>{t`${platform.name}’s own conversion`}</h2>
      <ul>
        {lines.map(({ about, severity, says, why, value }) => (
          <li key={`${about} ${says} ${value}`} data-testid="conversion-line">
            <SeverityMark severity={severity} />
            <span>
              {says}
              {value && (
                <span className="offends">
                  <MiddleCut text={value} />
                </span>
              )}
              {why && <span className="soft why">{why}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  ))
}
