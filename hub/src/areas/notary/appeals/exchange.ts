import { appealDecided, associationReceived } from '@fatong/contracts/canonical/notary';
import { fact, note } from '../../../definitions/index.js';
import { appeal } from './appeal.js';

/** What the association (S13) is told of a decision, and how it signs for it: noted wherever the appeal stands by then. */
export const exchange = [
  fact(appealDecided, appeal, ({ number, values }, act) => ({
    request: act.id,
    number: number ?? '',
    kind: values.kind ?? 'petition',
    respondent: values.respondent ?? 'district',
    ...(values.officeCode && { office: { code: values.officeCode, ...(values.officeName && { name: values.officeName }) } }),
    docNo: values.docNo ?? '',
    result: values.result ?? 'upheld',
    decidedOn: values.decidedOn ?? '',
    ...(values.effectiveOn && { effectiveOn: values.effectiveOn }),
  })),
];
export const answers = [
  note(associationReceived, appeal, (data) => ({
    request: data.request,
    asked: 'associationRequest',
    happenedAt: data.on,
    values: { associationStanding: data.standing, associationReceipt: data.receipt, associationOn: data.on },
  })),
];
