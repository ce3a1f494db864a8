import type { DataOf } from '@fatong/contracts';
import type { eventUploaded } from '@fatong/contracts/canonical/petitions';
import type { Recorded } from '@fatong/contracts/expression';
import { dateAs, upper } from '../kit/index.js';

export type Uploaded = Recorded<DataOf<typeof eventUploaded>>;

/** What every step says. */
export const reported = (s: Uploaded) => ({
  QQH: s.request,
  SBBH: s.upload,
  XFBH: s.petition,
  BWBB: s.version,
  NRZY: upper(s.digest),
  FSRQ: dateAs(s.happenedOn, 'yyyyMMdd'),
});
