import { t } from '../../text'
import type { Format } from './reading'

/** Awin's click checksum: `<advertiser>_<seconds>_<hash>`. */
export const awc: Format = {
  pattern: /^(\d{2,6})_(\d{10})_[0-9a-f]{32}$/,
  source: 'https://wiki.awin.com/index.php/Advertiser_Tracking_Guide/Conversion_Pixel_Only_Tracking',
  since: 2000,
  read: ([, advertiser = '', seconds]) => [
    { kind: 'text', label: t`Advertiser`, value: advertiser },
    { kind: 'time', label: t`Clicked`, at: Number(seconds) * 1_000 },
  ],
}
