import { complaintForwarded, forwardAnswered } from '@fatong/contracts/canonical/petitions';
import { today } from '@fatong/contracts/codes';
import { fact, note } from '../../../definitions/index.js';
import { petition } from './petition.js';

/** A complaint about a lawyer or a firm is led into the procedure of the association (P02), with what the petition says. */
export const facts = [
  fact(complaintForwarded, petition, ({ number, values }, act) => ({
    request: act.id,
    number: number ?? '',
    unit: act.unit,
    on: today(new Date(act.at)),
    receivedOn: values.receivedOn ?? today(new Date(act.at)),
    ...(values.petitioner && { complainant: values.petitioner }),
    ...(values.phone && { phone: values.phone }),
    kind: values.respondentKind === 'firm' ? ('firm' as const) : ('lawyer' as const),
    respondent: values.respondent ?? '',
    content: [values.summary, values.facts].filter(Boolean).join('\n') || (values.subject ?? ''),
    ...(values.demands && values.demands.length > 0 && { demands: values.demands.map(({ demand }) => demand ?? '').join('\n') }),
  })),
];

/** What the association says of it stands on the petition, under the number the case has there. */
export const answers = [
  note(forwardAnswered, petition, (data) => ({
    sourceId: data.number,
    request: data.request,
    asked: 'forwardRequest',
    values: {
      forwarding: data.answer,
      forwardedOn: data.receivedOn,
      forwardedCase: data.case ?? null,
      forwardReason: data.reason ?? null,
    },
  })),
];
