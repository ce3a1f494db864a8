import type { CodeOf, decisionResults } from '@fatong/contracts/codes';
import type { Label } from '@fatong/contracts';
import { and } from '@fatong/contracts/expression';
import { rule, type Parameter, type Rule } from '../../../definitions/index.js';
import { complaint } from '../complaints/complaint.js';
import { parameters } from './parameters.js';
import { penalty } from './penalty.js';

/** A complaint that the association refers to the bureau (移送) is a clue for a penalty in the district of the case: one for each. */
const referred = (parameter: Parameter<readonly CodeOf<typeof decisionResults>[]>, title: Label, subject: 'lawyer' | 'firm'): Rule =>
  rule(parameter, title, {
    watch: complaint,
    about: subject,
    each: true,
    reads: ['decision', 'decidedOn'],
    only: (c) => and(c.subject.is(subject), c.decision.exists()),
    beside: ['subject', 'decisionNumber', 'seat', 'complainedOn'],
    proposes: penalty,
    subject,
    judge: (complaints, results) =>
      complaints.flatMap(({ id, number, values }) => {
        const { decision, decidedOn, decisionNumber, seat, complainedOn } = values;
        if (!decision || !results.includes(decision) || !decidedOn || values.subject !== subject) return [];
        const words = `投诉案件 ${number ?? id} 于 ${decidedOn} 由市律师协会移送司法行政机关${decisionNumber ? `（${decisionNumber}）` : ''}。`;
        return [
          { key: id, words, records: [id], values: { complaint: id, jurisdiction: seat ?? null, foundOn: complainedOn ?? decidedOn } },
        ];
      }),
    values: (facts) => ({ ...facts[0]?.values, subject, facts: facts.map(({ words }) => words).join('\n') }),
  });

export const rules = [
  referred(parameters.referred, ['律师投诉移送', 'A complaint about a lawyer is referred'], 'lawyer'),
  referred(parameters.firmReferred, ['律所投诉移送', 'A complaint about a firm is referred'], 'firm'),
];
