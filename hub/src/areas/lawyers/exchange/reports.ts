import { complaintReported, decisionReported, filingReported, progressReported, reviewReported, urgeAnswered } from '@fatong/contracts/canonical/lawyers';
import { answer, note } from '../../../definitions/index.js';
import { complaint } from '../records/complaint.js';

const told = (data: { case: { id: string; version: number }; state: string }, happenedAt: string): { sourceId: string; version: number; state: string; happenedAt: string } =>
  ({ sourceId: data.case.id, version: data.case.version, state: data.state, happenedAt });

/** What the association reports and which group of the complaint it fills. */
export const answers = [
  answer(complaintReported, complaint, 'complaint', (data) => ({
    ...told(data, data.complainedOn),
    values: {
      lawyerName: data.lawyer.name, lawyerLicence: data.lawyer.licence,
      firmName: data.firm?.name, firmUscc: data.firm?.uscc, seat: data.district,
      grounds: data.grounds, complainedOn: data.complainedOn, anonymous: data.anonymous,
      complainant: data.complainant, facts: data.facts, evidence: data.evidence?.length,
    },
  })),
  answer(filingReported, complaint, 'filing', (data) => ({
    ...told(data, data.decidedOn),
    values: { filing: data.result, filedOn: data.decidedOn, filingNumber: data.filingNumber, filingNotifiedOn: data.notifiedOn, transferredTo: data.transferredTo, filingReason: data.reason },
  })),
  answer(progressReported, complaint, 'progress', (data) => ({
    ...told(data, data.reachedOn),
    values: { stage: data.stage, stageOn: data.reachedOn, handlers: data.handlers?.join('、'), stageNote: data.note },
  })),
  answer(decisionReported, complaint, 'decision', (data) => ({
    ...told(data, data.servedOn ?? data.decidedOn),
    values: {
      decision: data.result, sanctions: data.sanctions, suspensionMonths: data.suspensionMonths, decisionNumber: data.decisionNumber,
      decidedOn: data.decidedOn, servedOn: data.servedOn, published: data.published, decisionReasons: data.reasons,
    },
  })),
  answer(reviewReported, complaint, 'review', (data) => ({
    ...told(data, data.decidedOn ?? data.askedOn),
    values: { reviewAskedOn: data.askedOn, review: data.result, reviewedOn: data.decidedOn, reviewNumber: data.decisionNumber, reviewReasons: data.reasons },
  })),
  note(urgeAnswered, complaint, (data) => ({
    sourceId: data.case.id, request: data.request, happenedAt: data.answeredOn,
    values: { urgeAnswer: data.answer, urgeAnsweredOn: data.answeredOn, urgeAnswerText: data.text },
  })),
];
