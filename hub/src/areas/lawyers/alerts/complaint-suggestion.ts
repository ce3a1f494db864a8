import { complaintSuggested, suggestionAnswered } from '@fatong/contracts/canonical/lawyers';
import { today } from '@fatong/contracts/codes';
import { fact, note } from '../../../definitions/index.js';
import { alert } from './alert.js';

/** An alert that was found true is turned into a complaint of the association’s (L11, 转投诉): whom it is about, on which facts and with which finding. */
export const suggesting = fact(complaintSuggested, alert, ({ number, values }, act) => ({
  request: act.id,
  number: number ?? '',
  unit: act.unit,
  on: today(new Date(act.at)),
  kind: values.subject === 'firm' ? ('firm' as const) : ('lawyer' as const),
  respondent: values.party ?? '',
  ...(values.partyNumber && { respondentNumber: values.partyNumber }),
  content: [values.facts, values.finding, values.controlText].filter(Boolean).join('\n'),
}));

/** What the association says of it stands on the alert, under the number the case has there. */
export const suggested = note(suggestionAnswered, alert, ({ request, answer, receivedOn, case: number, reason }) => ({
  request,
  asked: 'complaintRequest',
  values: { complaintAnswer: answer, complaintAnsweredOn: receivedOn, complaintCase: number ?? null, complaintReason: reason ?? null },
}));
