import { petitionRated } from '@fatong/contracts/canonical/petitions';
import { and, not, type Recorded } from '@fatong/contracts/expression';
import {
  boolean,
  choice,
  date,
  end,
  intake,
  integer,
  movesThose,
  prose,
  provided,
  record,
  ref,
  set,
  state,
  text,
} from '../../../definitions/index.js';
import { petitions } from '../area.js';
import { rated } from '../reporting/codes.js';
import { marks } from './marks.js';

interface Said {
  readonly of?: keyof typeof rated | null;
  readonly edition?: number | null;
}
type Online = Recorded<Said>;
const isOpen = (o: Recorded<{ readonly isConcealed?: boolean | null }>) => not(o.isConcealed.is(true));
const isChange = (o: Online) => o.edition.greater(1);
const among = { by: 'petition', of: 'petition' } as const;
const ofOffice = { online: 'id', officeMark: 'mark', officeRemark: 'remark' } as const;
const ofUnit = { online: 'id', unitMark: 'mark', remark: 'remark' } as const;
/** It is that of the unit in charge, which is not being reviewed. */
const open = { duty: 'main', inReview: null } as const;

/** Counted only where nothing bars it: who has rated already, or may no longer, is not counted twice. */
const counting = [
  provided(
    (o: Online) => and(o.of.is('office'), not(isChange(o))),
    movesThose('petitions.rating', { ...among, being: { ...open, officeMark: null }, does: 'rateOfficeOnline', with: ofOffice }),
  ),
  provided(
    (o: Online) => and(o.of.is('unit'), not(isChange(o))),
    movesThose('petitions.rating', { ...among, being: { ...open, unitMark: null }, does: 'rateUnitOnline', with: ofUnit }),
  ),
  provided(
    (o: Online) => and(o.of.is('office'), isChange(o)),
    movesThose('petitions.rating', {
      ...among,
      being: { ...open, officeChangedOn: null, isFinal: null },
      does: 'changeOfficeOnline',
      with: ofOffice,
    }),
  ),
  provided(
    (o: Online) => and(o.of.is('unit'), isChange(o)),
    movesThose('petitions.rating', {
      ...among,
      being: { ...open, changedOn: null, isFinal: null },
      does: 'changeUnitOnline',
      with: ofUnit,
    }),
  ),
] as const;

/**
 * A rating that was given at the website (S16), as it says it: counted with the ratings of its petition (P25), or kept with the reason why it is not. Until its petition says
 * that it is no accusation the head alone sees it (条例 art. 30).
 */
export const onlineRating = record(petitions, 'onlineRating', ['网上评价', 'Ratings online'], {
  one: 'Rating online',
  law: ['P09', 'P25'],
  number: 'WP{yyyymmdd}{seq:6}',
  fields: {
    theirNumber: text(['评价编号', 'Number of the rating'], { max: 64, search: true, filter: true }),
    edition: integer(['评价版本', 'Version of the rating'], { min: 1 }),
    online: text(['网上编号', 'Number of the petition there'], { max: 64, search: true, filter: true }),
    petitionNumber: text(['信访件编号', 'Number of the petition'], { max: 40, search: true, filter: true }),
    petition: ref(['信访事项', 'Petition'], 'petitions.petition', { filter: true }),
    of: choice(['评价对象', 'Who is rated'], rated, { filter: true }),
    mark: choice(['评价', 'Mark'], marks, { filter: true }),
    remark: prose(['评价意见', 'Remark'], { class: 'sensitive', max: 500 }),
    ratedOn: date(['评价日期', 'Rated on'], { filter: true }),
    isConcealed: boolean(['检举控告', 'An accusation']),
  },
  states: {
    waiting: state(['未计入，待核实', 'Not counted: to be looked at'], 'waiting'),
    counted: state(['已计入', 'Counted'], 'done'),
    settled: state(['不计入', 'Not counted'], 'refused'),
    withdrawn: end(['网站已撤回', 'Taken back'], 'refused'),
  },
  intake: {
    fields: ['theirNumber', 'edition', 'online', 'petitionNumber', 'of', 'mark', 'remark', 'ratedOn'],
    opens: 'receive',
    withdraws: 'withdraw',
  },
  belongs: [{ to: 'petitions.petition', ref: 'petition', does: 'belong', same: { onlineNumber: 'online' } }],
  sections: [
    {
      title: ['网上评价', 'Rating online'],
      fields: ['theirNumber', 'edition', 'online', 'petitionNumber', 'petition', 'of', 'mark', 'remark', 'ratedOn'],
    },
  ],
  see: { desk: { scope: 'city', when: isOpen }, lead: 'city', supervisor: { scope: 'city', when: isOpen } },
  // Remarks are for the petition office and the unit rated (P26).
  withhold: [{ from: ['supervisor'], fields: ['remark'] }],
  reveal: { remark: ['desk', 'lead'] },
  actions: {
    receive: { title: ['收到网上评价', 'Received'], to: 'waiting', by: [], byReport: true, then: [set({ isConcealed: true })] },
    belong: {
      title: ['找到信访事项', 'Its petition was found'],
      from: 'waiting',
      by: [],
      byReport: true,
      form: ['petition'],
      then: [movesThose('petitions.petition', { by: 'id', of: 'petition', does: 'noteOnlineRating' }), ...counting],
    },
    open: { title: ['不是检举控告', 'It is no accusation'], by: [], then: [set({ isConcealed: null })] },
    conceal: { title: ['转为检举控告，不再公开', 'It is an accusation'], by: [], then: [set({ isConcealed: true })] },
    count: { title: ['计入满意度评价', 'Counted'], from: 'waiting', to: 'counted', by: [] },
    settle: {
      title: ['不计入', 'Not counted'],
      from: 'waiting',
      to: 'settled',
      by: ['desk', 'lead'],
      due: { clock: null },
      reason: true,
    },
    withdraw: { title: ['网站撤回', 'Taken back'], from: ['waiting', 'counted', 'settled'], to: 'withdrawn', by: [], byReport: true },
  },
  menu: { group: 'handling', order: 6 },
  heading: ['of', 'theirNumber'],
  list: {
    columns: ['number', 'theirNumber', 'petition', 'of', 'mark', 'ratedOn', 'state'],
    filters: ['state', 'theirNumber', 'online', 'petitionNumber', 'petition', 'of', 'mark', 'ratedOn'],
    views: { waiting: { title: ['待核实', 'To be looked at'], filter: { state: 'waiting' } } },
    sort: '-createdAt',
  },
});

const ours = { satisfied: 'satisfied', fair: 'fairly', unsatisfied: 'dissatisfied' } as const;
/** Each version of a rating is one of its own, so that a change is counted as one. */
export const onlineRatings = intake(petitionRated, onlineRating, (data) => ({
  source: data.source,
  sourceId: `${data.id} ${data.version}`,
  version: 1,
  happenedAt: data.ratedOn,
  values: {
    theirNumber: data.id,
    edition: data.version,
    online: data.online,
    petitionNumber: data.petition,
    of: data.of,
    mark: ours[data.satisfaction],
    remark: data.remark,
    ratedOn: data.ratedOn,
  },
}));
