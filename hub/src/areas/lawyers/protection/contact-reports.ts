import { serviceAnswered, serviceRequested } from '@fatong/contracts/canonical/lawyers';
import type { ServiceStanding } from '@fatong/contracts/codes';
import { fact, note } from '../../../definitions/index.js';
import { rights } from './rights.js';

/** A problem of a case, as the contact of courts and procuratorates takes it: in the lawyer’s name, in the case that he is bound to. */
export const problemForwarded = fact(serviceRequested, rights, ({ number, values }, act) => ({
  request: act.id,
  number: number ?? '',
  kind: 'contact' as const,
  target: values.target ?? 'court',
  authority: (values.target === 'procuratorate' ? values.procuratorate : values.court) ?? '',
  caseNumber: values.contactCase ?? '',
  text: values.message ?? '',
  lawyer: { name: values.applicant ?? '', licence: values.licence ?? '' },
  client: values.client ?? '',
}));

const steps = { done: 'receiveReply', returned: 'contactReturns', refused: 'contactReturns' } as const;
const stepOf = (standing: ServiceStanding) => (standing in steps ? steps[standing as keyof typeof steps] : undefined);

/** … and its reply, which stands on the case as one that a clerk notes. */
export const problemAnswered = note(serviceAnswered, rights, (data) => {
  const does = stepOf(data.standing);
  return {
    request: data.request,
    asked: 'contactRequest',
    happenedAt: data.on,
    values: {
      contactStanding: data.standing,
      ...(data.receiptNumber !== undefined && { contactNumber: data.receiptNumber }),
      ...(data.standing === 'done' && { reply: data.text ?? '办案机关已办结，未附答复内容。', repliedOn: data.on }),
      ...(data.reason !== undefined && { comeBack: data.reason }),
    },
    ...(does !== undefined && { does }),
  };
});
