import { sanctionEffective, sanctionWithdrawn, violationDetermined } from '@fatong/contracts/canonical/lawyers';
import { today } from '@fatong/contracts/codes';
import { fact } from '../../../definitions/index.js';
import { articles } from './articles.js';
import { penalty } from './penalty.js';

/** Of the city's cases the city bureau decides, not the office that handles them. */
const cityBureau = '上海市司法局';

interface Spoken {
  readonly subject?: 'lawyer' | 'firm' | null;
  readonly party?: string | null;
  readonly licence?: string | null;
  readonly uscc?: string | null;
  readonly decisionNumber?: string | null;
  readonly authority?: 'city' | 'district' | null;
}

const subjectOf = ({ subject, party, licence, uscc }: Spoken) => ({
  kind: subject ?? ('lawyer' as const),
  name: party ?? '',
  ...(licence && { licence }),
  ...(uscc && { uscc }),
});

const basisOf = (of: readonly (keyof typeof articles)[] | null | undefined): string =>
  (of ?? [])
    .map((code) => articles[code][0])
    .join('、')
    .slice(0, 300);

/** What is said of a penalty, whether it begins or is taken back. */
const sanctioned = (number: string | null, values: Spoken, act: { readonly id: string; readonly unit: string }) => ({
  request: act.id,
  sanction: number ?? '',
  sort: 'penalty' as const,
  decisionNumber: values.decisionNumber ?? '',
  authority: values.authority === 'city' ? cityBureau : act.unit,
  subject: subjectOf(values),
});

/** What the bureau states of its penalties: one that took effect, one that was annulled (S25; a mere warning is not shown to the public), and that it was found illegal (S02). */
export const facts = [
  fact(sanctionEffective, penalty, ({ number, values }, act) => ({
    ...sanctioned(number, values, act),
    sanctions: (values.penalties ?? []).map(({ kind, amount, months }) => ({
      kind: kind ?? 'warning',
      ...(amount && { fen: amount }),
      ...(months && { months }),
    })),
    decidedOn: values.decidedOn ?? today(new Date(act.at)),
    effectiveFrom: values.effectiveFrom ?? today(new Date(act.at)),
    ...(values.effectiveUntil && { effectiveTo: values.effectiveUntil }),
    ...(values.facts && { facts: values.facts }),
    legalBasis: basisOf(values.articles),
    published: (values.penalties ?? []).some(({ kind }) => kind !== 'warning'),
  })),
  fact(sanctionWithdrawn, penalty, ({ number, values }, act) => ({
    ...sanctioned(number, values, act),
    withdrawnOn: values.annulledOn ?? today(new Date(act.at)),
    reason: act.reason,
  })),
  fact(violationDetermined, penalty, ({ number, state, values }, act) => ({
    request: act.id,
    violation: number ?? '',
    kind: 'illegal' as const,
    subject: subjectOf(values),
    source: 'bureau' as const,
    ...(values.decisionNumber && { documentNumber: values.decisionNumber }),
    facts: values.facts ?? '',
    legalBasis: basisOf(values.articles),
    determinedOn: values.decidedOn ?? today(new Date(act.at)),
    unit: values.authority === 'city' ? cityBureau : act.unit,
    ...(state === 'annulled' && { withdrawn: true }),
  })),
];
