import type { DataOf } from '@fatong/contracts';
import type { listingChanged } from '@fatong/contracts/canonical/lawyers';
import type { Recorded } from '@fatong/contracts/expression';
import { code } from '../kit/index.js';
import { subjects } from './codes.js';

/** Of whom a row speaks. */
export const ofSubject = ({ subject }: Recorded<Pick<DataOf<typeof listingChanged>, 'subject'>>) => ({
  DXLX: code(subjects)(subject.kind),
  XM: subject.name,
  ZYZH: subject.licence,
  SWSDM: subject.uscc,
});
