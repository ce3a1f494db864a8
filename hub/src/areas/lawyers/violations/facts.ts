import type { DataOf } from '@fatong/contracts';
import { violationConcluded, violationDetermined } from '@fatong/contracts/canonical/lawyers';
import { today } from '@fatong/contracts/codes';
import { fact, type ValuesOf } from '../../../definitions/index.js';
import { sourceOf } from './gathered.js';
import { violation } from './violation.js';

const bureau = '上海市司法局';
type Values = ValuesOf<(typeof violation)['fields']>;

/** What the area states of violations. */
export const facts = [
  fact(violationDetermined, violation, ({ number, values }, act) => ({
    request: act.id,
    violation: number ?? '',
    kind: values.finding === 'illegal' ? ('illegal' as const) : ('irregular' as const),
    subject: subjectOf(values),
    source: values.source ?? 'court',
    ...(values.documentNumber && { documentNumber: values.documentNumber }),
    facts: values.facts ?? '',
    ...basisOf(values),
    determinedOn: values.determinedOn ?? today(new Date(act.at)),
    // Of what its source takes back no official acts: the bureau says so.
    unit: values.withdrawn ? bureau : act.unit,
    ...(values.withdrawn && { withdrawn: true }),
  })),
  fact(violationConcluded, violation, ({ number, values }, act) => ({
    request: act.id,
    violation: number ?? '',
    step: values.withdrawn ? ('withdrawn' as const) : ('found' as const),
    kind: values.finding === 'illegal' ? ('illegal' as const) : ('irregular' as const),
    subject: subjectOf(values),
    source: sourceOf(values.source),
    ...(values.documentNumber && { documentNumber: values.documentNumber }),
    on: (values.withdrawn ? null : values.determinedOn) ?? today(new Date(act.at)),
    unit: bureau,
  })),
];

/** As the register knows him; what was only reported where it does not. */
function subjectOf({
  subject,
  subjectName,
  lawyerLicence,
  licence,
  uscc,
  firmName,
}: Values): DataOf<typeof violationDetermined>['subject'] {
  const known = lawyerLicence ?? licence;
  return {
    kind: subject ?? 'lawyer',
    name: subjectName ?? '',
    ...(subject === 'lawyer' && known && { licence: known }),
    ...(uscc && { uscc }),
    ...(firmName && { firmName }),
  };
}

const basisOf = ({ basis, legalBasis }: Values): { readonly legalBasis?: string } => {
  const of = basis ?? legalBasis;
  return of ? { legalBasis: of } : {};
};
