import { moves, set, stamp } from '../../../definitions/index.js';
import { followsOffice, followsUnit } from './following.js';
import { onlineRating } from './online.js';

const counted = moves(onlineRating, { by: 'online', does: 'count' });

/** Marks that were given at the website, where each of the two comes by itself; only that of the unit makes it rated. */
export const fromWebsite = {
  rateOfficeOnline: {
    title: ['网上评价信访部门', 'Petition office rated online'],
    from: ['offered', 'rated', 'called'],
    by: [],
    form: ['online', 'officeMark', 'officeRemark'],
    then: [counted, ...followsOffice],
  },
  rateUnitOnline: {
    title: ['网上评价责任单位', 'Unit rated online'],
    from: 'offered',
    to: 'rated',
    by: [],
    form: ['online', 'unitMark', 'remark'],
    then: [counted, stamp('ratedOn'), ...followsUnit],
  },
  changeOfficeOnline: {
    title: ['网上更改对信访部门的评价', 'Mark of the petition office changed online'],
    from: ['offered', 'rated', 'changed', 'called'],
    by: [],
    form: ['online', 'officeMark', 'officeRemark'],
    then: [counted, stamp('officeChangedOn'), ...followsOffice],
  },
  changeUnitOnline: {
    title: ['网上更改对责任单位的评价', 'Mark of the unit changed online'],
    from: ['rated', 'called'],
    to: 'changed',
    by: [],
    form: ['online', 'unitMark', 'remark'],
    then: [counted, stamp('changedOn'), ...followsUnit],
  },
  endChange: { title: ['更改期满', 'No longer changed'], from: ['rated', 'called'], by: [], byClock: true, then: [set({ isFinal: true })] },
  noteReview: { title: ['复查复核开始', 'Being reviewed'], by: [], then: [set({ inReview: true })] },
  noteReviewEnd: { title: ['复查复核结束', 'Reviewed'], by: [], then: [set({ inReview: null })] },
} as const;
