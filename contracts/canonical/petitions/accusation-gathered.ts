import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { ending, respondentKind } from './gathered.js';
import { day, line, owner, requestId } from './petition.js';

/**
 * An accusation (检举控告) ended: that there was one, about which kind of person, how it ended and in which month. Nobody is named, and nothing is said by which who accuses
 * could be found: not the number of the petition, which says the day he came, nor day, channel, district, business or unit.
 */
export const accusationGathered = contract({
  owner,
  message: 'accusation-gathered',
  version: 1,
  title: ['检举控告汇聚（不具名）', 'Accusation gathered, without names'],
  kind: 'fact',
  identity: { id: ['request'], key: 'entry', order: 'key' },
  schema: internal(
    closed({
      request: requestId,
      entry: line(40, '汇聚编号（非信访编号）', 'Its key there, not the number of the petition'),
      respondentKind,
      ending,
      month: day('办结月份（该月第一日）', 'Month it ended in, by its first day'),
    }),
  ),
});
