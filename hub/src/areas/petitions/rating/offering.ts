import { not, and, type Recorded } from '@fatong/contracts/expression';
import { opensEach, provided } from '../../../definitions/index.js';

interface Offered {
  readonly purpose?: string | null;
  readonly flags?: readonly string[] | null;
  readonly occurrence?: 'first' | 'repeated' | null;
}
/** Not rated: accusations, what belongs to the courts, what is petitioned again. */
const isRated = (p: Recorded<Offered>) =>
  and(not(p.purpose.is('accusation')), not(p.flags.has('judicial')), not(p.flags.has('repeated')), not(p.occurrence.is('repeated')));

const each = (field: 'main' | 'assisting', duty: 'main' | 'assisting') =>
  provided(
    isRated,
    opensEach('petitions.rating', {
      each: field,
      as: 'body',
      does: 'offer',
      with: { petition: 'id', petitionNumber: 'number', content: 'content', arrivedOn: 'deliveredOn' },
      set: { duty },
    }),
  );

/** Once the answer has arrived, each unit that had a part is rated for itself. */
export const offersRating = [each('main', 'main'), each('assisting', 'assisting')] as const;
