import { associationReceived, documentSent } from '@fatong/contracts/canonical/notary';
import { fact, note } from '../../../definitions/index.js';
import { document } from './document.js';

/** What the association's system (S13) is told of a document of the bureau, to be signed for or as a copy. */
export const facts = [
  fact(documentSent, document, ({ number, values }, act) => ({
    request: act.id,
    number: number ?? '',
    docNo: values.documentNumber ?? '',
    title: values.title ?? '',
    type: values.kind === 'supervisory' ? ('supervision' as const) : ('industry' as const),
    urgency: values.urgency ?? 'usual',
    way: values.associationWay ?? 'to',
    unit: act.unit,
    on: values.sentOn ?? '',
    ...(values.answerBy && { dueOn: values.answerBy }),
  })),
];

/** … and how it signs for it. One that comes when the document was recalled is noted and moves nothing. */
export const answers = [
  note(associationReceived, document, (data) => ({
    request: data.request,
    asked: 'associationRequest',
    happenedAt: data.on,
    values: {
      associationStanding: data.standing,
      associationReceipt: data.receipt,
      associationOn: data.on,
      associationBy: data.by,
      associationText: data.text,
    },
    does: 'hearAssociation',
  })),
];
