import { taiwanMailed, taiwanReceived } from '@fatong/contracts/canonical/notary';
import { fact, note } from '../../../definitions/index.js';
import { taiwan } from './taiwan.js';

/** What the association's system (S13) is told of a copy; a corrected one bears the same number with its suffix. */
export const facts = [
  fact(taiwanMailed, taiwan, ({ number, values }, act) => ({
    request: act.id,
    number: number ?? '',
    kind: values.kind ?? 'other',
    certificate: `${values.certificate ?? ''}${values.isSupplement ? '（补正）' : ''}`,
    office: { code: values.officeCode ?? '', ...(values.officeName && { name: values.officeName }) },
    applicant: values.applicant ?? '',
    mail: values.mail ?? '',
    on: values.mailedOn ?? '',
  })),
];

/** … and what became of it. One that comes when the record has moved on is noted and moves nothing. */
export const answers = [
  note(taiwanReceived, taiwan, (data) => ({
    request: data.request,
    asked: 'taiwanRequest',
    happenedAt: data.on,
    values: {
      receiptStanding: data.standing,
      receiptNumber: data.receipt,
      ...(data.standing === 'received'
        ? { foundationNumber: data.foundationNumber, foundationOn: data.on }
        : { returnReason: data.reason }),
    },
    does: 'hear',
  })),
];
