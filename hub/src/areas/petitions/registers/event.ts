import { districts } from '@fatong/contracts/bureau/shanghai';
import { choice, date, end, movesThose, ref, register, state } from '../../../definitions/index.js';
import { petitions } from '../area.js';
import { contents } from '../registration/codes.js';

/**
 * 一事一档: petitions about the same matter, of one petitioner or of several. They are grouped and not merged: each keeps its number, its clock and its answer. The machine
 * opens one with the first petition; a verdict that another speaks of the same leads that one here.
 */
export const event = register(petitions, 'event', ['信访事件档案（一事一档）', 'Files of events'], {
  one: 'File of an event',
  law: 'P01',
  number: 'SD{yyyymmdd}{seq:6}',
  fields: {
    first: ref(['首件信访', 'First petition'], 'petitions.petition', { filter: true }),
    content: choice(['业务类型', 'Business'], contents, { filter: true }),
    place: choice(['问题属地', 'District it concerns'], districts, { filter: true }),
    firstOn: date(['首件收到日期', 'First received on'], { filter: true }),
    mergedInto: ref(['并入', 'Merged into'], 'petitions.event'),
  },
  states: { current: state(['在用', 'In use']), merged: end(['已并入其他事件', 'Merged into another'], 'refused') },
  see: { desk: 'city', reviewer: 'city', lead: 'city', deputy: 'city', supervisor: 'city' },
  actions: {
    enter: { title: ['建档', 'Opened'], to: 'current', by: [], byReport: true, form: ['first', 'content', 'place', 'firstOn'] },
    absorb: {
      title: ['并入另一事件', 'Merged into another'],
      from: 'current',
      to: 'merged',
      by: [],
      form: ['mergedInto'],
      refuses: [
        {
          when: (e) => e.mergedInto.is(e.id),
          why: ['两件已经归入同一事件，无须再关联。', 'Both are filed with the same event already.'],
        },
      ],
      then: [movesThose('petitions.petition', { by: 'event', does: 'joinEvent', with: { event: 'mergedInto' } })],
    },
  },
  related: [{ title: ['同一事件的信访', 'Petitions about it'], type: 'petitions.petition', by: 'event' }],
  menu: { group: 'registers', order: 3 },
  heading: ['content', 'place'],
  list: {
    columns: ['number', 'content', 'place', 'first', 'firstOn', 'state'],
    filters: ['state', 'content', 'place', 'first', 'firstOn'],
    sort: '-firstOn',
  },
});
