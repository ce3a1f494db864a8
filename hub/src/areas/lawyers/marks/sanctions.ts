import { industrySanctions, labelOf, type CodeOf } from '@fatong/contracts/codes';
import type { RuleFact, Watched } from '../../../definitions/index.js';
import type { complaint } from '../complaints/complaint.js';

type Sanction = CodeOf<typeof industrySanctions>;

/** What a rule reads of a complaint's decision. */
export const decisionFields = ['decision', 'sanctions', 'suspensionMonths', 'decidedOn', 'decisionNumber', 'review', 'reviewedOn'] as const;

/** The sanctions of a decision in force, and its day; null: there is none. One that review has quashed (撤销发回) is not in force until it is decided again. */
export function imposed({
  decision,
  sanctions,
  decidedOn,
  review,
  reviewedOn,
}: Decided): { readonly on: string; readonly sanctions: readonly Sanction[] } | null {
  const isQuashed = review === 'remitted' && (decidedOn ?? '') <= (reviewedOn ?? '');
  return !decision || !decidedOn || isQuashed ? null : { on: decidedOn, sanctions: decision === 'sanctioned' ? (sanctions ?? []) : [] };
}

type Decided = Pick<Watched<(typeof complaint)['fields']>['values'], (typeof decisionFields)[number]>;

/** Decisions in force that impose one of these sanctions. */
export function sanctioned(complaints: readonly Watched<(typeof complaint)['fields']>[], wanted: readonly Sanction[]): readonly RuleFact[] {
  const oldestFirst = complaints.toSorted((a, b) => (a.values.decidedOn ?? '').localeCompare(b.values.decidedOn ?? ''));
  return oldestFirst.flatMap(({ id, number, values }) => {
    const { decidedOn, decisionNumber } = values;
    const found = (imposed(values)?.sanctions ?? []).filter((sanction) => wanted.includes(sanction));
    if (found.length === 0) return [];
    const named = found.map(
      (sanction) =>
        `${labelOf(industrySanctions, sanction)?.[0] ?? sanction}${sanction === 'suspension' && values.suspensionMonths ? ` ${values.suspensionMonths} 个月` : ''}`,
    );
    return [
      {
        key: `${id} ${decidedOn} ${found.join('+')}`,
        words: `投诉案件 ${number ?? id} 于 ${decidedOn} 作出处分：${named.join('、')}${decisionNumber ? `（${decisionNumber}）` : ''}`,
        records: [id],
      },
    ];
  });
}

export const sanctionWords = (sanctions: readonly Sanction[]): string =>
  sanctions.map((sanction) => labelOf(industrySanctions, sanction)?.[0] ?? sanction).join('、');
