import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { day, owner, prose } from './case.js';
import { saidOnce, sanctioned } from './sanction.js';

/** A penalty or sanction was annulled or changed: what was published of it is taken back (处罚法 art. 48). */
export const sanctionWithdrawn = contract({
  owner,
  message: 'sanction-withdrawn',
  version: 1,
  title: ['处罚惩戒已撤销', 'Sanction withdrawn'],
  kind: 'fact',
  identity: saidOnce,
  schema: internal(closed({ ...sanctioned, withdrawnOn: day('撤销日期', 'Withdrawn on'), reason: sensitive(prose('撤销原因', 'Reason')) })),
});
