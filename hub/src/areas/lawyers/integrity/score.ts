import { industrySanctions, labelOf } from '@fatong/contracts/codes';
import { deduction, score } from '../../../definitions/index.js';
import { complaint } from '../complaints/complaint.js';
import { inHand } from '../complaints/in-hand.js';
import { decisionFields, imposed } from '../marks/sanctions.js';
import { lawyer } from '../registers/lawyer.js';
import { integrityParameter } from './parameters.js';
import { scoreReview } from './score-review.js';

/** A decided industry sanction counts from its decision; several in one decision each count. */
const sanction = deduction(integrityParameter, complaint, {
  name: 'sanction', title: ['行业惩戒', 'Industry sanction'], by: 'lawyer', reads: decisionFields,
  of: ({ values }) => {
    const { on, sanctions } = imposed(values) ?? { on: '', sanctions: [] };
    return sanctions.map((kind) => {
      const [zh, en] = labelOf(industrySanctions, kind)!;
      const under = values.decisionNumber ? [`（${values.decisionNumber}）`, ` (${values.decisionNumber})`] : ['', ''];
      return { since: on, points: ({ sanctions: points }) => points[kind], words: [`${zh}${under[0]}`, `${en}${under[1]}`] };
    });
  },
});

/** A complaint that is filed and not decided: no guilt, so that it neither stays nor starts a year anew. One whose decision review has quashed is open again. */
const openFiling = deduction(integrityParameter, complaint, {
  name: 'openFiling', title: ['投诉立案未结', 'Complaint filed and open'], by: 'lawyer', reads: ['filing', 'filedOn', ...decisionFields], whileOpen: true,
  of: ({ state, values }) => (values.filing === 'filed' && values.filedOn && imposed(values) === null && (inHand as readonly (string | null)[]).includes(state)
    ? [{ since: values.filedOn, points: (scale) => scale.openFiling, words: ['已立案，尚未作出处理决定', 'Filed, not decided yet'] }] : []),
});

/** What the city gave back after a review that the lawyer asked for. */
const correction = deduction(integrityParameter, scoreReview, {
  name: 'correction', title: ['评分更正', 'Correction'], by: 'lawyer', reads: ['complaint', 'points', 'correctedOn'],
  of: ({ values: { complaint: corrects, points, correctedOn } }) => (corrects && correctedOn
    ? [{ since: correctedOn, points: () => points ?? 0, words: ['经复核更正', 'Corrected after a review'], corrects }] : []),
});

/** The lawyer's integrity score (诚信分, L06): 100 less what counts against him, which recovers by a third each full year without a new deduction. */
export const integrity = score(integrityParameter, ['诚信分', 'Integrity score'], { about: lawyer, keeps: 'integrity', deductions: [sanction, openFiling, correction] });
