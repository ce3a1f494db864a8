import type { DataOf } from '@fatong/contracts';
import { labelOf, lawyerParts, partyStandings } from '@fatong/contracts/codes';
import { complaintReported, courtCaseReported, decisionReported, filingReported, progressReported, referralAnswered, referralReceived, reviewReported, urgeAnswered } from '@fatong/contracts/canonical/lawyers';
import { answer, note, type MirrorRead } from '../../../definitions/index.js';
import { complaint } from '../records/complaint.js';
import { courtCase } from '../records/court-case.js';

type Told = Pick<MirrorRead, 'sourceId' | 'version' | 'state' | 'happenedAt' | 'reachedOn'>;

/** `reachedOn`: the day the case came into the state it is told in, where the report has it. */
const told = (data: { case: { id: string; version: number }; state: string }, happenedAt: string, reachedOn: string | undefined): Told =>
  ({ sourceId: data.case.id, version: data.case.version, state: data.state, happenedAt, ...(reachedOn !== undefined && { reachedOn }) });

/** What the association and the courts report and which group of which record it fills. */
export const answers = [
  answer(complaintReported, complaint, 'complaint', (data) => ({
    // It says when the complaint was lodged, which is the day of its first state only.
    ...told(data, data.complainedOn, data.state === 'acceptance' ? data.complainedOn : undefined),
    values: {
      lawyerName: data.lawyer.name, lawyerLicence: data.lawyer.licence,
      firmName: data.firm?.name, firmUscc: data.firm?.uscc, seat: data.district,
      grounds: data.grounds, complainedOn: data.complainedOn, anonymous: data.anonymous,
      complainant: data.complainant, facts: data.facts, evidence: data.evidence?.length,
    },
  })),
  answer(filingReported, complaint, 'filing', (data) => ({
    ...told(data, data.decidedOn, data.decidedOn),
    values: { filing: data.result, filedOn: data.decidedOn, filingNumber: data.filingNumber, filingNotifiedOn: data.notifiedOn, transferredTo: data.transferredTo, filingReason: data.reason },
  })),
  answer(progressReported, complaint, 'progress', (data) => ({
    ...told(data, data.reachedOn, data.reachedOn),
    values: { stage: data.stage, stageOn: data.reachedOn, handlers: data.handlers?.join('、'), stageNote: data.note },
  })),
  answer(decisionReported, complaint, 'decision', (data) => ({
    ...told(data, data.servedOn ?? data.decidedOn, data.servedOn ?? data.decidedOn),
    values: {
      decision: data.result, sanctions: data.sanctions, suspensionMonths: data.suspensionMonths, decisionNumber: data.decisionNumber,
      decidedOn: data.decidedOn, servedOn: data.servedOn, published: data.published, decisionReasons: data.reasons,
    },
  })),
  answer(reviewReported, complaint, 'review', (data) => ({
    ...told(data, data.decidedOn ?? data.askedOn, data.decidedOn ?? data.askedOn),
    values: { reviewAskedOn: data.askedOn, review: data.result, reviewedOn: data.decidedOn, reviewNumber: data.decisionNumber, reviewReasons: data.reasons },
  })),
  answer(courtCaseReported, courtCase, 'progress', (data) => ({
    ...told(data, data.closedOn ?? data.filedOn, data.state === 'filed' ? data.filedOn : data.state === 'closed' ? data.closedOn : undefined),
    values: {
      caseNumber: data.case.id, court: data.court, kind: data.kind, procedure: data.procedure, cause: data.cause,
      filedOn: data.filedOn, hearingOn: data.hearingOn, closedOn: data.closedOn, closing: data.closing,
      lawyerNames: data.lawyers.map(({ name }) => name).join('、'), licences: data.lawyers.map(({ licence }) => licence), represented: data.lawyers.map(represented).join('\n'),
    },
  })),
  note(referralReceived, complaint, (data) => ({
    sourceId: data.case.id, request: data.request, asked: 'referralRequest', happenedAt: data.receivedOn,
    values: { referralReceivedOn: data.receivedOn },
  })),
  note(referralAnswered, complaint, (data) => ({
    sourceId: data.case.id, request: data.request, asked: 'referralRequest', happenedAt: data.answeredOn,
    values: { referral: data.standing, referralAnsweredOn: data.answeredOn, filesHandedOverOn: data.handedOverOn, referralOpinion: data.opinion },
  })),
  note(urgeAnswered, complaint, (data) => ({
    sourceId: data.case.id, request: data.request, happenedAt: data.answeredOn,
    values: { urgeAnswer: data.answer, urgeAnsweredOn: data.answeredOn, urgeAnswerText: data.text },
  })),
];

type InCase = DataOf<typeof courtCaseReported>['lawyers'][number];

/** `王小明：诉讼代理人（原告 张三）`: a line for each lawyer, as an official reads it. */
function represented({ name, part, party, standing }: InCase): string {
  const whom = [standing && labelOf(partyStandings, standing)?.[0], party].filter((one) => one !== undefined).join(' ');
  return `${name}：${labelOf(lawyerParts, part)?.[0] ?? part}${whom === '' ? '' : `（${whom}）`}`;
}
