import {
  complaintReported,
  decisionReported,
  filingReported,
  progressReported,
  referralAnswered,
  referralReceived,
  reviewReported,
  urgeAnswered,
} from '@fatong/contracts/canonical/lawyers';
import { answer, note, type MirrorRead } from '../../../definitions/index.js';
import { complaint } from './complaint.js';

type Told = Pick<MirrorRead, 'sourceId' | 'version' | 'state' | 'happenedAt' | 'reachedOn'>;

/** `reachedOn`: the day the case came into the state it is told in, where the report has it. */
const told = (data: { case: { id: string; version: number }; state: string }, happenedAt: string, reachedOn: string | undefined): Told => ({
  sourceId: data.case.id,
  version: data.case.version,
  state: data.state,
  happenedAt,
  ...(reachedOn !== undefined && { reachedOn }),
});

/** What the association reports, which group of a complaint it fills, and what it answers to us. */
export const reports = [
  answer(complaintReported, complaint, 'complaint', (data) => ({
    // It says when the complaint was lodged, or received, which is the day of its first state only.
    ...told(data, data.receivedOn ?? data.complainedOn, data.state === 'acceptance' ? (data.receivedOn ?? data.complainedOn) : undefined),
    values: {
      subject: data.subject,
      lawyerName: data.lawyer?.name,
      lawyerLicence: data.lawyer?.licence,
      firmName: data.firm?.name,
      firmUscc: data.firm?.uscc,
      seat: data.district,
      grounds: data.grounds,
      complainedOn: data.complainedOn,
      receivedOn: data.receivedOn,
      anonymous: data.anonymous,
      complainant: data.complainant,
      facts: data.facts,
      evidence: data.evidence?.length,
    },
  })),
  answer(filingReported, complaint, 'filing', (data) => ({
    ...told(data, data.decidedOn, data.decidedOn),
    values: {
      filing: data.result,
      filedOn: data.decidedOn,
      filingNumber: data.filingNumber,
      filingNotifiedOn: data.notifiedOn,
      transferredTo: data.transferredTo,
      filingReason: data.reason,
    },
  })),
  answer(progressReported, complaint, 'progress', (data) => ({
    ...told(data, data.reachedOn, data.reachedOn),
    kept: { defendedOn: data.stage === 'defended' ? data.reachedOn : undefined },
    values: { stage: data.stage, stageOn: data.reachedOn, handlers: data.handlers?.join('、'), stageNote: data.note },
  })),
  answer(decisionReported, complaint, 'decision', (data) => ({
    ...told(data, data.servedOn ?? data.decidedOn, data.servedOn ?? data.decidedOn),
    values: {
      decision: data.result,
      sanctions: data.sanctions,
      suspensionMonths: data.suspensionMonths,
      decisionNumber: data.decisionNumber,
      decidedOn: data.decidedOn,
      servedOn: data.servedOn,
      published: data.published,
      decisionReasons: data.reasons,
    },
  })),
  answer(reviewReported, complaint, 'review', (data) => ({
    ...told(data, data.decidedOn ?? data.askedOn, data.decidedOn ?? data.askedOn),
    values: {
      reviewAskedOn: data.askedOn,
      review: data.result,
      reviewedOn: data.decidedOn,
      reviewNumber: data.decisionNumber,
      reviewReasons: data.reasons,
    },
  })),
  note(referralReceived, complaint, (data) => ({
    sourceId: data.case.id,
    request: data.request,
    asked: 'referralRequest',
    happenedAt: data.receivedOn,
    values: { referralReceivedOn: data.receivedOn },
  })),
  note(referralAnswered, complaint, (data) => ({
    sourceId: data.case.id,
    request: data.request,
    asked: 'referralRequest',
    happenedAt: data.answeredOn,
    values: {
      referral: data.standing,
      referralAnsweredOn: data.answeredOn,
      filesHandedOverOn: data.handedOverOn,
      referralOpinion: data.opinion,
    },
  })),
  note(urgeAnswered, complaint, (data) => ({
    sourceId: data.case.id,
    request: data.request,
    happenedAt: data.answeredOn,
    values: { urgeAnswer: data.answer, urgeAnsweredOn: data.answeredOn, urgeAnswerText: data.text },
  })),
];
