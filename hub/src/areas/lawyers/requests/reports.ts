import type { ServiceStanding } from '@fatong/contracts/codes';
import { serviceAnswered } from '@fatong/contracts/canonical/lawyers';
import { brought, note } from '../../../definitions/index.js';
import { request } from './request.js';

const steps = {
  accepted: 'accept',
  handling: 'proceed',
  done: 'finish',
  returned: 'giveBack',
  refused: 'decline',
} as const satisfies Record<ServiceStanding, string>;

/** What an authority answers to a request of ours: each says what it knows, and the rest stays. */
export const reports = [
  note(serviceAnswered, request, (data) => ({
    request: data.request,
    asked: 'serviceRequest',
    happenedAt: data.on,
    values: {
      answeredOn: data.on,
      ...(data.receiptNumber !== undefined && { receiptNumber: data.receiptNumber }),
      ...(data.standing === 'accepted' && { acceptedOn: data.on }),
      ...(data.standing === 'done' && { doneOn: data.on }),
      ...(data.reason !== undefined && { returnReason: data.reason }),
      ...(data.text !== undefined && { result: data.text }),
      ...(data.caseNumber !== undefined && { filedNumber: data.caseNumber }),
      ...(data.slot && { slot: data.slot }),
      ...(data.case && {
        caseTitle: data.case.title,
        charge: data.case.charge,
        caseStage: data.case.stage,
        caseReceivedOn: data.case.receivedOn,
        prosecutor: data.case.prosecutor,
      }),
      ...(data.company && {
        companyStatus: data.company.status,
        legalRepresentative: data.company.legalRepresentative,
        establishedOn: data.company.establishedOn,
        companyPages: data.company.pages,
        ...(data.company.file && { companyPaper: [brought(data.company.file, { name: '工商档案.pdf' })] }),
      }),
      ...(data.marriage && { marriage: data.marriage.status, marriedOn: data.marriage.registeredOn, registry: data.marriage.registry }),
    },
    does: steps[data.standing],
  })),
];
