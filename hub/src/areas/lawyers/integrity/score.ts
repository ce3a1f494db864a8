import { clearedStages, industrySanctions, labelOf, type FilingStage } from '@fatong/contracts/codes';
import { deduction, score, type Watched } from '../../../definitions/index.js';
import { complaint } from '../complaints/complaint.js';
import { inHand } from '../complaints/in-hand.js';
import { decisionFields, imposed } from '../marks/sanctions.js';
import { penalty } from '../penalties/penalty.js';
import { kinds as penaltyKinds } from '../penalties/rulings.js';
import { lawyer } from '../registers/lawyer.js';
import { violation } from '../violations/violation.js';
import { integrityParameter } from './parameters.js';
import { scoreReview } from './score-review.js';

/** A decided industry sanction counts from its decision; several in one decision each count. */
const sanction = deduction(integrityParameter, complaint, {
  name: 'sanction',
  title: ['行业惩戒', 'Industry sanction'],
  by: 'lawyer',
  reads: decisionFields,
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
  name: 'openFiling',
  title: ['投诉立案未结', 'Complaint filed and open'],
  by: 'lawyer',
  reads: ['filing', 'filedOn', ...decisionFields],
  whileOpen: true,
  of: ({ state, values }) =>
    values.filing === 'filed' && values.filedOn && imposed(values) === null && (inHand as readonly (string | null)[]).includes(state)
      ? [{ since: values.filedOn, points: (scale) => scale.openFiling, words: ['已立案，尚未作出处理决定', 'Filed, not decided yet'] }]
      : [],
});

/** An administrative penalty counts from its service, until it is annulled; several in one decision each count. */
const penalised = deduction(integrityParameter, penalty, {
  name: 'penalty',
  title: ['行政处罚', 'Penalty'],
  by: 'lawyer',
  reads: ['kinds', 'servedOn', 'annulledOn', 'decisionNumber'],
  of: ({ values: { kinds, servedOn, annulledOn, decisionNumber } }) =>
    !servedOn || annulledOn
      ? []
      : (kinds ?? []).flatMap((kind) => {
          if (kind === 'closure') return [];
          const [zh, en] = penaltyKinds[kind];
          const under = decisionNumber ? [`（${decisionNumber}）`, ` (${decisionNumber})`] : ['', ''];
          return [{ since: servedOn, points: ({ penalties: points }) => points[kind], words: [`${zh}${under[0]}`, `${en}${under[1]}`] }];
        }),
});

const cleared: readonly (FilingStage | null | undefined)[] = clearedStages;
const filingFields = ['documentKind', 'stage', 'decidedOn', 'receivedOn', 'withdrawn', 'finding', 'determinedOn'] as const;
type Filing = Watched<(typeof violation)['fields']>['values'];

/** A criminal filing stands until its case is dropped, not prosecuted or ends in an acquittal, the source takes it back, or the bureau finds that there is nothing in it. */
const stands = ({ documentKind, stage, withdrawn, finding }: Filing): boolean =>
  documentKind === 'filing' && withdrawn !== true && finding !== 'unfounded' && !cleared.includes(stage);
/** A conviction counts once the bureau has found the act illegal: what one source says alone is no more than a filing. */
const isConvicted = ({ stage, finding, determinedOn }: Filing): boolean =>
  stage === 'judged' && finding === 'illegal' && Boolean(determinedOn);

/** A filing is no guilt: it takes off what an open complaint does, recovers by nothing and leaves nothing behind. */
const criminalFiling = deduction(integrityParameter, violation, {
  name: 'criminalFiling',
  title: ['刑事立案（未定罪）', 'Criminal filing (not convicted)'],
  by: 'lawyer',
  reads: filingFields,
  whileOpen: true,
  of: ({ values }) => {
    const since = values.decidedOn ?? values.receivedOn;
    return stands(values) && !isConvicted(values) && since
      ? [{ since, points: (scale) => scale.openFiling, words: ['已立案，尚未定罪', 'Filed, not convicted'] }]
      : [];
  },
});

const conviction = deduction(integrityParameter, violation, {
  name: 'conviction',
  title: ['犯罪', 'Conviction'],
  by: 'lawyer',
  reads: filingFields,
  of: ({ values }) =>
    stands(values) && isConvicted(values)
      ? [
          {
            since: [values.determinedOn!, values.decidedOn ?? ''].toSorted().at(-1)!,
            points: (scale) => scale.conviction,
            words: ['判决有罪，经认定违法', 'Convicted, and found illegal'],
          },
        ]
      : [],
});

/** What the city gave back after a review that the lawyer asked for. */
const correction = deduction(integrityParameter, scoreReview, {
  name: 'correction',
  title: ['评分更正', 'Correction'],
  by: 'lawyer',
  reads: ['complaint', 'penalty', 'points', 'correctedOn'],
  of: ({ values: { complaint, penalty: decided, points, correctedOn } }) => {
    const corrects = complaint ?? decided;
    return corrects && correctedOn
      ? [{ since: correctedOn, points: () => points ?? 0, words: ['经复核更正', 'Corrected after a review'], corrects }]
      : [];
  },
});

/** The lawyer's integrity score (诚信分, L06): 100 less what counts against him, which recovers by a third each full year without a new deduction. */
export const integrity = score(integrityParameter, ['诚信分', 'Integrity score'], {
  law: ['L06'],
  about: lawyer,
  keeps: 'integrity',
  deductions: [sanction, penalised, conviction, openFiling, criminalFiling, correction],
});
